import type { FlagMeaning } from '#rules/consent.ts';
import type { Catalogue, Lang } from '#src/i18n/lang.ts';
import type { ChannelFlag, Doubt, Row, UnusualFlag } from './model.ts';

/**
 * What the page and the exported files say about a client. The worker writes the files, so this
 * uses no React, and nothing but types from `i18n/`.
 */
interface ListWords {
  yes: string;
  no: string;
  usual: (flag: UnusualFlag) => string;
  uneven: (isNamedAlike: boolean) => string;
  landline: string;
  service: string;
  unreadable: string;
  elsewhere: (flags: readonly ChannelFlag[], members: readonly string[]) => string;
  sheetName: string;
  /** What "yes" in a flag means, if it is known. */
  meanings: Record<Exclude<FlagMeaning, 'unknown'>, string>;
  columns: Record<Exclude<keyof Row, 'doubts' | ApiName> | 'doubts', string>;
}

/** These keep their own names, because the documentation doesn't say what they mean. */
type ApiName =
  | 'relanceSms'
  | 'relanceEmail'
  | 'synchroDmsTelephone'
  | 'synchroDmsEmail'
  | 'viePrivee';

/** Rounded down, so that "100 %" always means everybody. */
const percent = (share: number): number => Math.floor(share * 100);

const words: Catalogue<ListWords> = {
  en: {
    yes: 'yes',
    no: 'no',
    usual: ({ flag, value, isNamed, usualShare }) =>
      `viePrivee ${isNamed ? 'names' : 'does not name'} ${flag === 'relanceSms' ? 'the mobile' : 'the email'}, yet ${flag} is ${value ? 'yes' : 'no'} (${value ? 'no' : 'yes'} for ${percent(usualShare)}% in this case)`,
    uneven: (isNamedAlike) =>
      isNamedAlike
        ? 'relanceSms and relanceEmail differ, yet viePrivee treats mobile and email alike'
        : 'relanceSms and relanceEmail are the same, yet viePrivee names one channel only',
    landline: 'The mobile number is a landline',
    service: 'The mobile number is a service number (08)',
    unreadable: 'The mobile number is not a phone number',
    elsewhere: (flags, members) =>
      `Same person at ${members.join(', ')}: ${flags.join(' and ')} ${flags.length > 1 ? 'differ' : 'differs'} there`,
    sheetName: 'Opt-out list',
    meanings: { 'may-be-contacted': 'yes: may be contacted', 'opted-out': 'yes: opted out' },
    columns: {
      clientId: 'Client number',
      clientNom: 'Last name',
      clientPrenom: 'First name',
      clientRaisonSociale: 'Company',
      clientCodePostal: 'Postcode',
      adherentNomCourt: 'Member',
      adherentCodePdv: 'Member code',
      clientPortable: 'Mobile',
      clientEmail: 'Email',
      doubts: 'Consent doubts',
    },
  },
  fr: {
    yes: 'oui',
    no: 'non',
    usual: ({ flag, value, isNamed, usualShare }) =>
      `viePrivee ${isNamed ? 'cite' : 'ne cite pas'} ${flag === 'relanceSms' ? 'le mobile' : 'l’e-mail'}, mais ${flag} vaut ${value ? 'oui' : 'non'} (${value ? 'non' : 'oui'} pour ${percent(usualShare)} % dans ce cas)`,
    uneven: (isNamedAlike) =>
      isNamedAlike
        ? 'relanceSms et relanceEmail diffèrent, alors que viePrivee traite de même le mobile et l’e-mail'
        : 'relanceSms et relanceEmail sont égaux, alors que viePrivee ne cite qu’un des deux canaux',
    landline: 'Le portable est un numéro de fixe',
    service: 'Le portable est un numéro spécial (08)',
    unreadable: 'Le portable n’est pas un numéro de téléphone',
    elsewhere: (flags, members) =>
      `Même personne chez ${members.join(', ')} : ${flags.join(' et ')} y ${flags.length > 1 ? 'diffèrent' : 'diffère'}`,
    sheetName: 'Liste d’opposition',
    meanings: {
      'may-be-contacted': 'oui\u00a0: peut être contacté',
      'opted-out': 'oui\u00a0: est opposé',
    },
    columns: {
      clientId: 'N° client',
      clientNom: 'Nom',
      clientPrenom: 'Prénom',
      clientRaisonSociale: 'Raison sociale',
      clientCodePostal: 'Code postal',
      adherentNomCourt: 'Adhérent',
      adherentCodePdv: 'Code adhérent',
      clientPortable: 'Portable',
      clientEmail: 'E-mail',
      doubts: 'Doutes sur le consentement',
    },
  },
};

export const wordsOf = (lang: Lang): ListWords => words[lang];

/** The reason for a doubt, as a sentence without its full stop. */
export function doubtReason(doubt: Doubt, lang: Lang): string {
  const { usual, uneven, elsewhere, ...plain } = words[lang];
  switch (doubt.kind) {
    case 'viePrivee':
      return doubt.basis === 'usual' ? usual(doubt) : uneven(doubt.isNamedAlike);
    case 'mobile':
      return plain[doubt.is];
    case 'member':
      return elsewhere(doubt.flags, doubt.members);
  }
}
