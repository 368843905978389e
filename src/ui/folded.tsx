import { Box, Button } from '@mantine/core';
import { useClickOutside, useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';
import classes from './folded.module.css';

interface FoldedProps {
  /** What the button is called. */
  label: ReactNode;
  icon: ReactNode;
  children: ReactNode;
}

/**
 * On a narrow screen, or a phone held sideways, one button, which shows what it stands for and hides it again; elsewhere, only
 * what it stands for. What was entered there stays, whether it shows or not.
 */
export function Folded(props: FoldedProps) {
  const [opened, { toggle }] = useDisclosure(false);
  return <Fold {...props} opened={opened} onToggle={toggle} />;
}

/**
 * One button on every screen. What it stands for hangs below it, over the page, until Escape, a press elsewhere,
 * or the focus elsewhere; on a narrow screen it stands in the page, as in `Folded`.
 */
export function FoldedMenu({ children, ...props }: FoldedProps) {
  const [opened, { toggle, close }] = useDisclosure(false);
  // Most menus are never opened, so a page doesn't carry what is in them.
  const [wasOpened, setWasOpened] = useState(false);
  if (opened && !wasOpened) setWasOpened(true);
  const place = useClickOutside<HTMLDivElement>(close);
  return (
    <Box
      ref={place}
      className={classes.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !opened) return;
        close();
        place.current?.querySelector('button')?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        // Where the focus goes to nothing, as with a button that is clicked in Safari, nobody has left.
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
      }}
    >
      <Fold {...props} opened={opened} onToggle={toggle}>
        {wasOpened && children}
      </Fold>
    </Box>
  );
}

interface FoldProps extends FoldedProps {
  opened: boolean;
  onToggle: () => void;
}

/** The button, and what it stands for. */
function Fold({ label, icon, children, opened, onToggle }: FoldProps) {
  const id = useId();
  return (
    <>
      <Button
        className={classes.toggle ?? ''}
        size="compact-sm"
        variant="default"
        leftSection={icon}
        rightSection={<IconChevronDown size={16} aria-hidden className={classes.arrow} />}
        aria-expanded={opened}
        aria-controls={id}
        onClick={onToggle}
      >
        {label}
      </Button>
      <div id={id} className={classes.content} data-opened={opened}>
        {children}
      </div>
    </>
  );
}

const messages = defineMessages({
  en: { filters: (set: number) => (set === 0 ? 'Filters' : `Filters (${set})`) },
  fr: { filters: (set: number) => (set === 0 ? 'Filtres' : `Filtres (${set})`) },
});

interface FoldedFiltersProps {
  /** All choices; those that are null, false or empty aren't set. */
  filter: object;
  children: ReactNode;
}

/** The button says how many filters are set, so that a short list is never a riddle. */
export function FoldedFilters({ filter, children }: FoldedFiltersProps) {
  const text = useMessages(messages);
  const set = Object.values(filter).filter(Boolean).length;
  return (
    <Folded label={text.filters(set)} icon={<IconAdjustmentsHorizontal size={16} aria-hidden />}>
      {children}
    </Folded>
  );
}
