import type { FlagMeaning } from '#rules/consent.ts';
import { foldText } from '#rules/fold-text.ts';
import type { Catalogue, Lang } from '#src/i18n/lang.ts';
import type { ChannelFlag, Doubt, Row, UnusualFlag } from './model.ts';

/** How a flag is called in a sentence. */
type NameOf = (flag: ChannelFlag) => string;

/**
 * What the page and the exported files say about a client. The worker writes the files, so this
 * uses no React, and nothing but types from `i18n/`.
 */
interface ListWords {
  yes: string;
  no: string;
  quoted: (name: string) => string;
  usual: (flag: UnusualFlag, nameOf: NameOf) => string;
  uneven: (isNamedAlike: boolean, nameOf: NameOf) => string;
  landline: string;
  service: string;
  unreadable: string;
  elsewhere: (flags: readonly string[], members: readonly string[]) => string;
  sheetName: string;
  /** The flags in people's words, by what "yes" means. */
  flags: Record<FlagMeaning, Record<ChannelFlag, string>>;
  /** What `viePrivee` calls private, by its folded words. */
  privates: ReadonlyMap<string, string>;
  columns: Record<Exclude<keyof Row, 'doubts' | ChannelFlag> | 'doubts', string>;
}

/** Rounded down, so that "100 %" always means everybody. */
const percent = (share: number): number => Math.floor(share * 100);

const words: Catalogue<ListWords> = {
  en: {
    yes: 'yes',
    no: 'no',
    quoted: (name) => `“${name}”`,
    usual: ({ flag, value, isNamed, usualShare }, nameOf) =>
      `“Private” ${isNamed ? 'names' : 'does not name'} ${flag === 'relanceSms' ? 'the mobile' : 'the email'}, yet ${nameOf(flag)} is ${value ? 'yes' : 'no'} (${value ? 'no' : 'yes'} for ${percent(usualShare)}% in this case)`,
    uneven: (isNamedAlike, nameOf) =>
      isNamedAlike
        ? `${nameOf('relanceSms')} and ${nameOf('relanceEmail')} differ, yet “Private” treats mobile and email alike`
        : `${nameOf('relanceSms')} and ${nameOf('relanceEmail')} are the same, yet “Private” names one channel only`,
    landline: 'The mobile number is a landline',
    service: 'The mobile number is a service number (08)',
    unreadable: 'The mobile number is not a phone number',
    elsewhere: (flags, members) =>
      `Same person at ${members.join(', ')}: ${flags.join(' and ')} ${flags.length > 1 ? 'differ' : 'differs'} there`,
    sheetName: 'Opt-out list',
    flags: {
      'may-be-contacted': { relanceSms: 'SMS allowed', relanceEmail: 'Email allowed' },
      'opted-out': { relanceSms: 'SMS refused', relanceEmail: 'Email refused' },
      unknown: { relanceSms: 'SMS flag', relanceEmail: 'Email flag' },
    },
    privates: new Map([
      ['telephone mobile', 'mobile phone'],
      ['telephone professionnel', 'work phone'],
      ['telephone fixe', 'landline'],
      ['telephone domicile', 'home phone'],
      ['telephone', 'phone'],
      ['courrier', 'post'],
      ['email', 'email'],
    ]),
    columns: {
      clientId: 'Customer number',
      clientNom: 'Last name',
      clientPrenom: 'First name',
      clientRaisonSociale: 'Company',
      clientCodePostal: 'Postcode',
      adherentNomCourt: 'Member',
      adherentCodePdv: 'Member code',
      clientPortable: 'Mobile',
      clientEmail: 'Email',
      synchroDmsTelephone: 'Phone synchronised with the DMS (synchroDmsTelephone)',
      synchroDmsEmail: 'Email synchronised with the DMS (synchroDmsEmail)',
      viePrivee: 'Private (viePrivee)',
      doubts: 'Consent doubts',
    },
  },
  fr: {
    yes: 'oui',
    no: 'non',
    quoted: (name) => `«\u00a0${name}\u00a0»`,
    usual: ({ flag, value, isNamed, usualShare }, nameOf) =>
      `«\u00a0Vie privée\u00a0» ${isNamed ? 'cite' : 'ne cite pas'} ${flag === 'relanceSms' ? 'le mobile' : 'l’e-mail'}, mais ${nameOf(flag)} vaut ${value ? 'oui' : 'non'} (${value ? 'non' : 'oui'} pour ${percent(usualShare)}\u00a0% dans ce cas)`,
    uneven: (isNamedAlike, nameOf) =>
      isNamedAlike
        ? `${nameOf('relanceSms')} et ${nameOf('relanceEmail')} diffèrent, alors que «\u00a0Vie privée\u00a0» traite de même le mobile et l’e-mail`
        : `${nameOf('relanceSms')} et ${nameOf('relanceEmail')} sont égaux, alors que «\u00a0Vie privée\u00a0» ne cite qu’un des deux canaux`,
    landline: 'Le portable est un numéro de fixe',
    service: 'Le portable est un numéro spécial (08)',
    unreadable: 'Le portable n’est pas un numéro de téléphone',
    elsewhere: (flags, members) =>
      `Même personne chez ${members.join(', ')}\u00a0: ${flags.join(' et ')} y ${flags.length > 1 ? 'diffèrent' : 'diffère'}`,
    sheetName: 'Liste d’opposition',
    flags: {
      'may-be-contacted': { relanceSms: 'SMS autorisé', relanceEmail: 'E-mail autorisé' },
      'opted-out': { relanceSms: 'SMS refusé', relanceEmail: 'E-mail refusé' },
      unknown: { relanceSms: 'Indicateur SMS', relanceEmail: 'Indicateur e-mail' },
    },
    privates: new Map([
      ['telephone mobile', 'téléphone mobile'],
      ['telephone professionnel', 'téléphone professionnel'],
      ['telephone fixe', 'téléphone fixe'],
      ['telephone domicile', 'téléphone du domicile'],
      ['telephone', 'téléphone'],
      ['email', 'e-mail'],
    ]),
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
      synchroDmsTelephone: 'Téléphone synchronisé au DMS (synchroDmsTelephone)',
      synchroDmsEmail: 'E-mail synchronisé au DMS (synchroDmsEmail)',
      viePrivee: 'Vie privée (viePrivee)',
      doubts: 'Doutes sur le consentement',
    },
  },
};

