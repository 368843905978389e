import { type Catalogue, defineMessages } from '#src/i18n/lang.ts';
import type { ArchiveDoubt, FileDoubt, LookFailure, RowRule } from './model.ts';

interface DoubtMessages {
  /** What a rule finds, beside the column and the value. */
  rows: Record<RowRule, string>;
  /** What was found, where the number alone would not say of what. */
  value: Partial<Record<RowRule, (value: string) => string>>;
  /** What the value is measured by. */
  other: Partial<Record<RowRule, (other: string) => string>>;
  file: (doubt: FileDoubt) => string;
  archive: (doubt: ArchiveDoubt) => string;
  /** What the file is not, then what to do. */
  failures: Record<LookFailure, { title: string; advice: string }>;
}

const isOne = ({ columns }: { columns: readonly string[] }): boolean => columns.length === 1;

const en: DoubtMessages = {
  rows: {
    empty: 'empty, and needed',
    tooLong: 'too long for a cell',
    siretLength: 'a SIRET has 14 digits',
    siretKey: 'the SIRET’s check digit is wrong',
    plate: 'not a French licence plate',
    date: 'not a date (YYYY-MM-DD or DD/MM/YYYY)',
    dateOld: 'before 1900',
    dateFuture: 'in the future',
    number: 'not a number',
    mileageNegative: 'negative mileage',
    mileageHigh: 'more than a million kilometres',
    amountHigh: 'a surprising amount (in cents?)',
    quantityHigh: 'a surprising quantity',
    columnCount: 'another number of cells than the header',
    clientTwice: 'same customer and vehicle as before',
    lineTwice: 'same line as before',
    invoiceDiffers: 'differs from the invoice’s line before',
  },
  value: {
    columnCount: (cells) => (cells === '1' ? '1\u00a0cell' : `${cells}\u00a0cells`),
  },
  other: {
    plate: (plate) => `${plate} perhaps`,
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
      case 'unclosedQuote':
        return `A quote opened at or after line ${doubt.line} is never closed: what follows was not read.`;
      case 'duplicatesUpTo':
        return `Duplicates were looked for up to line ${doubt.line} only.`;
      case 'noHeader':
        return 'No header line.';
      case 'notText':
        return 'This is not text: a picture or a workbook, perhaps.';
      case 'damaged':
        return 'It cannot be decompressed to its end: damaged, or compressed in an unusual way.';
      case 'utf16':
        return 'Written in UTF-16: UTF-8 or Windows-1252 is expected.';
      case 'mixedEncodings':
        return 'Written in two encodings: some accents will come out wrong.';
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
      case 'veryCompressed':
        return `“${doubt.path}” would grow more than 200 times: it was not read.`;
      case 'manyEntries':
        return `It holds ${doubt.count} files, where two are expected.`;
      case 'veryLarge':
        return 'It is larger than 1 GB: the API may refuse it for that.';
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
      advice: 'Neither this page nor the API can open it: export it without a password.',
    },
    unreadable: {
      title: 'This file can no longer be read.',
      advice: 'It was changed, moved or removed since it was chosen: choose it again.',
    },
    codeGone: {
      title: 'The look inside could not be loaded.',
      advice:
        'A new version may be online, or the connection may be down: reload the page to look again. The file can be sent all the same.',
    },
    unexpected: {
      title: 'A fault in this page has stopped the look inside.',
      advice: 'The file can be sent all the same; the API says what it makes of it.',
    },
  },
};

const fr: DoubtMessages = {
  rows: {
    empty: 'vide, alors qu’elle est attendue',
    tooLong: 'trop longue pour une cellule',
    siretLength: 'un SIRET compte 14 chiffres',
    siretKey: 'clé du SIRET fausse',
    plate: 'pas une immatriculation française',
    date: 'pas une date (AAAA-MM-JJ ou JJ/MM/AAAA)',
    dateOld: 'avant 1900',
    dateFuture: 'dans le futur',
    number: 'pas un nombre',
    mileageNegative: 'kilométrage négatif',
    mileageHigh: 'plus d’un million de kilomètres',
    amountHigh: 'montant étonnant (en centimes ?)',
    quantityHigh: 'quantité étonnante',
    columnCount: 'autre nombre de cellules que l’en-tête',
    clientTwice: 'même client et même véhicule que plus haut',
    lineTwice: 'même ligne que plus haut',
    invoiceDiffers: 'diffère de la ligne précédente de la facture',
  },
  value: {
    columnCount: (cells) => (cells === '1' ? '1\u00a0cellule' : `${cells}\u00a0cellules`),
  },
  other: {
    plate: (plate) => `${plate} peut-être`,
    columnCount: (expected) => `${expected}\u00a0attendues`,
    clientTwice: (line) => `ligne\u00a0${line}`,
    lineTwice: (line) => `ligne\u00a0${line}`,
    invoiceDiffers: (value) => (value === '' ? 'vide là' : `« ${value} » là`),
  },
  file(doubt) {
    switch (doubt.rule) {
      case 'columnsMissing':
        return `${isOne(doubt) ? 'Colonne manquante' : 'Colonnes manquantes'} : ${doubt.columns.join(', ')}.`;
      case 'columnsTwice':
        return `${isOne(doubt) ? 'Colonne' : 'Colonnes'} en double : ${doubt.columns.join(', ')}.`;
      case 'columnsUnknown':
        return `${isOne(doubt) ? 'Colonne inconnue, sans doute ignorée' : 'Colonnes inconnues, sans doute ignorées'} : ${doubt.columns.join(', ')}.`;
      case 'unclosedQuote':
        return `Un guillemet ouvert à partir de la ligne ${doubt.line} n’est jamais fermé : la suite n’a pas été lue.`;
      case 'duplicatesUpTo':
        return `Les doublons n’ont été cherchés que jusqu’à la ligne ${doubt.line}.`;
      case 'noHeader':
        return 'Pas de ligne d’en-tête.';
      case 'notText':
        return 'Ce n’est pas un texte : une image ou un classeur, peut-être.';
      case 'damaged':
        return 'Il ne se décompresse pas jusqu’au bout : endommagé, ou compressé d’une façon inhabituelle.';
      case 'utf16':
        return 'Écrit en UTF-16 : UTF-8 ou Windows-1252 est attendu.';
      case 'mixedEncodings':
        return 'Écrit dans deux encodages : des accents seront faux.';
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
      case 'veryCompressed':
        return `« ${doubt.path} » grossirait plus de 200 fois : il n’a pas été lu.`;
      case 'manyEntries':
        return `Il contient ${doubt.count} fichiers, quand deux sont attendus.`;
      case 'veryLarge':
        return 'Il pèse plus de 1 Go : l’API peut le refuser pour cela.';
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
      advice: 'Ni cette page ni l’API ne peuvent l’ouvrir : exportez-le sans mot de passe.',
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
      advice: 'Le fichier peut être envoyé quand même ; l’API dira ce qu’elle en fait.',
    },
  },
};

export const doubtMessages: Catalogue<DoubtMessages> = defineMessages({ en, fr });
