import type { AmbiguousWord } from '#rules/import-files/guess-encoding.ts';
import type { RowRule } from '#rules/import-files/rows.ts';
import { type Catalogue, defineMessages } from '#src/i18n/lang.ts';
import type { ArchiveDoubt, FileDoubt, PreviewFailure } from './preview/model.ts';

export const messages = defineMessages({
  en: {
    title: 'Import',
    intro:
      'The customers and invoices of a member, in a ZIP. It is checked here first; nothing is sent until you say so.',
    sampleFormat: 'ZIP',
    sample: 'sample',
    form: 'Send a file',
    memberId: 'Member ID',
    memberIdNote: 'The member’s ID or code in the network.',
    memberIdOwn: (code: string) => `Your account sends for member ${code}.`,
    memberIdMissing: 'Say for which member.',
    file: 'ZIP file',
    fileDrop: 'Drop it here, or choose it on this device',
    fileChange: 'Drop another one, or change it',
    fileMissing: 'Choose a file to send.',
    send: 'Send',
    cancel: 'Cancel',
    sending: 'Sending',
    processing: 'All sent. The network is reading the file…',
    sentOf: (sent: string, total: string) => `${sent} of ${total}`,
    perSecond: (size: string) => `${size}/s`,
    timeLeft: (time: string) => `${time} left`,
    elsewhere: 'You can look up vehicles meanwhile: the upload continues.',
    preview: 'In the file',
    previewEmpty:
      'Once you choose a file, its contents show here: files, rows, first lines, doubts.',
    previewing: 'Looking inside',
    previewStop: 'Stop looking',
    previewStopped: 'The check was stopped. You can still send the file.',
    previewAgain: 'Look inside',
    accepted: 'The network has imported the file',
    rejected: 'The network has imported nothing from this file',
    apiSays: 'The network says:',
    vehicles: 'See the first vehicles of the file:',
    answer: 'The network’s answer',
    /** What the embedded API says beyond the documentation (docs/import-format.md). */
    answerKeys: {
      files: 'Files',
      file: 'File',
      rows: 'Rows',
      added: 'Added',
      changed: 'Changed',
      unchanged: 'Unchanged',
      leftOut: 'Left out',
      encoding: 'Encoding',
      ignoredColumns: 'Columns ignored',
      leftOutRows: 'Rows left out',
      leftOutUnlisted: 'Rows left out, not listed',
      doubtful: 'Doubtful',
      doubts: 'Doubts',
      doubtsUnlisted: 'Doubts, not listed',
      textDoubts: 'Doubts on the text',
      column: 'Column',
      value: 'Value',
      line: 'Line',
      reason: 'Reason',
    },
    showAll: (count: string) => `Show all (${count})`,
    showFirst: (count: string) => `Show the first ${count} only`,
    answerName: 'answer',
    wholeAnswer: 'Whole answer, as it came',
    past: 'Sent in this session',
    pastTable: 'Uploads',
    pastNote: 'Kept until you sign out, in this tab only.',
    when: 'Time',
    size: 'Size',
    took: 'Took',
    underASecond: '< 1\u00a0s',
    outcome: 'Outcome',
    outcomes: {
      accepted: 'imported',
      rejected: 'not imported',
      failed: 'failed',
      cancelled: 'cancelled',
    },
    mayHaveArrived: 'The whole file had been sent: the network may have imported it all the same.',
    failures: {
      cancelled: {
        title: 'The upload was cancelled.',
        advice: 'The form and the file are still here.',
      },
      offline: {
        title: 'The connection was cut.',
        advice: 'The form and the file are still here: once you are back online, retry.',
      },
      timeout: {
        title: 'Nothing has moved for too long.',
        advice: 'The form and the file are still here: check the connection, then retry.',
      },
      unauthorized: {
        title: 'The session has ended.',
        advice: 'The form and the file are still here: sign in again, then retry.',
      },
      forbidden: {
        title: 'Your account may not send for this member.',
        advice: 'Check the member ID, or ask your network manager.',
      },
      refused: {
        title: 'The network has refused the file.',
        advice: 'Correct what it points out, then send the file again.',
      },
      busy: {
        title: 'Too many files are coming in right now.',
        advice: 'The form and the file are still here: retry in a moment.',
      },
      'no-room': {
        title: 'The server has no room left for this file.',
        advice: 'Nothing of it was imported: tell your network manager, then retry.',
      },
      'file-gone': {
        title: 'The file can no longer be read.',
        advice: 'It was changed, moved or removed since it was chosen: choose it again.',
      },
    },
  },
  fr: {
    title: 'Import',
    intro:
      'Les clients et les factures d’un adhérent, dans un ZIP. Il est d’abord examiné ici ; rien ne part avant que vous ne le disiez.',
    sampleFormat: 'ZIP',
    sample: 'd’exemple',
    form: 'Envoyer un fichier',
    memberId: 'Adhérent',
    memberIdNote: 'L’identifiant ou le code de l’adhérent dans le réseau.',
    memberIdOwn: (code: string) => `Votre compte envoie pour l’adhérent ${code}.`,
    memberIdMissing: 'Dites pour quel adhérent.',
    file: 'Fichier ZIP',
    fileDrop: 'Déposez-le ici, ou choisissez-le sur cet appareil',
    fileChange: 'Déposez-en un autre, ou changez-le',
    fileMissing: 'Choisissez un fichier à envoyer.',
    send: 'Envoyer',
    cancel: 'Annuler',
    sending: 'Envoi',
    processing: 'Tout est parti. Le réseau lit le fichier…',
    sentOf: (sent: string, total: string) => `${sent} sur ${total}`,
    perSecond: (size: string) => `${size}/s`,
    timeLeft: (time: string) => `encore ${time}`,
    elsewhere: 'Vous pouvez chercher des véhicules en attendant : l’envoi continue.',
    preview: 'Dans le fichier',
    previewEmpty:
      'Dès qu’un fichier est choisi, ce qu’il contient s’affiche ici : fichiers, lignes, premières lignes, doutes.',
    previewing: 'Examen du fichier',
    previewStop: 'Arrêter l’examen',
    previewStopped: 'L’examen a été arrêté. Le fichier peut être envoyé quand même.',
    previewAgain: 'Examiner',
    accepted: 'Le réseau a importé le fichier',
    rejected: 'Le réseau n’a rien importé de ce fichier',
    apiSays: 'Le réseau répond :',
    vehicles: 'Voir les premiers véhicules du fichier :',
    answer: 'Réponse du réseau',
    answerKeys: {
      files: 'Fichiers',
      file: 'Fichier',
      rows: 'Lignes',
      added: 'Ajoutées',
      changed: 'Modifiées',
      unchanged: 'Inchangées',
      leftOut: 'Écartées',
      encoding: 'Encodage',
      ignoredColumns: 'Colonnes ignorées',
      leftOutRows: 'Lignes écartées',
      leftOutUnlisted: 'Lignes écartées, non listées',
      doubtful: 'Douteuses',
      doubts: 'Doutes',
      doubtsUnlisted: 'Doutes, non listés',
      textDoubts: 'Doutes sur le texte',
      column: 'Colonne',
      value: 'Valeur',
      line: 'Ligne',
      reason: 'Raison',
    },
    showAll: (count: string) => `Tout afficher (${count})`,
    showFirst: (count: string) => `N’afficher que les ${count} premières`,
    answerName: 'reponse',
    wholeAnswer: 'Réponse entière, telle quelle',
    past: 'Envoyés dans cette session',
    pastTable: 'Envois',
    pastNote: 'Gardés jusqu’à la déconnexion, dans cet onglet seulement.',
    when: 'Heure',
    size: 'Taille',
    took: 'Durée',
    underASecond: '< 1\u00a0s',
    outcome: 'Résultat',
    outcomes: {
      accepted: 'importé',
      rejected: 'non importé',
      failed: 'échec',
      cancelled: 'annulé',
    },
    mayHaveArrived:
      'Le fichier était parti en entier : le réseau l’a peut-être importé quand même.',
    failures: {
      cancelled: {
        title: 'L’envoi a été annulé.',
        advice: 'Le formulaire et le fichier sont toujours là.',
      },
      offline: {
        title: 'La connexion a été coupée.',
        advice:
          'Le formulaire et le fichier sont toujours là : réessayez dès que la connexion est revenue.',
      },
      timeout: {
        title: 'Plus rien ne bouge depuis trop longtemps.',
        advice:
          'Le formulaire et le fichier sont toujours là : vérifiez la connexion, puis réessayez.',
      },
      unauthorized: {
        title: 'La session est terminée.',
        advice: 'Le formulaire et le fichier sont toujours là : reconnectez-vous, puis réessayez.',
      },
      forbidden: {
        title: 'Votre compte ne peut pas envoyer pour cet adhérent.',
        advice: 'Vérifiez l’adhérent saisi, ou demandez à la tête de réseau.',
      },
      refused: {
        title: 'Le réseau a refusé le fichier.',
        advice: 'Corrigez ce qu’il signale, puis renvoyez le fichier.',
      },
      busy: {
        title: 'Trop de fichiers arrivent en ce moment.',
        advice: 'Le formulaire et le fichier sont toujours là : réessayez dans un instant.',
      },
      'no-room': {
        title: 'Le serveur n’a plus de place pour ce fichier.',
        advice: 'Rien n’en a été importé : prévenez la tête de réseau, puis réessayez.',
      },
      'file-gone': {
        title: 'Le fichier ne peut plus être lu.',
        advice:
          'Il a été modifié, déplacé ou supprimé depuis qu’il a été choisi : choisissez-le de nouveau.',
      },
    },
  },
});

