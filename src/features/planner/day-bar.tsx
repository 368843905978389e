import { Button } from '@mantine/core';
import {
  IconPencil,
  IconPlayerPlay,
  IconPlayerStop,
  IconPrinter,
  IconRefresh,
} from '@tabler/icons-react';
import type { Ref } from 'react';
import { useMessages } from '#src/i18n/lang.ts';
import { onePress } from '#src/ui/one-press.ts';
import classes from './day-bar.module.css';
import { type DayCounts, plannerMessages } from './messages.ts';

interface DayBarProps {
  counts: DayCounts;
  stopped: boolean;
  onStop: () => void;
  onResume: () => void;
  onReadAgain: () => void;
  onEdit: (() => void) | null;
  /** The button that stops, resumes and starts again: one, so that the focus stays on it. */
  mainRef: Ref<HTMLButtonElement>;
}

/** How far the reading is, said as it goes, and what can be done with the table. */
export function DayBar({ counts, stopped, onEdit, mainRef, ...actions }: DayBarProps) {
  const text = useMessages(plannerMessages);
  const answered = counts.found + counts.unknown + counts.failed;
  const isDone = answered === counts.total;
  const main = isDone
    ? { Icon: IconRefresh, label: text.rereadAll, onClick: actions.onReadAgain }
    : stopped
      ? { Icon: IconPlayerPlay, label: text.resume, onClick: actions.onResume }
      : { Icon: IconPlayerStop, label: text.stop, onClick: actions.onStop };
  return (
    <div className={classes.bar}>
      <p className={classes.state} role="status">
        {isDone ? text.done(counts) : stopped ? text.stoppedAt(counts) : text.reading(counts)}
      </p>
      {!isDone && (
        <progress
          className={classes.progress}
          value={answered}
          max={counts.total}
          aria-label={text.table}
        />
      )}
      <div className={classes.buttons} {...onePress}>
        <Action ref={mainRef} {...main} />
        {onEdit && <Action Icon={IconPencil} label={text.edit} onClick={onEdit} />}
        <Action Icon={IconPrinter} label={text.print} onClick={() => print()} />
      </div>
    </div>
  );
}

interface ActionProps {
  Icon: typeof IconPrinter;
  label: string;
  onClick: () => void;
  ref?: Ref<HTMLButtonElement>;
}

const Action = ({ Icon, label, onClick, ref }: ActionProps) => (
  <Button
    {...(ref && { ref })}
    size="compact-sm"
    variant="default"
    leftSection={<Icon size={16} aria-hidden />}
    onClick={onClick}
  >
    {label}
  </Button>
);
