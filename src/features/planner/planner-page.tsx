import { useMemo, useRef, useState } from 'react';
import { useParams } from 'react-router';
import * as v from 'valibot';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { tabKey, tabStorage } from '#src/session/tab-storage.ts';
import { useSession } from '#src/session/use-session.ts';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { readAgenda } from './agenda.ts';
import { AgendaForm } from './agenda-form.tsx';
import { Day } from './day.tsx';
import { plannerMessages } from './messages.ts';
import classes from './planner-page.module.css';

/** The day's list, with the table that it becomes below. */
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
    <div className={classes.page} data-made-for-paper>
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
            // The form disappears together with the cursor.
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

const KEY = tabKey('agenda');

const Kept = v.object({
  network: v.string(),
  username: v.string(),
  /** The list as it is in its field. */
  typed: v.string(),
  /** The list that the table was made from; empty before that. */
  asked: v.string(),
});

type AgendaTexts = Pick<v.InferOutput<typeof Kept>, 'typed' | 'asked'>;

type Owner = Omit<v.InferOutput<typeof Kept>, keyof AgendaTexts>;

const none: AgendaTexts = { typed: '', asked: '' };

/**
 * What somebody typed, kept in the tab so that it survives a reload, and only for this account.
 * Signing out removes it. The API's answers are not in it.
 */
function useKeptAgenda(owner: Owner): [AgendaTexts, (texts: AgendaTexts) => void] {
  const [texts, setTexts] = useState(() => restore(owner));
  return [
    texts,
    (next) => {
      setTexts(next);
      keep({ ...owner, ...next });
    },
  ];
}

function restore({ network, username }: Owner): AgendaTexts {
  try {
    const kept = v.safeParse(Kept, JSON.parse(tabStorage()?.getItem(KEY) ?? 'null'));
    if (!kept.success) return none;
    const { typed, asked, ...whose } = kept.output;
    return whose.network === network && whose.username === username ? { typed, asked } : none;
  } catch {
    return none;
  }
}

function keep(agenda: v.InferOutput<typeof Kept>): void {
  try {
    tabStorage()?.setItem(KEY, JSON.stringify(agenda));
  } catch {
    // There is no room in the tab, so it is only kept in memory until a reload.
  }
}