/** How those encodings are called that are easily taken for each other. */
const byteEncodings = {
  'windows-1252': 'Windows-1252',
  cp850: 'CP850 (DOS)',
  'mac-roman': 'Mac Roman',
};

export const previewMessages = defineMessages({
  en: {
    files: 'Files',
    file: 'File',
    content: 'Content',
    size: 'Size',
    rows: 'Rows',
    encoding: 'Encoding',
    separator: 'Separator',
    doubtfulRows: 'Doubtful rows',
    roles: {
      'clients.csv': 'customers',
      'factures.csv': 'invoices',
      text: 'other text',
      other: 'not read',
    },
    encrypted: 'encrypted',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-8-bom': 'UTF-8 with BOM',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
      ...byteEncodings,
    },
    separators: { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' },
    unlisted: (count: string) => `and ${count} more files, not listed`,
    noDoubt: 'Nothing doubtful was found.',
    onlyWarnings: 'Doubts are only warnings: you can send the file as it is.',
    doubtsOf: (file: string) => `Doubtful rows of ${file}`,
    doubtful: (rows: string, of: string) => `Doubtful rows: ${rows} of ${of}`,
    lost: (rows: string) => `of which cannot be imported: ${rows}`,
    ruleCount: (rule: string, count: string) => `${rule}: ${count}`,
    toMend: (file: string) => `rows of ${file} to mend`,
    toMendName: 'to-mend',
    toMendNote:
      'The rows with what is wrong in front, to be mended in a spreadsheet and sent again under the file’s name.',
    wholeInvoices: 'Invoices come whole: leave all their lines in.',
    line: 'Line',
    column: 'Column',
    value: 'Value',
    reason: 'Reason',
    wholeRow: 'whole row',
    listed: (listed: string, all: string) => `The first ${listed} of ${all} doubts`,
    showAll: (count: string) => `Show all (${count})`,
    showFirst: (count: string) => `Show the first ${count} only`,
    firstRowsOf: (file: string) => `First rows of ${file}`,
    noRows: 'No row after the header.',
    expected: 'A member’s ZIP holds two CSV files:',
    expectedColumns: (columns: string) => `at least the columns ${columns}`,
    expectedFormat:
      'Semicolons, commas or tabs; UTF-8 is safest; dates as YYYY-MM-DD or DD/MM/YYYY. The sample shows every column. Your network may ask for more: it has the last word.',
  },
  fr: {
    files: 'Fichiers',
    file: 'Fichier',
    content: 'Contenu',
    size: 'Taille',
    rows: 'Lignes',
    encoding: 'Encodage',
    separator: 'Séparateur',
    doubtfulRows: 'Lignes douteuses',
    roles: {
      'clients.csv': 'clients',
      'factures.csv': 'factures',
      text: 'autre texte',
      other: 'non lu',
    },
    encrypted: 'chiffré',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-8-bom': 'UTF-8 avec BOM',
      'utf-16le': 'UTF-16',
      'utf-16be': 'UTF-16',
      ...byteEncodings,
    },
    separators: { ';': 'point-virgule', ',': 'virgule', '\t': 'tabulation', '|': 'barre' },
    unlisted: (count: string) => `et ${count} autres fichiers, non listés`,
    noDoubt: 'Rien de douteux n’a été trouvé.',
    onlyWarnings: 'Ces doutes ne font qu’avertir : le fichier peut être envoyé tel quel.',
    doubtsOf: (file: string) => `Lignes douteuses de ${file}`,
    doubtful: (rows: string, of: string) => `Lignes douteuses : ${rows} sur ${of}`,
    lost: (rows: string) => `dont impossibles à importer : ${rows}`,
    ruleCount: (rule: string, count: string) => `${rule} : ${count}`,
    toMend: (file: string) => `des lignes de ${file} à corriger`,
    toMendName: 'a-corriger',
    toMendNote:
      'Les lignes, avec ce qui ne va pas en tête, à corriger dans un tableur et à renvoyer sous le nom du fichier.',
    wholeInvoices: 'Les factures y sont entières : laissez-y toutes leurs lignes.',
    line: 'Ligne',
    column: 'Colonne',
    value: 'Valeur',
    reason: 'Raison',
    wholeRow: 'ligne entière',
    listed: (listed: string, all: string) => `Les ${listed} premiers doutes sur ${all}`,
    showAll: (count: string) => `Tout afficher (${count})`,
    showFirst: (count: string) => `N’afficher que les ${count} premiers`,
    firstRowsOf: (file: string) => `Premières lignes de ${file}`,
    noRows: 'Aucune ligne après l’en-tête.',
    expected: 'Le ZIP d’un adhérent contient deux fichiers CSV :',
    expectedColumns: (columns: string) => `au moins les colonnes ${columns}`,
    expectedFormat:
      'Points-virgules, virgules ou tabulations ; l’UTF-8 est le plus sûr ; dates AAAA-MM-JJ ou JJ/MM/AAAA. L’exemple montre toutes les colonnes. Votre réseau peut demander davantage : il a le dernier mot.',
  },
});

