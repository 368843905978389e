import type { Channel } from '#src/domain/channels.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { reminderMessages } from './reminder-messages.ts';
import { shorten } from './shorten.ts';

/** A channel's name in the language in use; one that is not known by the name that the API gives it. */
export function useChannelName(): (channel: Channel | null) => string {
  const { channels, noChannel } = useMessages(reminderMessages);
  return (channel) => {
    if (channel === null) return noChannel.toLowerCase();
    return channel.kind === 'other'
      ? shorten(channel.label ?? channels.other)
      : channels[channel.kind];
  };
}
