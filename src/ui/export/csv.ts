import { CSV_START, csvLine, marked } from '#rules/csv.ts';
import { type CellType, plainCell, type Worksheet } from './worksheet.ts';

/**
 * The worksheet as a CSV file that a French spreadsheet opens on a double click: `;`, decimal
 * comma, CRLF, and a BOM so that it is read as UTF-8. Dates stay "YYYY-MM-DD". Text that a
 * spreadsheet would change or run as a formula is marked (docs/decisions/0041).
 */
export function csvOf(worksheet: Worksheet): string {
  const { columns } = worksheet;
  let csv = CSV_START + csvLine(columns.map(({ title }) => marked(title)));
  for (const row of worksheet.rows) {
    csv += csvLine(
      row.map((cell, at) => fieldOf(plainCell(cell, worksheet), columns[at]?.type ?? 'text')),
    );
  }
  return csv;
}

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

function fieldOf(cell: string | number | null, type: CellType): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? decimal(cell) : '';
  return type === 'date' && ISO_DATE.test(cell) ? cell : marked(cell);
}

/** A number as it is written in French files: with a comma. */
export const decimal = (value: number): string => String(value === 0 ? 0 : value).replace('.', ',');
