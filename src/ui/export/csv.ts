import { CSV_START, csvLine } from '#rules/csv.ts';
import { plainCell, type Worksheet } from './worksheet.ts';

/**
 * The worksheet as a CSV file that a French spreadsheet opens on a double click: `;`, decimal
 * comma, CRLF, and a BOM so that it is read as UTF-8. Dates stay "YYYY-MM-DD". Text that a
 * spreadsheet would run as a formula gets an apostrophe in front.
 */
export function csvOf(worksheet: Worksheet): string {
  let csv = CSV_START + csvLine(worksheet.columns.map(({ title }) => fieldOf(title)));
  for (const row of worksheet.rows) {
    csv += csvLine(row.map((cell) => fieldOf(plainCell(cell, worksheet))));
  }
  return csv;
}

function fieldOf(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? decimal(cell) : '';
  return inert(cell);
}

const decimal = (value: number): string => String(value === 0 ? 0 : value).replace('.', ',');

/**
 * How text begins that a spreadsheet takes for a formula. It may skip white space first, and it
 * accepts full-width signs too.
 */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/**
 * The text, made safe against being run as a formula (OWASP, "CSV Injection"). Even a label such as
 * "-10%" counts as one.
 */
export const inert = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
