import { useMessages } from '#src/i18n/lang.ts';
import { shorten } from '#src/shared/words/shorten.ts';
import { useChannelName } from '#src/shared/words/use-channel-name.ts';
import type { Lane } from './lanes.ts';
import { timelineMessages } from './messages.ts';

/** A row's name: its kind, and for reminders their channel. */
export function useLaneName(): (lane: Lane) => string {
  const text = useMessages(timelineMessages);
  const channelName = useChannelName();
  return ({ kind, channel }) => {
    if (kind === 'mileage') return text.mileage;
    if (kind !== 'reminder') return text.rows[kind];
    // There is room for a word or two.
    return text.rows.reminder(channel && shorten(channelName(channel), 12));
  };
}