export interface DoubtWords {
  /** What each rule finds; the column and the value are shown next to it. */
  rows: Record<RowRule, string>;
  /** What was found, if the number alone wouldn't say what it counts. */
  value: Partial<Record<RowRule, (value: string) => string>>;
  /** What the value is compared with. */
  other: Partial<Record<RowRule, (other: string) => string>>;
  file: (doubt: FileDoubt) => string;
  archive: (doubt: ArchiveDoubt) => string;
  /** What is wrong with the file, then what to do. */
  failures: Record<PreviewFailure, { title: string; advice: string }>;
}

const isOne = ({ columns }: { columns: readonly string[] }): boolean => columns.length === 1;

const asEnglish = ({ encoding, word, other, otherWord }: AmbiguousWord): string =>
  `${byteEncodings[encoding]}, “${word}”, but “${otherWord}” in ${byteEncodings[other]}`;

const en: DoubtWords = {
  rows: {
    empty: 'empty, and needed',
    tooLong: 'too long for a cell',
    siretLength: 'a SIRET has 14 digits',
    siretKey: 'the SIRET’s check digit is wrong',
    plate: 'unrecognised plate format',
    date: 'not a date (YYYY-MM-DD or DD/MM/YYYY)',
    dateOld: 'before 1900',
    dateFuture: 'in the future',
    dayNumber: 'a spreadsheet’s day number',
    digitsLost: 'a spreadsheet has lost digits of it',
    number: 'not a number',
    thousands: 'a thousand times as much, perhaps',
    mileageNegative: 'negative mileage',
    mileageHigh: 'more than a million kilometres',
    amountHigh: 'a surprising amount (in cents?)',
    quantityHigh: 'a surprising quantity',
    columnCount: 'not as many cells as the header',
    openQuote: 'a quote is not closed: read as text',
    rowsInQuotes: 'a quoted cell has lines like rows: a quote too many, perhaps',
    clientTwice: 'same customer and vehicle as before',
    lineTwice: 'same line as before',
    invoiceDiffers: 'differs from the invoice’s previous line',
  },
  value: {
    columnCount: (cells) => (cells === '1' ? '1\u00a0cell' : `${cells}\u00a0cells`),
  },
  other: {
    plate: (plate) => `${plate} perhaps`,
    dayNumber: (date) => `${date} if it counts from 1900`,
    thousands: (number) => `${number}?`,
    columnCount: (expected) => `${expected}\u00a0expected`,
    clientTwice: (line) => `line\u00a0${line}`,
    lineTwice: (line) => `line\u00a0${line}`,
    invoiceDiffers: (value) => (value === '' ? 'empty there' : `“${value}” there`),
  },
  file(doubt) {
    switch (doubt.rule) {
      case 'columnsMissing':
        return `Missing ${isOne(doubt) ? 'column' : 'columns'}: ${doubt.columns.join(', ')}.`;
      case 'columnsTwice':
        return `${isOne(doubt) ? 'Column' : 'Columns'} given twice: ${doubt.columns.join(', ')}.`;
      case 'columnsUnknown':
        return `Unknown ${isOne(doubt) ? 'column' : 'columns'}, probably ignored: ${doubt.columns.join(', ')}.`;
      case 'rowTooLong':
        return `Line ${doubt.line} has no end: what follows was not read.`;
      case 'duplicatesUpTo':
        return `Duplicates were looked for up to line ${doubt.line} only.`;
      case 'noHeader':
        return 'No header line.';
      case 'notText':
        return 'This is not text: a picture or a workbook, perhaps.';
      case 'damaged':
        return 'It cannot be decompressed to its end: it is damaged.';
      case 'encodedTwice':
        return 'Its accents were encoded twice (Ã© or ├® for é): they are read as they were meant.';
      case 'mixedEncodings':
        return 'Written in two encodings: look whether the accents are right.';
      case 'encodingUnclear':
        return `Its encoding is not certain: ${doubt.example ? `read as ${asEnglish(doubt.example)}; ` : ''}look whether the accents are right.`;
    }
  },
  archive(doubt) {
    switch (doubt.rule) {
      case 'fileMissing':
        return `${doubt.file} is not in it.`;
      case 'fileTwice':
        return `${doubt.file} is in it more than once.`;
      case 'climbingPath':
        return `“${doubt.path}” leaves the archive’s folder.`;
      case 'encrypted':
        return `“${doubt.path}” is encrypted: it was not read.`;
      case 'oddCompression':
        return `“${doubt.path}” is compressed with ${doubt.method}: only Deflate, the ordinary method of ZIP files, is read.`;
      case 'veryCompressed':
        return `“${doubt.path}” would grow more than 200 times: it was not read.`;
      case 'manyEntries':
        return `It holds ${doubt.count} files, where two are expected.`;
      case 'veryLarge':
        return 'It is larger than 1\u00a0GB: the network may refuse it for that.';
    }
  },
  failures: {
    emptyFile: { title: 'This file is empty.', advice: 'Export it again, then choose it anew.' },
    notZip: {
      title: 'This is not a readable ZIP file.',
      advice: 'It may be of another kind, or cut short. Choose the ZIP that your software exports.',
    },
    encrypted: {
      title: 'This ZIP is encrypted.',
      advice: 'Neither this page nor the network can open it: export it without a password.',
    },
    unreadable: {
      title: 'This file can no longer be read.',
      advice: 'It was changed, moved or removed since it was chosen: choose it again.',
    },
    codeGone: {
      title: 'The file check could not be loaded.',
      advice:
        'A new version may be online, or the connection may be down: reload the page to check again. You can still send the file.',
    },
    unexpected: {
      title: 'A fault in this page stopped the file check.',
      advice: 'You can still send the file; the network will say what it makes of it.',
    },
  },
};

