import type { Lang } from '#contract/services.ts';
import { importMessages, say } from '#server/messages.ts';
import type { FileReport, ImportReport } from './import-archive.ts';
import { sayDoubt } from './reasons.ts';

/**
 * `data` of section 15's answer: the documented verdict, what became of each file, the rows that were
 * left out, and what is doubtful about the others.
 */
export interface ImportAnswer {
  success: boolean;
  message: string;
  files: ({ file: string } & FileReport)[];
  leftOutRows: { file: string; line: number; reason: string }[];
  /** How many rows were left out beyond those listed. */
  leftOutUnlisted: number;
  /** The cell holds `value`; the row went in all the same, without it if it can't be read. */
  doubts: { file: string; line: number; column: string; value: string; reason: string }[];
  /** How many doubts there are beyond those listed. */
  doubtsUnlisted: number;
}

export function reportOf(
  { files, leftOutRows, doubts, doubtCount }: ImportReport,
  lang: Lang,
): ImportAnswer {
  const reports = Object.entries(files).map(([file, report]) => ({ file, ...report }));
  const count = (key: 'rows' | 'added' | 'changed' | 'leftOut' | 'doubtful') =>
    reports.reduce((sum, report) => sum + report[key], 0);
  const [leftOut, doubtful] = [count('leftOut'), count('doubtful')];
  return {
    success: count('rows') > leftOut,
    message: say(importMessages[verdict()], lang, { leftOut, doubtful }),
    files: reports,
    leftOutRows: leftOutRows.map((row) => ({
      file: row.file,
      line: row.line,
      reason: row.reasons.map((one) => sayDoubt(one, lang)).join(' ; '),
    })),
    leftOutUnlisted: leftOut - leftOutRows.length,
    doubts: doubts.map((doubt) => ({
      file: doubt.file,
      line: doubt.line,
      column: doubt.column ?? '',
      value: doubt.value,
      reason: sayDoubt(doubt, lang),
    })),
    doubtsUnlisted: doubtCount - doubts.length,
  };

  function verdict(): keyof typeof importMessages {
    if (count('rows') === 0) return 'empty';
    if (count('rows') === leftOut) return 'nothing';
    if (leftOut > 0) return doubtful > 0 ? 'partlyAndDoubtful' : 'partly';
    if (count('added') + count('changed') === 0) return 'unchanged';
    return doubtful > 0 ? 'doubtful' : 'done';
  }
}
