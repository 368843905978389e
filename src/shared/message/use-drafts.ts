import { useMemo, useState } from 'react';
import { appointmentDoubt, moveAppointment } from '#src/domain/message/appointment-words.ts';
import type { ChannelName } from '#src/domain/message/channels.ts';
import {
  type Appointment,
  type Draft,
  letterOf,
  type Matter,
} from '#src/domain/message/compose.ts';
import { smsOf } from '#src/domain/message/sms.ts';
import type { Lang } from '#src/i18n/lang.ts';
import { useAskBeforeLeaving } from '#src/ui/use-ask-before-leaving.ts';

type Place = `${ChannelName}/${Lang}`;

interface Edited {
  draft: Draft;
  /** The appointment whose words stand in it. */
  says: Appointment | null;
  /** The proposal that was edited, and its appointment. */
  from: Draft;
  fromSays: Appointment | null;
}

/**
 * The text of each channel in each language: the proposal, until somebody edits it. An edited text
 * is kept, whatever is chosen or changes in between, and the browser asks before it is lost. Only
 * another appointment takes the place of the one that it names.
 */
export function useDrafts(matter: Matter, channel: ChannelName, lang: Lang) {
  const [edits, setEdits] = useState<Partial<Record<Place, Edited>>>({});
  useAskBeforeLeaving(Object.keys(edits).length > 0);
  const place: Place = `${channel}/${lang}`;
  const { appointment } = matter;
  const proposed = useMemo<Draft>(
    () =>
      channel === 'email' ? letterOf(matter, lang) : { subject: '', text: smsOf(matter, lang) },
    [matter, channel, lang],
  );
  const edited = edits[place];
  const { draft, from, doubt } = useMemo(() => {
    if (!edited) return { draft: proposed, from: proposed, doubt: null };
    const follow = (one: Draft, says: Appointment | null) =>
      says && appointment ? moveAppointment(one, says, appointment, lang) : one;
    const kept = follow(edited.draft, edited.says);
    return {
      draft: kept,
      from: follow(edited.from, edited.fromSays),
      doubt: appointmentDoubt(kept, appointment, edited.says, lang),
    };
  }, [edited, proposed, appointment, lang]);
  return {
    draft,
    isEdited: edited !== undefined,
    isOutdated: from.text !== proposed.text || from.subject !== proposed.subject,
    /** How it contradicts the appointment. */
    doubt,
    edit: (change: Partial<Draft>) =>
      setEdits((before) => ({
        ...before,
        [place]: {
          draft: { ...draft, ...change },
          says: appointment ?? edited?.says ?? null,
          from: edited?.from ?? proposed,
          fromSays: edited ? edited.fromSays : appointment,
        },
      })),
    reset: () =>
      setEdits((before) => {
        const { [place]: _, ...others } = before;
        return others;
      }),
  };
}
