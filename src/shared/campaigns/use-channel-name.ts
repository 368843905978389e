import { useMessages } from '#src/i18n/lang.ts';
import { labelOfKey } from '#src/ui/other-fields.tsx';
import { channelMessages } from './channel-messages.ts';

/** The known channels in the reader's language; any other key of `diffusion` under its own name. */
export function useChannelName(): (key: string) => string {
  const names: Readonly<Record<string, string>> = useMessages(channelMessages);
  return (key) => (Object.hasOwn(names, key) ? (names[key] ?? key) : labelOfKey(key));
}
