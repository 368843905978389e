import { Button } from '@mantine/core';
import {
  IconPencil,
  IconPlayerPlay,
  IconPlayerStop,
  IconPrinter,
  IconRefresh,
} from '@tabler/icons-react';
import { type Ref, useRef } from 'react';
import { useMessages } from '#src/i18n/lang.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { Notice } from '#src/ui/notice.tsx';
import { onePress } from '#src/ui/one-press.ts';
import { type Agenda, byHour, correctPlate } from './agenda.ts';
import { LinesLeftOut } from './agenda-form.tsx';
import classes from './day.module.css';
import { DayTable } from './day-table.tsx';
import { type DayCounts, plannerMessages } from './messages.ts';
import plannerPageClasses from './planner-page.module.css';
import { sortParam, sortRows } from './sort-rows.ts';
import { type PlateAnswer, useDayAnswers } from './use-day-answers.ts';

const params = { sort: sortParam };

interface DayProps {
  network: string;
  agenda: Agenda;
  /** Null while somebody is changing the list. */
  onEdit: (() => void) | null;
  onCorrect: (correct: (text: string) => string) => void;
}

/** How far the reading is, what went wrong, and the rows. */
export function Day({ network, agenda, onEdit, onCorrect }: DayProps) {
  const text = useMessages(plannerMessages);
  const { values, change } = useAddress(params);
  const main = useRef<HTMLButtonElement>(null);
  // The first to come to the workshop is asked for first.
  const plates = [...new Set(byHour(agenda.appointments).map(({ plate }) => plate))];
  const { answers, inOtherLang, stopped, ...actions } = useDayAnswers(network, plates);
  const answerOf = (plate: string): PlateAnswer => answers.get(plate) ?? { status: 'waiting' };
  const having = (status: PlateAnswer['status']) =>
    plates.filter((plate) => answerOf(plate).status === status);
  const failed = having('failed');
  const { sort } = values;
  const rows = agenda.appointments.map((appointment) => ({
    appointment,
    answer: answerOf(appointment.plate),
  }));
  return (
    <>
      <DayBar
        counts={{
          total: plates.length,
          found: having('read').length,
          unknown: having('unknown').length,
          failed: failed.length,
        }}
        stopped={stopped}
        onStop={actions.stop}
        onResume={actions.resume}
        onReadAgain={() => actions.again(plates)}
        onEdit={onEdit}
        mainRef={main}
      />
      <div className={plannerPageClasses.notes}>
        <p className={classes.otherLang} role="status">
          {inOtherLang > 0 && text.inOtherLang(inOtherLang)}
        </p>
        {failed.length > 0 && (
          <div className={plannerPageClasses.onScreen}>
            <Notice
              tone="error"
              title={text.failed(failed.length)}
              action={{
                label: text.retryAll,
                onClick: () => {
                  actions.again(failed);
                  // The notice disappears together with its button.
                  main.current?.focus();
                },
              }}
            />
          </div>
        )}
        {onEdit && (
          <div className={plannerPageClasses.leftOut}>
            <LinesLeftOut lines={agenda.leftOut} />
          </div>
        )}
      </div>
      <DayTable
        network={network}
        rows={sortRows(rows, sort)}
        stopped={stopped}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        onRetry={(plate) => actions.again([plate])}
        onCorrect={(appointment, plate) =>
          onCorrect((asked) => correctPlate(asked, appointment, plate))
        }
      />
    </>
  );
}

interface DayBarProps {
  counts: DayCounts;
  stopped: boolean;
  onStop: () => void;
  onResume: () => void;
  onReadAgain: () => void;
  onEdit: (() => void) | null;
  /** One button stops, resumes and starts again, so that the focus stays on it. */
  mainRef: Ref<HTMLButtonElement>;
}

/** Says how far the reading is while it goes on, and offers what can be done with the table. */
function DayBar({ counts, stopped, onEdit, mainRef, ...actions }: DayBarProps) {
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
