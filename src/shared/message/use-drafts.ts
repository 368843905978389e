import { useMemo } from 'react';
import { appointmentDoubt } from '#src/domain/message/appointment-doubt.ts';
import { moveAppointment } from '#src/domain/message/appointment-words.ts';
import type { ChannelName } from '#src/domain/message/channels.ts';
import {
  type Appointment,
  type Draft,
  letterOf,
  type Matter,
} from '#src/domain/message/compose.ts';
import { smsOf } from '#src/domain/message/sms.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { Lang } from '#src/i18n/lang.ts';
import type { ChangeMessage, KeptMessage } from './create-kept-messages.ts';

/**
 * The text of each channel in each language: the proposal, until somebody edits it. An edited text
 * is kept, whatever is chosen or changes in between. Only another appointment takes the place of the
 * one that it names.
 */
export function useDrafts(
  matter: Matter,
  channel: ChannelName,
  lang: Lang,
  { message, change, today }: { message: KeptMessage; change: ChangeMessage; today: IsoDate },
) {
  const place = `${channel}/${lang}` as const;
  const { appointment } = matter;
  const proposed = useMemo<Draft>(
    () =>
      channel === 'email' ? letterOf(matter, lang) : { subject: '', text: smsOf(matter, lang) },
    [matter, channel, lang],
  );
  const { formers } = message;
  const edited = message.edits[place];
  const { draft, from, doubt } = useMemo(() => {
    if (!edited) return { draft: proposed, from: proposed, doubt: null };
    const follow = (one: Draft, says: Appointment | null) =>
      says && appointment ? moveAppointment(one, says, appointment, lang) : one;
    const kept = follow(edited.draft, edited.says);
    const before = [...formers, edited.says, edited.fromSays].filter((one) => one !== null);
    return {
      draft: kept,
      from: follow(edited.from, edited.fromSays),
      doubt: appointmentDoubt(kept, proposed, { agreed: appointment, formers: before, today }),
    };
  }, [edited, proposed, appointment, formers, lang, today]);
  return {
    draft,
    isEdited: edited !== undefined,
    isOutdated: from.text !== proposed.text || from.subject !== proposed.subject,
    /** How it contradicts the appointment. */
    doubt,
    edit: (part: Partial<Draft>) =>
      change(({ edits }) => ({
        channel,
        lang,
        edits: {
          ...edits,
          [place]: {
            draft: { ...draft, ...part },
            says: appointment ?? edited?.says ?? null,
            from: edited?.from ?? proposed,
            fromSays: edited ? edited.fromSays : appointment,
          },
        },
      })),
    reset: () =>
      change(({ edits: { [place]: _, ...others } }) => ({
        edits: others,
      })),
  };
}
