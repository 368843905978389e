import type { Lang } from '#contract/services.ts';
import { importMessages, say } from '#server/messages.ts';
import type { FileReport, ImportReport } from './import-archive.ts';
import { sayRow } from './reasons.ts';

/**
 * `data` of section 15's answer: the documented verdict, what became of each file, and the bad
 * rows.
 */
export interface ImportAnswer {
  success: boolean;
  message: string;
  files: ({ file: string } & FileReport)[];
  leftOutRows: { file: string; line: number; reason: string }[];
  /** How many rows were left out beyond those listed. */
  leftOutUnlisted: number;
}

export function reportOf({ files, leftOutRows }: ImportReport, lang: Lang): ImportAnswer {
  const reports = Object.entries(files).map(([file, report]) => ({ file, ...report }));
  const count = (key: 'rows' | 'added' | 'changed' | 'leftOut') =>
    reports.reduce((sum, report) => sum + report[key], 0);
  const leftOut = count('leftOut');
  return {
    success: count('rows') > leftOut,
    message: say(importMessages[verdict()], lang, { leftOut }),
    files: reports,
    leftOutRows: leftOutRows.map((row) => ({
      file: row.file,
      line: row.line,
      reason: sayRow(row, lang),
    })),
    leftOutUnlisted: leftOut - leftOutRows.length,
  };

  function verdict(): keyof typeof importMessages {
    if (count('rows') === 0) return 'empty';
    if (count('rows') === leftOut) return 'nothing';
    if (leftOut > 0) return 'partly';
    return count('added') + count('changed') === 0 ? 'unchanged' : 'done';
  }
}
