import type { Lang } from '#contract/services.ts';

/** Why a whole file is refused and nothing of it is written. */
const refusals = {
  notMultipart: {
    fr: 'Un corps multipart/form-data est attendu.',
    en: 'A multipart/form-data body is expected.',
  },
  brokenUpload: {
    fr: 'L’envoi est incomplet ou mal formé.',
    en: 'The upload is incomplete or malformed.',
  },
  fileMissing: { fr: 'Un fichier ZIP est attendu.', en: 'A ZIP file is expected.' },
  severalFiles: { fr: 'Un seul fichier est attendu.', en: 'Only one file is expected.' },
  uploadTooLarge: {
    fr: 'Le fichier dépasse {max}\u00a0Mo.',
    en: 'The file is larger than {max} MB.',
  },
  tooManyUploads: {
    fr: 'Trop de fichiers arrivent en ce moment\u00a0: réessayez dans un instant.',
    en: 'Too many files are coming in right now: retry in a moment.',
  },
  tooManyOfMember: {
    fr: '{max} envois de cet adhérent sont déjà en cours\u00a0: attendez que l’un d’eux se termine.',
    en: '{max} uploads of this member are under way already: wait until one of them ends.',
  },
  tooManyOfAccount: {
    fr: '{max} envois de ce compte sont déjà en cours\u00a0: attendez que l’un d’eux se termine.',
    en: '{max} uploads of this account are under way already: wait until one of them ends.',
  },
  gaveWay: {
    fr: 'Trop de fichiers arrivent en ce moment\u00a0: celui-ci a laissé sa place à qui en envoie moins, réessayez dans un instant.',
    en: 'Too many files are coming in right now: this one made room for who sends fewer, retry in a moment.',
  },
  tooSlow: {
    fr: 'L’envoi est trop lent\u00a0: il est abandonné, réessayez sur une meilleure connexion.',
    en: 'The upload is too slow: it is given up, retry on a better connection.',
  },
  tooMuchToday: {
    fr: 'Cet adhérent a déjà envoyé {max}\u00a0Go aujourd’hui\u00a0: réessayez demain.',
    en: 'This member has sent {max} GB today already: retry tomorrow.',
  },
  diskFull: {
    fr: 'Le serveur n’a plus assez de place pour ce fichier. Rien n’en a été importé.',
    en: 'The server has no room left for this file. Nothing of it was imported.',
  },
  otherMember: {
    fr: 'Ce compte n’a pas accès à cet adhérent.',
    en: 'This account has no access to this member.',
  },
  organizationMissing: {
    fr: 'L’identifiant de l’adhérent est obligatoire.',
    en: "The member's ID is required.",
  },
  organizationUnknown: {
    fr: '«\u00a0{id}\u00a0» n’est ni l’ID ni le code d’un adhérent du réseau.',
    en: '"{id}" is neither the ID nor the code of a member of the network.',
  },
  notZip: {
    fr: 'Ce n’est pas un fichier ZIP lisible.',
    en: 'This is not a ZIP file that can be read.',
  },
  tooManyEntries: {
    fr: 'L’archive contient plus de {max} fichiers.',
    en: 'The archive holds more than {max} files.',
  },
  climbingPath: {
    fr: 'L’archive contient un chemin qui sort de son dossier.',
    en: 'The archive holds a path that leaves its folder.',
  },
  encrypted: { fr: 'L’archive est chiffrée.', en: 'The archive is encrypted.' },
  bomb: {
    fr: '{file} est compressé plus de {max} fois.',
    en: '{file} is compressed more than {max} times.',
  },
  contentTooLarge: {
    fr: 'L’archive dépasse {max}\u00a0Mo une fois décompressée.',
    en: 'The archive is larger than {max} MB once decompressed.',
  },
  entryMissing: { fr: '{file} manque dans l’archive.', en: '{file} is missing from the archive.' },
  entryTwice: {
    fr: '{file} est plusieurs fois dans l’archive.',
    en: '{file} is in the archive more than once.',
  },
  corrupt: { fr: '{file} est endommagé.', en: '{file} is damaged.' },
  notText: { fr: '{file} n’est pas un fichier texte.', en: '{file} is not a text file.' },
  utf16: {
    fr: '{file} est en UTF-16\u00a0: UTF-8 ou Windows-1252 est attendu.',
    en: '{file} is in UTF-16: UTF-8 or Windows-1252 is expected.',
  },
  headerMissing: {
    fr: '{file} n’a pas de ligne d’en-tête.',
    en: '{file} has no header line.',
  },
  columnsMissing: {
    fr: '{file}\u00a0: colonnes manquantes\u00a0: {columns}.',
    en: '{file}: missing columns: {columns}.',
  },
  columnsTwice: {
    fr: '{file}\u00a0: colonnes en double\u00a0: {columns}.',
    en: '{file}: columns given twice: {columns}.',
  },
  unclosedQuote: {
    fr: '{file}\u00a0: un guillemet ouvert à partir de la ligne {line} n’est jamais fermé.',
    en: '{file}: a quote opened at or after line {line} is never closed.',
  },
  rowTooLong: {
    fr: '{file}\u00a0: la ligne {line} dépasse {max}\u00a0Ko.',
    en: '{file}: line {line} is longer than {max} KB.',
  },
} as const satisfies Record<string, Record<Lang, string>>;

