/** A date is "YYYY-MM-DD"; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** What a column holds: `euros` and `km` are numbers; text may be anything, even a formula. */
export type CellType = 'text' | 'date' | 'number' | 'euros' | 'km' | 'boolean';

interface WorksheetColumn {
  title: string;
  type: CellType;
}

/** A table on its way to a file. A CSV file holds one table, a workbook several. */
export interface Worksheet {
  /** The name on the workbook's tab: at most 31 characters, without `[ ] : * ? / \`. */
  name: string;
  columns: readonly WorksheetColumn[];
  /** One cell per column, in the columns' order. */
  rows: Iterable<readonly Cell[]>;
  /** The words for a boolean cell, in the reader's language. */
  yesNo: { yes: string; no: string };
}

/**
 * Turns a boolean into words. Both formats show it as text, whatever the spreadsheet's language.
 */
export const plainCell = (cell: Cell, { yesNo }: Worksheet): string | number | null => {
  if (typeof cell !== 'boolean') return cell;
  return cell ? yesNo.yes : yesNo.no;
};
