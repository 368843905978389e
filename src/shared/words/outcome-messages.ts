import { defineMessages } from '#src/i18n/lang.ts';

export const outcomeMessages = defineMessages({
  en: {
    followed: (delay: string, about: string) => `followed by an invoice ${delay} ${about}`,
    notFollowed: (days: number) => `no invoice within ${days} days`,
    tooEarly: 'too early to say what came of it',
    unknown: 'what came of it is unknown',
    toCome: 'dated in the future',
  },
  fr: {
    followed: (delay: string, about: string) => `suivie d’une facture ${delay} ${about}`,
    notFollowed: (days: number) => `sans facture dans les ${days} jours`,
    tooEarly: 'trop tôt pour dire sa suite',
    unknown: 'suite inconnue',
    toCome: 'datée du futur',
  },
});
