import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';
import classes from './folded.module.css';

interface FoldedProps {
  /** What the button is called. */
  label: string;
  icon: ReactNode;
  children: ReactNode;
}

/**
 * On a narrow screen, or a phone held sideways, one button, which shows what it stands for and hides it again; elsewhere, only
 * what it stands for. What was entered there stays, whether it shows or not.
 */
export function Folded({ label, icon, children }: FoldedProps) {
  const id = useId();
  const [opened, { toggle }] = useDisclosure(false);
  return (
    <>
      <Button
        className={classes.toggle ?? ''}
        size="xs"
        variant="default"
        leftSection={icon}
        rightSection={<IconChevronDown size={16} aria-hidden className={classes.arrow} />}
        aria-expanded={opened}
        aria-controls={id}
        onClick={toggle}
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
