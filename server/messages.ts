import type { Lang } from '#contract/services.ts';
import type { RowRule } from '#rules/import-files/rows.ts';

/** One sentence of this server in both languages; `{name}` in it is replaced by a value. */
type Sentence = Readonly<Record<Lang, string>>;

export type Values = Readonly<Record<string, string | number>>;

export const say = (sentence: Sentence, lang: Lang, values: Values = {}): string =>
  sentence[lang].replace(/\{(\w+)\}/g, (mark, key: string) => String(values[key] ?? mark));

/**
 * The language of an answer: the one in the request's `lang`; otherwise the first that it accepts,
 * which is the page's; otherwise French.
 */
export function langOf(request: Request | undefined): Lang {
  const asked = request && new URL(request.url).searchParams.get('lang');
  return /^en\b/i.test(asked ?? request?.headers.get('accept-language') ?? '') ? 'en' : 'fr';
}

/** What this server says itself, when it has no answer from the API to pass on. */
export const ownMessages = {
  badPath: { fr: 'Adresse mal formée.', en: 'Malformed address.' },
  badRequest: { fr: 'Demande mal formée.', en: 'Malformed request.' },
  headTooLarge: { fr: 'En-têtes trop volumineux.', en: 'The headers are too large.' },
  tooSlow: {
    fr: 'La demande n’est pas arrivée à temps.',
    en: 'The request did not arrive in time.',
  },
  busy: {
    fr: 'Trop de demandes en cours. Réessayez dans un instant.',
    en: 'Too many requests at once. Try again in a moment.',
  },
  wrongHost: {
    fr: 'Ce serveur ne répond pas sous ce nom. La variable PUBLIC_HOST les énumère.',
    en: 'This server does not answer to that name. The variable PUBLIC_HOST lists them.',
  },
  unknownPath: { fr: 'Service inconnu.', en: 'Unknown service.' },
  unknownNetwork: { fr: 'Réseau inconnu.', en: 'Unknown network.' },
  wrongVerb: {
    fr: 'Ce service ne répond pas à cette méthode.',
    en: 'This service does not answer this method.',
  },
  bodyUnexpected: {
    fr: 'Cette demande ne doit pas porter de contenu.',
    en: 'This request must not carry a body.',
  },
  bodyTooLarge: { fr: 'Demande trop volumineuse.', en: 'The request is too large.' },
  damaged: {
    fr: 'Les données de ce serveur sont endommagées. Prévenez son exploitant.',
    en: 'This server’s data is damaged. Tell whoever runs it.',
  },
  databaseAway: {
    fr: 'La base de données ne répond pas pour le moment. Réessayez dans un instant.',
    en: 'The database does not answer at the moment. Try again shortly.',
  },
  internal: { fr: 'Erreur interne du serveur.', en: 'Internal server error.' },
  unreachable: {
    fr: 'Le serveur du réseau ne répond pas.',
    en: 'The network’s server cannot be reached.',
  },
  tooLate: {
    fr: 'Le serveur du réseau n’a pas répondu à temps.',
    en: 'The network’s server did not answer in time.',
  },
  broken: {
    fr: 'Le serveur du réseau a donné une réponse illisible.',
    en: 'The network’s server gave an answer that cannot be read.',
  },
  noContent: {
    fr: 'Le serveur du réseau a répondu sans contenu.',
    en: 'The network’s server answered without any content.',
  },
  partial: {
    fr: 'Le serveur du réseau n’a donné qu’une partie de sa réponse.',
    en: 'The network’s server gave only a part of its answer.',
  },
  redirected: {
    fr: 'Le serveur du réseau renvoie vers une autre adresse.',
    en: 'The network’s server points to another address.',
  },
  interim: {
    fr: 'Le serveur du réseau a donné une réponse provisoire qui n’était pas attendue.',
    en: 'The network’s server gave an interim answer that was not expected.',
  },
  malformed: {
    fr: 'Le serveur du réseau a répondu hors du protocole HTTP.',
    en: 'The network’s server did not answer in proper HTTP.',
  },
  cut: {
    fr: 'Le serveur du réseau a interrompu sa réponse.',
    en: 'The network’s server broke off its answer.',
  },
  answerTooLarge: {
    fr: 'Le serveur du réseau a donné une réponse trop volumineuse.',
    en: 'The network’s server gave an answer that is too large.',
  },
  wrongEncoding: {
    fr: 'Le serveur du réseau a donné une réponse qui ne peut pas être décompressée.',
    en: 'The network’s server gave an answer that cannot be decompressed.',
  },
  refused: {
    fr: 'Le serveur du réseau a refusé la demande.',
    en: 'The network’s server refused the request.',
  },
  badSignIn: {
    fr: 'Un identifiant et un mot de passe sont attendus.',
    en: 'A username and a password are expected.',
  },
  wrongGrant: {
    fr: 'Seul le mode d’authentification «\u00a0password\u00a0» est accepté.',
    en: 'Only the password grant is accepted.',
  },
  tooManyAttempts: {
    fr: 'Trop de tentatives. Réessayez dans {wait}\u00a0s.',
    en: 'Too many attempts. Try again in {wait} s.',
  },
} as const satisfies Record<string, Sentence>;