/** Why a row is left out while its neighbours go in. */
const rowReasons = {
  columnCount: {
    fr: '{count} colonnes au lieu de {expected}',
    en: '{count} columns instead of {expected}',
  },
  required: { fr: '{column} est vide', en: '{column} is empty' },
  notADate: {
    fr: '{column}\u00a0: «\u00a0{value}\u00a0» n’est pas une date',
    en: '{column}: "{value}" is not a date',
  },
  futureDate: {
    fr: '{column}\u00a0: {value} est dans le futur',
    en: '{column}: {value} is in the future',
  },
  notANumber: {
    fr: '{column}\u00a0: «\u00a0{value}\u00a0» n’est pas un nombre',
    en: '{column}: "{value}" is not a number',
  },
  outOfRange: {
    fr: '{column}\u00a0: {value} est hors des limites ({min} à {max})',
    en: '{column}: {value} is out of range ({min} to {max})',
  },
  tooLong: {
    fr: '{column} dépasse {max} caractères',
    en: '{column} is longer than {max} characters',
  },
  notAPlate: {
    fr: '{column}\u00a0: «\u00a0{value}\u00a0» n’est pas une immatriculation',
    en: '{column}: "{value}" is not a licence plate',
  },
  clientTwice: {
    fr: 'même client et même véhicule que la ligne {line}',
    en: 'same client and vehicle as line {line}',
  },
} as const satisfies Record<string, Record<Lang, string>>;

export type RefusalReason = keyof typeof refusals;
export type RowReason = keyof typeof rowReasons;
export type Values = Readonly<Record<string, string | number>>;

/** A file that is refused whole. Thrown, so that whatever was begun is taken back. */
export class RefusedFile extends Error {
  override name = 'RefusedFile';
  readonly reason: RefusalReason;
  readonly values: Values;
  /** Seconds, where waiting helps. */
  readonly retryAfter: number | null;
  constructor(
    reason: RefusalReason,
    values: Values = {},
    { retryAfter = null }: { retryAfter?: number | null } = {},
  ) {
    super(reason);
    this.reason = reason;
    this.values = values;
    this.retryAfter = retryAfter;
  }
}

/** A row that is left out. */
export interface BadRow {
  reason: RowReason;
  values: Values;
}

export const sayRefusal = (reason: RefusalReason, values: Values, lang: Lang): string =>
  fill(refusals[reason][lang], values);

export const sayRow = ({ reason, values }: BadRow, lang: Lang): string =>
  fill(rowReasons[reason][lang], values);

const fill = (sentence: string, values: Values): string =>
  sentence.replace(/\{(\w+)\}/g, (mark, key: string) => String(values[key] ?? mark));
