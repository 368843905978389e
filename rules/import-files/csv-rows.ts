import type { CsvFormat } from './csv-format.ts';

export interface CsvRow {
  /** The line of the file on which the row begins, as an editor counts them; the header is line 1. */
  line: number;
  cells: string[];
  /** A quote was opened in it and not closed where the cell ends, so it was read as text. */
  hasOpenQuote: boolean;
  /** A cell of it has a line break. */
  hasBreaks?: true;
}

/** In characters. */
export const LONGEST_ROW = 1024 * 1024;

/** How many rows are given at once. An import writes so many in one transaction. */
export const LARGEST_BATCH = 500;

/** No line ends within `LONGEST_ROW`, so this isn't a table. */
export class RowTooLong extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`the row on line ${line} is too long`);
    this.line = line;
  }
}

/** Cells of a row that begins at a given place, and where the next row begins. */
interface ReadCells {
  cells: string[];
  next: number;
  hasOpenQuote: boolean;
}

/** A cell and where it ends: at a separator, a line's end, or the end of the text. */
interface ReadCell {
  text: string;
  end: number;
}

/** The text ends before we know what stands there. */
const MORE = 'more';

/**
 * Cuts a text into rows, piece by piece as it comes (docs/decisions/0041). What it gives doesn't
 * depend on how the text is cut. Rows of empty cells are left out.
 *
 * A quote counts as text unless its cell begins with one. If text follows the closing quote, the
 * quotes belong to the text (`"Promo" pneus`). If a quote isn't closed on its line or before a
 * separator, it is text too, so that it swallows no rows; so is one that is closed on a later row.
 * @param isRow whether cells can be a row of this file, if that is known
 */
export function createRowParser(
  { delimiter, newline }: Omit<CsvFormat, 'hasHint'>,
  isRow: (cells: readonly string[]) => boolean = () => false,
) {
  let input = '';
  let line = 1;
  let isEnd = false;

  /** Whether a line ends here; `MORE` if that depends on what follows. */
  function endsLine(at: number): boolean | typeof MORE {
    const character = input[at];
    if (character === undefined) return isEnd || MORE;
    if (character === newline) return true;
    if (newline === '\r' || character !== '\r') return false;
    if (at + 1 === input.length) return isEnd || MORE;
    return input[at + 1] === '\n';
  }

  const lineEnd = (from: number): number | typeof MORE => {
    const at = input.indexOf(newline, from);
    if (at !== -1) return at;
    return isEnd ? input.length : MORE;
  };

  const withoutCr = (from: number, end: number): string =>
    input.slice(from, newline === '\n' && input[end - 1] === '\r' && end > from ? end - 1 : end);

  /** A cell without quotes, or whose quotes are text. */
  function plainCell(from: number, searchFrom: number): ReadCell | typeof MORE {
    const end = lineEnd(searchFrom);
    const separator = input.indexOf(delimiter, searchFrom);
    if (separator !== -1 && (end === MORE || separator < end)) {
      return { text: input.slice(from, separator), end: separator };
    }
    return end === MORE ? MORE : { text: withoutCr(from, end), end };
  }

  /** Whether one of the lines from the first quote to the end of the last one's is a row. */
  function holdsRows(from: number, quote: number): boolean | typeof MORE {
    const end = lineEnd(quote);
    if (end === MORE) return MORE;
    const [, ...lines] = withoutCr(from, end).split(newline === '\n' ? /\r?\n/ : newline);
    return lines.some((text) => isRow(text.split(delimiter)));
  }

  /** A cell that begins with a quote; null if that quote must be text. */
  function quotedCell(from: number, rowStart: number): ReadCell | typeof MORE | null {
    let quote = input.indexOf('"', from + 1);
    while (quote !== -1 && input[quote + 1] === '"') quote = input.indexOf('"', quote + 2);
    const isFar = quote === -1 ? input.length : quote;
    if (isFar - rowStart > LONGEST_ROW) return null;
    if (quote === -1) return isEnd ? null : MORE;
    let after = quote + 1;
    while (input[after] === ' ' && delimiter !== ' ') after += 1;
    const isLineEnd = endsLine(after);
    if (isLineEnd === MORE) return MORE;
    if (isLineEnd || input[after] === delimiter) {
      const text = input.slice(from + 1, quote);
      const isText = text.includes(newline) && holdsRows(from, quote);
      if (isText) return isText === MORE ? MORE : null;
      return { text: text.includes('"') ? text.replaceAll('""', '"') : text, end: after };
    }
    return /[\r\n]/.test(input.slice(from, quote)) ? null : plainCell(from, quote);
  }

  function readCells(rowStart: number): ReadCells | typeof MORE {
    const cells: string[] = [];
    let hasOpenQuote = false;
    for (let at = rowStart; ; at += 1) {
      let cell = input[at] === '"' ? quotedCell(at, rowStart) : plainCell(at, at);
      if (cell === null) {
        hasOpenQuote = true;
        cell = plainCell(at, at);
      }
      if (cell === MORE) return MORE;
      cells.push(cell.text);
      at = cell.end;
      if (input[at] === delimiter) continue;
      const isCrLf = newline === '\n' && input[at] === '\r';
      return { cells, next: at + (isCrLf ? 2 : 1), hasOpenQuote };
    }
  }

  function readRow(from: number, quote: number): ReadCells | typeof MORE {
    const end = lineEnd(from);
    if (quote !== -1 && (end === MORE || quote < end)) return readCells(from);
    if (end === MORE) return MORE;
    return { cells: withoutCr(from, end).split(delimiter), next: end + 1, hasOpenQuote: false };
  }

  /** Reads as many rows as are there. */
  function* readRows(): Generator<CsvRow[]> {
    let rows: CsvRow[] = [];
    let from = 0;
    let quote = input.indexOf('"');
    while (from < input.length) {
      if (quote !== -1 && quote < from) quote = input.indexOf('"', from);
      const read = readRow(from, quote);
      const next = read === MORE ? input.length : read.next;
      const isTooLong = next - from > LONGEST_ROW + 1;
      if (isTooLong || read === MORE || rows.length === LARGEST_BATCH) {
        yield rows;
        rows = [];
      }
      if (isTooLong) throw new RowTooLong(line);
      if (read === MORE) break;
      const { cells, hasOpenQuote } = read;
      const breaks = breaksIn(cells);
      if (cells.some((cell) => cell !== '' && cell.trim() !== '')) {
        rows.push({ line, cells, hasOpenQuote, ...(breaks > 0 && { hasBreaks: true }) });
      }
      line += 1 + breaks;
      from = next;
    }
    yield rows;
    input = input.slice(from);
  }

  return {
    /** The rows that end in this piece. All of them must be taken before the next piece comes. */
    take(text: string): Generator<CsvRow[]> {
      input += text;
      return readRows();
    },
    /** The last row, if the text doesn't end with a line's end. */
    end(): Generator<CsvRow[]> {
      isEnd = true;
      return readRows();
    },
  };
}

/** Hardly any cell has a line break, and looking for one costs a tenth of matching. */
function breaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return count;
}
