import { useRef } from 'react';
import { type Agenda, byHour, correctPlate } from '#src/domain/agenda.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { Notice } from '#src/ui/notice.tsx';
import { DayBar } from './day-bar.tsx';
import { DayTable } from './day-table.tsx';
import { LinesLeftOut } from './lines-left-out.tsx';
import { plannerMessages } from './messages.ts';
import classes from './planner-page.module.css';
import { sortParam, sortRows } from './sort-rows.ts';
import { type Reading, useDayReading } from './use-day-reading.ts';

const params = { sort: sortParam };

interface DayProps {
  network: string;
  agenda: Agenda;
  /** Null while the list is being changed. */
  onEdit: (() => void) | null;
  onCorrect: (correct: (text: string) => string) => void;
}

/** Where the reading stands, what went wrong, and the rows. */
export function Day({ network, agenda, onEdit, onCorrect }: DayProps) {
  const text = useMessages(plannerMessages);
  const { values, change } = useAddress(params);
  const main = useRef<HTMLButtonElement>(null);
  // The first to come is the first asked for.
  const plates = [...new Set(byHour(agenda.appointments).map(({ plate }) => plate))];
  const { readings, stopped, ...actions } = useDayReading(network, plates);
  const readingOf = (plate: string): Reading => readings.get(plate) ?? { status: 'waiting' };
  const having = (status: Reading['status']) =>
    plates.filter((plate) => readingOf(plate).status === status);
  const failed = having('failed');
  const { sort } = values;
  const rows = agenda.appointments.map((appointment) => ({
    appointment,
    reading: readingOf(appointment.plate),
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
      <div className={classes.notes}>
        {failed.length > 0 && (
          <div className={classes.onScreen}>
            <Notice
              tone="error"
              title={text.failed(failed.length)}
              action={{
                label: text.retryAll,
                onClick: () => {
                  actions.again(failed);
                  // The notice goes, and its button with it.
                  main.current?.focus();
                },
              }}
            />
          </div>
        )}
        {onEdit && (
          <div className={classes.leftOut}>
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
