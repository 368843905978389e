import type { Lang } from '#contract/services.ts';
import type { FileReport, ImportReport } from './import-archive.ts';
import { sayRow } from './reasons.ts';

/** `data` of section 15's answer: the documented verdict, and what came of each file and bad row. */
export interface ImportAnswer {
  success: boolean;
  message: string;
  files: ({ file: string } & FileReport)[];
  leftOutRows: { file: string; line: number; reason: string }[];
  /** Rows left out beyond those listed. */
  leftOutUnlisted: number;
}

const messages = {
  /** Documented, section 15. */
  done: {
    fr: 'Le fichier a été importé avec succès.',
    en: 'The file was imported successfully.',
  },
  partly: {
    fr: 'Le fichier a été importé. Lignes écartées\u00a0: {leftOut}.',
    en: 'The file was imported. Rows left out: {leftOut}.',
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
} as const satisfies Record<string, Record<Lang, string>>;

export function reportOf({ files, leftOutRows }: ImportReport, lang: Lang): ImportAnswer {
  const reports = Object.entries(files).map(([file, report]) => ({ file, ...report }));
  const count = (key: 'rows' | 'added' | 'changed' | 'leftOut') =>
    reports.reduce((sum, report) => sum + report[key], 0);
  const leftOut = count('leftOut');
  return {
    success: count('rows') > leftOut,
    message: messages[verdict()][lang].replace('{leftOut}', String(leftOut)),
    files: reports,
    leftOutRows: leftOutRows.map((row) => ({
      file: row.file,
      line: row.line,
      reason: sayRow(row, lang),
    })),
    leftOutUnlisted: leftOut - leftOutRows.length,
  };

  function verdict(): keyof typeof messages {
    if (count('rows') === 0) return 'empty';
    if (count('rows') === leftOut) return 'nothing';
    if (leftOut > 0) return 'partly';
    return count('added') + count('changed') === 0 ? 'unchanged' : 'done';
  }
}
