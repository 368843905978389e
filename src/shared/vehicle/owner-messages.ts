import { defineMessages } from '#src/i18n/lang.ts';

export const ownerMessages = defineMessages({
  en: {
    call: (phone: string) => `Call ${phone}`,
    write: (email: string) => `Write to ${email}`,
    consents: 'Reminders allowed by',
    sms: 'SMS',
    email: 'Email',
    post: 'Post',
    allowed: 'allowed',
    refused: 'refused',
    unknown: 'not stated',
    noConsent: 'No consent on record',
    noOwner: 'No customer on record',
    noName: 'Owner’s name unknown',
    others: (n: number) => (n === 1 ? 'and 1 other owner' : `and ${n} other owners`),
  },
  fr: {
    call: (phone: string) => `Appeler le ${phone}`,
    write: (email: string) => `Écrire à ${email}`,
    consents: 'Relances autorisées par',
    sms: 'SMS',
    email: 'E-mail',
    post: 'Courrier',
    allowed: 'autorisé',
    refused: 'refusé',
    unknown: 'non précisé',
    noConsent: 'Aucun consentement connu',
    noOwner: 'Aucun client connu',
    noName: 'Nom du propriétaire inconnu',
    others: (n: number) => (n === 1 ? 'et 1 autre propriétaire' : `et ${n} autres propriétaires`),
  },
});
