import { useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { readAgenda } from '#src/domain/agenda.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useSession } from '#src/session/use-session.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { AgendaForm } from './agenda-form.tsx';
import { Day } from './day.tsx';
import { useKeptAgenda } from './kept-agenda.ts';
import { plannerMessages } from './messages.ts';
import classes from './planner-page.module.css';

/** The day's list, and beneath it the table that it becomes. */
export function PlannerPage() {
  const text = useMessages(plannerMessages);
  const format = useFormat();
  const { network = '' } = useParams();
  const today = useToday();
  const { username } = useSession();
  const [{ typed, asked }, keep] = useKeptAgenda({ network, username });
  const [editing, setEditing] = useState(asked === '');
  const title = useRef<HTMLHeadingElement>(null);
  const agenda = useMemo(() => readAgenda(asked), [asked]);
  return (
    <div className={classes.page}>
      <title>{`${text.title} · Vision 360`}</title>
      <h1 ref={title} tabIndex={-1} className={classes.title}>
        <span className={classes.onScreen}>{text.title}</span>
        <span className={classes.onPaper}>{text.printedTitle(format.mediumDate(today))}</span>
      </h1>
      {editing && (
        <AgendaForm
          typed={typed}
          onTyped={(next) => keep({ typed: next, asked })}
          onSubmit={() => {
            keep({ typed, asked: typed });
            setEditing(false);
            // The form goes, and the cursor with it.
            title.current?.focus();
          }}
          onClear={() => keep({ typed: '', asked: '' })}
        />
      )}
      {asked !== '' && (
        <Day
          network={network}
          agenda={agenda}
          onEdit={editing ? null : () => setEditing(true)}
          onCorrect={(correct) => {
            const corrected = correct(asked);
            keep({ typed: corrected, asked: corrected });
          }}
        />
      )}
    </div>
  );
}
