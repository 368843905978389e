import { useMemo, useState } from 'react';
import type { ChannelName } from '#src/domain/message/channels.ts';
import { type Draft, letterOf, type Matter } from '#src/domain/message/compose.ts';
import { smsOf } from '#src/domain/message/sms.ts';
import type { Lang } from '#src/i18n/lang.ts';
import { useAskBeforeLeaving } from '#src/ui/use-ask-before-leaving.ts';

type Place = `${ChannelName}/${Lang}`;

interface Edited {
  draft: Draft;
  /** The proposal that was edited. */
  from: Draft;
}

/**
 * The text of each channel in each language: the proposal, until somebody edits it. An edited text
 * is kept, whatever is chosen or changes in between, and the browser asks before it is lost.
 */
export function useDrafts(matter: Matter, channel: ChannelName, lang: Lang) {
  const [edits, setEdits] = useState<Partial<Record<Place, Edited>>>({});
  useAskBeforeLeaving(Object.keys(edits).length > 0);
  const place: Place = `${channel}/${lang}`;
  const proposed = useMemo<Draft>(
    () =>
      channel === 'email' ? letterOf(matter, lang) : { subject: '', text: smsOf(matter, lang) },
    [matter, channel, lang],
  );
  const edited = edits[place];
  const draft = edited?.draft ?? proposed;
  return {
    draft,
    isEdited: edited !== undefined,
    isOutdated:
      edited !== undefined &&
      (edited.from.text !== proposed.text || edited.from.subject !== proposed.subject),
    edit: (change: Partial<Draft>) =>
      setEdits((before) => ({
        ...before,
        [place]: { draft: { ...draft, ...change }, from: edited?.from ?? proposed },
      })),
    reset: () =>
      setEdits((before) => {
        const { [place]: _, ...others } = before;
        return others;
      }),
  };
}