/** What the embedded API says. */
export const apiMessages = {
  noToken: { fr: 'Un jeton d’accès est attendu.', en: 'An access token is expected.' },
  badToken: {
    fr: 'Le jeton d’accès est inconnu ou a expiré.',
    en: 'The access token is unknown or has expired.',
  },
  otherNetwork: {
    fr: 'Ce compte n’a pas accès à ce réseau.',
    en: 'This account has no access to this network.',
  },
  otherMember: {
    fr: 'Ce compte n’a pas accès à cet adhérent.',
    en: 'This account has no access to this member.',
  },
  managersOnly: {
    fr: 'Ce service est réservé aux gestionnaires du réseau.',
    en: 'This service is for the network’s managers only.',
  },
  notJson: { fr: 'Un corps JSON est attendu.', en: 'A JSON body is expected.' },
  badRequest: { fr: 'La demande est incorrecte.', en: 'The request is not right.' },
  plateMissing: { fr: 'L’immatriculation est obligatoire.', en: 'The licence plate is required.' },
  plateNotText: {
    fr: 'L’immatriculation doit être un texte.',
    en: 'The licence plate must be a text.',
  },
  plateTooLong: {
    fr: 'L’immatriculation ne doit pas dépasser {max} caractères.',
    en: 'The licence plate must have no more than {max} characters.',
  },
  unknownVehicle: {
    fr: 'Aucun véhicule ne porte cette immatriculation dans ce réseau.',
    en: 'No vehicle of this network has this licence plate.',
  },
  busy: {
    fr: 'Trop de longues réponses sont en cours de préparation. Réessayez dans quelques secondes.',
    en: 'Too many long answers are being prepared. Try again in a few seconds.',
  },
  tooMuch: {
    fr: 'L’historique de ce véhicule est trop long pour être préparé à temps.',
    en: 'This vehicle’s history is too long to be prepared in time.',
  },
  unknownMember: {
    fr: 'Ce code n’est celui d’aucun adhérent du réseau.',
    en: 'No member of the network has this code.',
  },
  badPage: {
    fr: 'Le numéro de page doit être un entier à partir de 1.',
    en: 'The page number must be a whole number from 1.',
  },
  badOutput: { fr: 'Le seul format proposé est csv.', en: 'The only output offered is csv.' },
  provoked: {
    fr: 'Erreur provoquée par une immatriculation ou un code de démonstration.',
    en: 'Failure provoked by a demonstration plate or code.',
  },
} as const satisfies Record<string, Sentence>;

/** Why its token service refuses, by the tags of RFC 6749. */
export const tokenMessages = {
  invalid_request: {
    fr: 'grant_type, username et password sont attendus dans un corps JSON.',
    en: 'grant_type, username and password are expected in a JSON body.',
  },
  unsupported_grant_type: {
    fr: 'Seul le mode «\u00a0password\u00a0» est accepté.',
    en: 'Only the password grant is accepted.',
  },
  invalid_client: {
    fr: 'client_id ou client_secret n’est pas le bon.',
    en: 'client_id or client_secret is wrong.',
  },
  invalid_grant: {
    fr: 'Identifiant ou mot de passe incorrect.',
    en: 'Wrong username or password.',
  },
} as const satisfies Record<string, Sentence>;

/** Why a whole file is refused, so that nothing of it is written. */
export const fileMessages = {
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
    fr: '{max} envois de ce compte pour cet adhérent sont déjà en cours\u00a0: attendez que l’un d’eux se termine.',
    en: '{max} uploads of this account for this member are under way already: wait until one of them ends.',
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
    fr: 'Ce compte a déjà envoyé {max}\u00a0Go aujourd’hui pour cet adhérent\u00a0: réessayez demain.',
    en: 'This account has sent {max} GB for this member today already: retry tomorrow.',
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
    en: 'The member’s ID is required.',
  },
  organizationUnknown: {
    fr: '«\u00a0{id}\u00a0» n’est ni l’identifiant ni le code d’un adhérent du réseau.',
    en: '“{id}” is neither the ID nor the code of a member of the network.',
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
  oddCompression: {
    fr: '{file} est compressé par {method}\u00a0: seul Deflate, la méthode ordinaire des ZIP, est lu.',
    en: '{file} is compressed with {method}: only Deflate, the ordinary method of ZIP files, is read.',
  },
  corrupt: { fr: '{file} est endommagé.', en: '{file} is damaged.' },
  notText: { fr: '{file} n’est pas un fichier texte.', en: '{file} is not a text file.' },
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
  rowTooLong: {
    fr: '{file}\u00a0: la ligne {line} dépasse {max}\u00a0Ko.',
    en: '{file}: line {line} is longer than {max} KB.',
  },
} as const satisfies Record<string, Sentence>;

