import { defineMessages } from '#src/i18n/lang.ts';

/** The channels that the documentation names; section 13 allows any others. */
export const channelMessages = defineMessages({
  en: { sms: 'SMS', email: 'Email', courrier: 'Post', appel: 'Phone' },
  fr: { sms: 'SMS', email: 'E-mail', courrier: 'Courrier', appel: 'Téléphone' },
});