export const wordsOf = (lang: Lang): ListWords => words[lang];

/**
 * A flag in people's words, as far as whoever runs the server has said what "yes" means; for files, with
 * its own name behind.
 */
export function flagWords(
  flag: ChannelFlag,
  lang: Lang,
  means: FlagMeaning,
): { short: string; full: string } {
  const short = words[lang].flags[means][flag];
  return { short, full: `${short} (${flag})` };
}

/**
 * What of a client is private, in words: "telephone mobile | email" is "téléphone mobile, e-mail".
 * Words that we don't know stay as they came.
 */
export const privateWords = (viePrivee: string, lang: Lang): string =>
  viePrivee
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => words[lang].privates.get(foldText(part)) ?? part)
    .join(', ');

/** The reason for a doubt, as a sentence without its full stop. */
export function doubtReason(doubt: Doubt, lang: Lang, means: FlagMeaning): string {
  const { usual, uneven, elsewhere, quoted, ...plain } = words[lang];
  const nameOf: NameOf = (flag) => quoted(flagWords(flag, lang, means).short);
  switch (doubt.kind) {
    case 'viePrivee':
      return doubt.basis === 'usual' ? usual(doubt, nameOf) : uneven(doubt.isNamedAlike, nameOf);
    case 'mobile':
      return plain[doubt.is];
    case 'member':
      return elsewhere(doubt.flags.map(nameOf), doubt.members);
  }
}
