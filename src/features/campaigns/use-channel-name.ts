import { defineMessages, useMessages } from '#src/i18n/lang.ts';
import { labelOfKey } from '#src/ui/other-fields.tsx';

/** The keys of `diffusion` that are known (section 13), named as a vehicle's reminders name them. */
const channelMessages = defineMessages({
  en: { sms: 'SMS', email: 'Email', courrier: 'Post', appel: 'Phone' },
  fr: { sms: 'SMS', email: 'E-mail', courrier: 'Courrier', appel: 'Téléphone' },
});

/** The known channels in the reader's words, any other key of `diffusion` under its own name. */
export function useChannelName(): (key: string) => string {
  const names: Readonly<Record<string, string>> = useMessages(channelMessages);
  return (key) => (Object.hasOwn(names, key) ? (names[key] ?? key) : labelOfKey(key));
}