const asFrench = ({ encoding, word, other, otherWord }: AmbiguousWord): string =>
  `${byteEncodings[encoding]}, « ${word} », mais « ${otherWord} » en ${byteEncodings[other]}`;

const fr: DoubtWords = {
  rows: {
    empty: 'vide, alors qu’elle est attendue',
    tooLong: 'trop longue pour une cellule',
    siretLength: 'un SIRET compte 14 chiffres',
    siretKey: 'clé du SIRET fausse',
    plate: 'format d’immatriculation non reconnu',
    date: 'pas une date (AAAA-MM-JJ ou JJ/MM/AAAA)',
    dateOld: 'avant 1900',
    dateFuture: 'dans le futur',
    dayNumber: 'numéro de jour d’un tableur',
    digitsLost: 'un tableur en a perdu des chiffres',
    number: 'pas un nombre',
    thousands: 'mille fois plus, peut-être',
    mileageNegative: 'kilométrage négatif',
    mileageHigh: 'plus d’un million de kilomètres',
    amountHigh: 'montant étonnant (en centimes ?)',
    quantityHigh: 'quantité étonnante',
    columnCount: 'pas autant de cellules que l’en-tête',
    openQuote: 'un guillemet n’est pas fermé : lu comme du texte',
    rowsInQuotes:
      'une cellule entre guillemets contient comme des lignes : un guillemet de trop, peut-être',
    clientTwice: 'même client et même véhicule que plus haut',
    lineTwice: 'même ligne que plus haut',
    invoiceDiffers: 'diffère de la ligne précédente de la facture',
  },
  value: {
    columnCount: (cells) => (cells === '1' ? '1\u00a0cellule' : `${cells}\u00a0cellules`),
  },
  other: {
    plate: (plate) => `${plate} peut-être`,
    dayNumber: (date) => `${date.split('-').reverse().join('/')} s’il compte depuis 1900`,
    thousands: (number) => `${number}\u00a0?`,
    columnCount: (expected) => `${expected}\u00a0attendues`,
    clientTwice: (line) => `ligne\u00a0${line}`,
    lineTwice: (line) => `ligne\u00a0${line}`,
    invoiceDiffers: (value) => (value === '' ? 'vide sur l’autre' : `« ${value} » sur l’autre`),
  },
  file(doubt) {
    switch (doubt.rule) {
      case 'columnsMissing':
        return `${isOne(doubt) ? 'Colonne manquante' : 'Colonnes manquantes'} : ${doubt.columns.join(', ')}.`;
      case 'columnsTwice':
        return `${isOne(doubt) ? 'Colonne' : 'Colonnes'} en double : ${doubt.columns.join(', ')}.`;
      case 'columnsUnknown':
        return `${isOne(doubt) ? 'Colonne inconnue, sans doute ignorée' : 'Colonnes inconnues, sans doute ignorées'} : ${doubt.columns.join(', ')}.`;
      case 'rowTooLong':
        return `La ligne ${doubt.line} n’a pas de fin : la suite n’a pas été lue.`;
      case 'duplicatesUpTo':
        return `Les doublons n’ont été cherchés que jusqu’à la ligne ${doubt.line}.`;
      case 'noHeader':
        return 'Pas de ligne d’en-tête.';
      case 'notText':
        return 'Ce n’est pas un texte : une image ou un classeur, peut-être.';
      case 'damaged':
        return 'Il ne se décompresse pas jusqu’au bout : il est endommagé.';
      case 'encodedTwice':
        return 'Ses accents ont été encodés deux fois (Ã© ou ├® pour é) : ils sont lus comme ils devaient l’être.';
      case 'mixedEncodings':
        return 'Écrit dans deux encodages : vérifiez que les accents sont justes.';
      case 'encodingUnclear':
        return `Son encodage n’est pas certain : ${doubt.example ? `lu comme ${asFrench(doubt.example)} ; ` : ''}vérifiez que les accents sont justes.`;
    }
  },
  archive(doubt) {
    switch (doubt.rule) {
      case 'fileMissing':
        return `${doubt.file} n’y est pas.`;
      case 'fileTwice':
        return `${doubt.file} y est plusieurs fois.`;
      case 'climbingPath':
        return `« ${doubt.path} » sort du dossier de l’archive.`;
      case 'encrypted':
        return `« ${doubt.path} » est chiffré : il n’a pas été lu.`;
      case 'oddCompression':
        return `« ${doubt.path} » est compressé par ${doubt.method} : seul Deflate, la méthode ordinaire des ZIP, est lu.`;
      case 'veryCompressed':
        return `« ${doubt.path} » grossirait plus de 200 fois : il n’a pas été lu.`;
      case 'manyEntries':
        return `Il contient ${doubt.count} fichiers, quand deux sont attendus.`;
      case 'veryLarge':
        return 'Il pèse plus de 1 Go : le réseau peut le refuser pour cela.';
    }
  },
  failures: {
    emptyFile: {
      title: 'Ce fichier est vide.',
      advice: 'Exportez-le de nouveau, puis choisissez-le.',
    },
    notZip: {
      title: 'Ce n’est pas un fichier ZIP lisible.',
      advice:
        'Il est peut-être d’un autre type, ou tronqué. Choisissez le ZIP que votre logiciel exporte.',
    },
    encrypted: {
      title: 'Ce ZIP est chiffré.',
      advice: 'Ni cette page ni le réseau ne peuvent l’ouvrir : exportez-le sans mot de passe.',
    },
    unreadable: {
      title: 'Ce fichier ne peut plus être lu.',
      advice:
        'Il a été modifié, déplacé ou supprimé depuis qu’il a été choisi : choisissez-le de nouveau.',
    },
    codeGone: {
      title: 'L’examen du fichier n’a pas pu être chargé.',
      advice:
        'Une nouvelle version est peut-être en ligne, ou la connexion est coupée\u00a0: rechargez la page pour l’examiner. Le fichier peut être envoyé quand même.',
    },
    unexpected: {
      title: 'Un défaut de cette page a interrompu l’examen du fichier.',
      advice: 'Le fichier peut être envoyé quand même ; le réseau dira ce qu’il en fait.',
    },
  },
};

export const doubtMessages: Catalogue<DoubtWords> = defineMessages({ en, fr });
