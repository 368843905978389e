/** A date is "YYYY-MM-DD"; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** What a column holds: `euros` and `km` are numbers; text may be anything, formulas included. */
export type CellType = 'text' | 'date' | 'number' | 'euros' | 'km' | 'boolean';

interface WorksheetColumn {
  title: string;
  type: CellType;
}

/** A table on its way to a file: a CSV file holds one, a workbook several. */
export interface Worksheet {
  /** The workbook's tab: at most 31 characters, none of `[ ] : * ? / \`. */
  name: string;
  columns: readonly WorksheetColumn[];
  /** One cell for each column, in their order. */
  rows: Iterable<readonly Cell[]>;
  /** What a boolean cell says, in the reader's language. */
  yesNo: { yes: string; no: string };
}

/** A boolean in words: both formats show it as text, whatever language the spreadsheet speaks. */
export const plainCell = (cell: Cell, { yesNo }: Worksheet): string | number | null => {
  if (typeof cell !== 'boolean') return cell;
  return cell ? yesNo.yes : yesNo.no;
};
