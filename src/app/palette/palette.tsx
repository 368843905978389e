import '@mantine/core/styles/Combobox.layer.css';
import { Combobox, Input, Kbd, Modal, useCombobox, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { mayBeElse } from '#src/domain/find/may-be-else.ts';
import { readWanted } from '#src/domain/find/wanted.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { FindStatus } from '#src/shared/find/find-status.tsx';
import { findMessages } from '#src/shared/find/messages.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import classes from './palette.module.css';
import { chooseFirst, type PaletteEntry, paletteGroups } from './palette-entries.ts';
import { paletteMessages } from './palette-messages.ts';
import { usePaletteEntries } from './use-palette-entries.ts';

interface PaletteProps {
  opened: boolean;
  onClose: () => void;
  /** What was typed, and whether Enter was pressed, while the code was loading. */
  typedBefore: string;
  enteredBefore: boolean;
}

/** Finds everything by name, from the keyboard: vehicles, pages, actions. */
export function Palette({ opened, onClose, ...before }: PaletteProps) {
  const text = useMessages(paletteMessages);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size={560}
      yOffset="var(--palette-top, 12vh)"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Content aria-label={text.title} className={classes.dialog ?? ''}>
        <Choices onClose={onClose} {...before} />
      </Modal.Content>
    </Dialog>
  );
}

/** What Enter opens. */
interface Chosen {
  /** In the document. */
  option: string | null;
  id: string | null;
  /** Somebody has chosen it, so it stays, whatever else is found. */
  isByHand: boolean;
}

const nobody: Chosen = { option: null, id: null, isByHand: false };

/** In milliseconds: two presses of Enter that are closer together are one. */
const APART = 500;

function Choices({ onClose, typedBefore, enteredBefore }: Omit<PaletteProps, 'opened'>) {
  const text = useMessages(paletteMessages);
  const [typed, setTyped] = useState(typedBefore);
  const field = useRef<HTMLInputElement>(null);
  // Mantine would give it the cursor a moment later, and the keys in between would be lost.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(typedBefore.length, typedBefore.length);
  }, [typedBefore]);
  const found = useMessages(findMessages);
  const { entries, fit, without, searched, shown: clients } = usePaletteEntries(typed);
  const combobox = useCombobox({ opened: true });
  const listId = useId();
  const isOther = typed.trim() !== '' && mayBeElse(typed);
  const shown = paletteGroups.flatMap((group) => entries.filter((entry) => entry.group === group));
  const first = chooseFirst(typed, shown, fit);
  const [chosen, setChosen] = useState<Chosen>(nobody);
  const choose = (option: string | null, isByHand: boolean) => {
    const id = shown[combobox.getSelectedOptionIndex()]?.id ?? null;
    setChosen({ option, id, isByHand });
  };
  const begin = () => {
    if (first.id === null) combobox.resetSelectedOption();
    choose(first.id === null ? null : combobox.selectFirstOption(), false);
  };
  /** What somebody has chosen stays the same when more is found above it. */
  const chooseAgain = useEffectEvent(() => {
    const place = chosen.isByHand ? shown.findIndex(({ id }) => id === chosen.id) : -1;
    if (place < 0) begin();
    else combobox.selectOption(place);
  });
  const ids = JSON.stringify([first.id, ...shown.map(({ id }) => id)]);
  useEffect(() => {
    if (ids !== '[null]') chooseAgain();
  }, [ids]);
  const entered = shown.find(({ id }) => id === chosen.id);
  /** Where nothing is sure, more may be read: that opens nothing. */
  const more = shown.find(({ keepsOpen }) => keepsOpen);
  const does = (entered ?? more)?.does ?? (entered && text.open(entered.label));
  const why = does || first.why === null ? null : text.unsure[first.why];

  /** When Enter asked for more than can be chosen from; the same Enter doesn't choose from that. */
  const asked = useRef(-APART);
  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') choose(combobox.selectNextOption(), true);
    else if (event.key === 'ArrowUp') choose(combobox.selectPreviousOption(), true);
    else if (event.key === 'Enter') {
      const isAnother = !event.repeat && event.timeStamp - asked.current >= APART;
      if (isAnother) press();
    } else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  const run = (id: string) => {
    const entry = entries.find((one) => one.id === id);
    if (entry?.keepsOpen) asked.current = performance.now();
    else onClose();
    entry?.run();
  };

  const press = () => {
    if (more && combobox.getSelectedOptionIndex() < 0) run(more.id);
    else combobox.clickSelectedOption();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={run} size="md">
      <Combobox.EventsTarget
        withKeyboardNavigation={false}
        withExpandedAttribute
        aria-activedescendant={chosen.option ?? undefined}
      >
        <Input
          ref={field}
          data-autofocus
          size="lg"
          classNames={{ input: classes.input ?? '' }}
          leftSection={<IconSearch size={20} aria-hidden />}
          aria-label={text.field}
          placeholder={text.field}
          value={typed}
          onChange={(event) => {
            asked.current = -APART;
            setTyped(event.currentTarget.value);
          }}
          onKeyDown={move}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          enterKeyHint="go"
          spellCheck={false}
        />
      </Combobox.EventsTarget>
      <Options
        key={typed}
        id={listId}
        entries={entries}
        onShown={() => {
          begin();
          if (enteredBefore && typed === typedBefore) press();
        }}
      />
      {entries.length === 0 && <p className={classes.none}>{text.none}</p>}
      {(does || why) && (
        <p className={classes.enter} aria-hidden>
          <Kbd>↵</Kbd> {does ?? why}
        </p>
      )}
      {isOther && (
        <div className={classes.status}>
          {without.length > 0 && <p className={classes.without}>{found.without(without)}</p>}
          <FindStatus searched={searched} shown={clients} wanted={readWanted(typed)} />
        </div>
      )}
      <VisuallyHidden role="status">
        {text.found(entries.length)}
        {!entered && (does || why) && `, ${text.enter} ${does ?? why}`}
      </VisuallyHidden>
      <p className={classes.keys} aria-hidden>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {text.keys.choose} <Kbd>{text.keys.escape}</Kbd> {text.keys.close}
      </p>
    </Combobox>
  );
}

interface OptionsProps {
  id: string;
  entries: readonly PaletteEntry[];
  /**
   * Called once the options are in the document, because the combobox looks for the first one
   * there.
   */
  onShown: () => void;
}

function Options({ id, entries, onShown }: OptionsProps) {
  const text = useMessages(paletteMessages);
  const shown = useEffectEvent(onShown);
  useEffect(() => shown(), []);
  return (
    <Combobox.Options id={id} className={classes.options ?? ''} aria-label={text.title}>
      {paletteGroups.map((group) => (
        <Group
          key={group}
          label={text.groups[group]}
          entries={entries.filter((entry) => entry.group === group)}
        />
      ))}
    </Combobox.Options>
  );
}

function Group({ label, entries }: { label: string; entries: readonly PaletteEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <Combobox.Group label={label} classNames={{ groupLabel: classes.group ?? '' }}>
      {entries.map(({ id, label: name, note, source }) => (
        <Combobox.Option key={id} value={id} className={classes.option ?? ''}>
          <span className={classes.name}>{name}</span>
          {(note || source) && (
            <span className={classes.note}>
              {note}
              {source && <span className={classes.source}>{source}</span>}
            </span>
          )}
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
