import { type CellType, plainCell, type Worksheet } from './worksheet.ts';
import { escaped, HEAD, HEADER_STYLE, MAIN, STYLES } from './xlsx-workbook.ts';

/** In characters. This is usually wide enough, and avoids reading all rows first. */
const WIDTHS: Record<CellType, number> = {
  text: 24,
  date: 12,
  number: 10,
  euros: 12,
  km: 12,
  boolean: 10,
};

const FROZEN_HEADER = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';

/** How many rows make one piece: few enough for the page to stay responsive between two pieces. */
const ROWS_A_PIECE = 500;

/**
 * A sheet's part, piece by piece, with a frozen header. Each text cell holds its own text instead
 * of a reference to the workbook's table of texts, so that rows can be written as they come.
 */
export function* worksheetXml(worksheet: Worksheet): Generator<string> {
  const letters = worksheet.columns.map((_, index) => columnLetters(index));
  const formats = worksheet.columns.map(({ type }) => ({ type, style: STYLES[type] }));
  const cols = worksheet.columns.map(
    ({ type, title }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.max(WIDTHS[type], title.length + 2)}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}">`;
  yield `<sheetViews><sheetView workbookViewId="0">${FROZEN_HEADER}</sheetView></sheetViews>`;
  yield `<cols>${cols.join('')}</cols><sheetData>`;
  let piece = rowXml(
    1,
    worksheet.columns.map(({ title }, index) =>
      textCell(`${letters[index]}1`, title, HEADER_STYLE),
    ),
  );
  let number = 1;
  for (const row of worksheet.rows) {
    number += 1;
    const cells = formats.map(({ type, style }, index) =>
      cellXml(`${letters[index]}${number}`, plainCell(row[index] ?? null, worksheet), type, style),
    );
    piece += rowXml(number, cells);
    if (number % ROWS_A_PIECE === 0) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sheetData></worksheet>`;
}

const rowXml = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;

function cellXml(at: string, cell: string | number | null, type: CellType, style: number): string {
  const value = type === 'date' && typeof cell === 'string' ? (serialDay(cell) ?? cell) : cell;
  if (value === null || value === '') return '';
  if (typeof value === 'string') return textCell(at, value, 0);
  return Number.isFinite(value) ? `<c r="${at}" s="${style}"><v>${value}</v></c>` : '';
}

/** With longer texts, a spreadsheet says that the file needs repair. */
const LONGEST_TEXT = 32_767;

/** This is always text, never a formula, whatever it begins with. */
const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST_TEXT))}</t></is></c>`;

/**
 * Days since 30 December 1899; null if it isn't a date, or is before March 1900, where spreadsheets
 * disagree.
 */
function serialDay(date: string): number | null {
  const day = (Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000;
  return day >= 61 ? day : null;
}

/** 0 is A, 26 is AA. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