/** What is wrong with a row that is left out, or doubtful about one that goes in. */
export const rowMessages = {
  columnCount: {
    fr: '{value} colonnes au lieu de {other}',
    en: '{value} columns instead of {other}',
  },
  openQuote: {
    fr: 'un guillemet ouvert n’est pas fermé\u00a0: il a été lu comme du texte',
    en: 'a quote is opened and not closed: it was read as text',
  },
  rowsInQuotes: {
    fr: 'une cellule entre guillemets contient comme des lignes\u00a0: un guillemet de trop, peut-être',
    en: 'a quoted cell has lines like rows: a quote too many, perhaps',
  },
  empty: { fr: '{column} est vide', en: '{column} is empty' },
  tooLong: {
    fr: '{column} dépasse {longest} caractères',
    en: '{column} is longer than {longest} characters',
  },
  date: {
    fr: '{column}\u00a0: «\u00a0{value}\u00a0» n’est pas une date',
    en: '{column}: “{value}” is not a date',
  },
  dateOld: {
    fr: '{column}\u00a0: «\u00a0{value}\u00a0» est avant 1900',
    en: '{column}: “{value}” is before 1900',
  },
  dateFuture: {
    fr: '{column}\u00a0: {value} est dans le futur',
    en: '{column}: {value} is in the future',
  },
  dayNumber: {
    fr: '{column}\u00a0: «\u00a0{value}\u00a0» est un numéro de jour de tableur ({other}, s’il compte depuis 1900)',
    en: '{column}: “{value}” is a spreadsheet’s day number ({other}, if it counts from 1900)',
  },
  digitsLost: {
    fr: '{column}\u00a0: «\u00a0{value}\u00a0» vient d’un tableur qui a perdu des chiffres',
    en: '{column}: “{value}” comes from a spreadsheet that has lost digits',
  },
  number: {
    fr: '{column}\u00a0: «\u00a0{value}\u00a0» n’est pas un nombre',
    en: '{column}: “{value}” is not a number',
  },
  thousands: {
    fr: '{column}\u00a0: «\u00a0{value}\u00a0» peut se lire aussi {other}',
    en: '{column}: “{value}” could also be read as {other}',
  },
  outOfRange: {
    fr: '{column}\u00a0: {value} est hors des limites ({min} à {max})',
    en: '{column}: {value} is out of range ({min} to {max})',
  },
  mileageNegative: { fr: '{column} est négatif', en: '{column} is negative' },
  mileageHigh: { fr: '{column}\u00a0: {value} étonne', en: '{column}: {value} is surprising' },
  amountHigh: {
    fr: '{column}\u00a0: {value} étonne (en centimes\u00a0?)',
    en: '{column}: {value} is surprising (in cents?)',
  },
  quantityHigh: { fr: '{column}\u00a0: {value} étonne', en: '{column}: {value} is surprising' },
  siretLength: {
    fr: '{column}\u00a0: «\u00a0{value}\u00a0» n’a pas les 14 chiffres d’un SIRET',
    en: '{column}: “{value}” does not have the 14 digits of a SIRET',
  },
  siretKey: {
    fr: '{column}\u00a0: la clé du SIRET {value} est fausse',
    en: '{column}: the check digit of the SIRET {value} is wrong',
  },
  plate: {
    fr: '{column}\u00a0: «\u00a0{value}\u00a0», format d’immatriculation non reconnu',
    en: '{column}: “{value}” is a plate of an unrecognised form',
  },
  clientTwice: {
    fr: 'même client et même véhicule que la ligne {other}',
    en: 'same customer and vehicle as line {other}',
  },
  lineTwice: { fr: 'même ligne que la ligne {other}', en: 'same as line {other}' },
  invoiceDiffers: {
    fr: '{column}\u00a0: «\u00a0{value}\u00a0» diffère de la ligne précédente de la facture («\u00a0{other}\u00a0»)',
    en: '{column}: “{value}” differs from the invoice’s previous line (“{other}”)',
  },
} as const satisfies Record<RowRule | 'outOfRange', Sentence>;

/** What became of a file. */
export const importMessages = {
  /** Documented, section 15. */
  done: {
    fr: 'Le fichier a été importé avec succès.',
    en: 'The file was imported successfully.',
  },
  partly: {
    fr: 'Le fichier a été importé. Lignes écartées\u00a0: {leftOut}.',
    en: 'The file was imported. Rows left out: {leftOut}.',
  },
  doubtful: {
    fr: 'Le fichier a été importé. Lignes douteuses\u00a0: {doubtful}.',
    en: 'The file was imported. Doubtful rows: {doubtful}.',
  },
  partlyAndDoubtful: {
    fr: 'Le fichier a été importé. Lignes écartées\u00a0: {leftOut}. Lignes douteuses\u00a0: {doubtful}.',
    en: 'The file was imported. Rows left out: {leftOut}. Doubtful rows: {doubtful}.',
  },
  unchanged: {
    fr: 'Tout ce que contient ce fichier était déjà importé.',
    en: 'All that this file holds had been imported already.',
  },
  empty: {
    fr: 'Le fichier ne contient aucune ligne à importer.',
    en: 'The file holds no row to import.',
  },
  nothing: {
    fr: 'Aucune ligne du fichier ne peut être importée.',
    en: 'No row of the file can be imported.',
  },
} as const satisfies Record<string, Sentence>;
