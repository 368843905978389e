import { Button } from '@mantine/core';
import { IconPencil, IconPlayerStop, IconPrinter, IconRefresh } from '@tabler/icons-react';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './day-bar.module.css';
import { type DayCounts, plannerMessages } from './messages.ts';

interface DayBarProps {
  counts: DayCounts;
  stopped: boolean;
  onStop: () => void;
  onResume: () => void;
  onReadAgain: () => void;
  onEdit: (() => void) | null;
}

const ICON = 16;

/** How far the reading is, said as it goes, and what can be done with the table. */
export function DayBar({ counts, stopped, onEdit, ...actions }: DayBarProps) {
  const text = useMessages(plannerMessages);
  const answered = counts.found + counts.unknown + counts.failed;
  const isDone = answered === counts.total;
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
      <div className={classes.buttons}>
        {!isDone && !stopped && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlayerStop size={ICON} aria-hidden />}
            onClick={actions.onStop}
          >
            {text.stop}
          </Button>
        )}
        {!isDone && stopped && (
          <Button size="compact-sm" variant="default" onClick={actions.onResume}>
            {text.resume}
          </Button>
        )}
        {isDone && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRefresh size={ICON} aria-hidden />}
            onClick={actions.onReadAgain}
          >
            {text.rereadAll}
          </Button>
        )}
        {onEdit && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPencil size={ICON} aria-hidden />}
            onClick={onEdit}
          >
            {text.edit}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPrinter size={ICON} aria-hidden />}
          onClick={() => print()}
        >
          {text.print}
        </Button>
      </div>
    </div>
  );
}
