import { isKnownName } from './columns.ts';

export interface CsvFormat {
  /** One character. */
  delimiter: string;
  /** What ends a row: with "\n", a "\r" before it is part of the end. */
  newline: '\n' | '\r';
  /** Whether the first line only names the separator, "sep=;", as spreadsheets understand it. */
  hasHint: boolean;
}

/** What separates cells, the likeliest first. */
const DELIMITERS = [';', ',', '\t', '|'] as const;

const HINT = /^[\r\n]*"?sep=([^\r\n"])"?[\r\n]/i;

/**
 * The format of a CSV file, by its beginning. The separator is the one that `sep=` names, otherwise
 * the one that parts most of our columns, and then whichever is the commonest in the header, outside
 * quotes: a name such as "Options (clim, radar, GPS)" has commas. A line break in a quoted name ends no
 * line.
 */
export function formatOf(head: string): CsvFormat {
  const hint = HINT.exec(head);
  const { line, newline } = firstLine(head.slice(hint?.[0].length ?? 0));
  const counts = DELIMITERS.map((delimiter) => {
    const names = line.split(delimiter);
    return names.filter(isKnownName).length * line.length + names.length;
  });
  const commonest = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';';
  return { delimiter: hint?.[1] ?? commonest, newline, hasHint: hint !== null };
}

/** The first line that isn't empty, without what is in its quotes, and how it ends. */
function firstLine(head: string): { line: string; newline: CsvFormat['newline'] } {
  const unquoted = head.replace(/"[^"]*"/g, '""').replace(/^[\r\n]+/, '');
  const end = unquoted.search(/[\r\n]/);
  const isLoneCr =
    unquoted[end] === '\r' && unquoted[end + 1] !== '\n' && end !== unquoted.length - 1;
  return {
    line: end === -1 ? unquoted : unquoted.slice(0, end),
    newline: end !== -1 && isLoneCr ? '\r' : '\n',
  };
}
