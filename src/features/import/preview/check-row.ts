import { type CellFault, cellReaders, readCell } from '#rules/import-files/cells.ts';
import { type FileName, hasWidth, type PlacedColumn } from '#rules/import-files/columns.ts';
import { normalizePlate } from '#rules/plate.ts';
import type { CsvRow, RowDoubt, RowRule } from './model.ts';
import type { SeenRows } from './seen-rows.ts';

interface RowCheckerParts {
  rules: FileRules;
  placed: readonly PlacedColumn[];
  /** How many cells the header has. */
  width: number;
  /** YYYY-MM-DD */
  today: string;
  seen: SeenRows;
  onDoubt: (doubt: RowDoubt) => void;
}

const SHOWN_CHARACTERS = 60;

/** Checks the rows of a file with its rules, one row after the other, in order. */
export function createRowChecker(parts: RowCheckerParts): (row: CsvRow) => void {
  const checks = [checkWidth, checkCells, checkUnique, checkSameInvoice].map((make) => make(parts));
  return (row) => {
    for (const check of checks) check(row);
  };
}

type RowCheck = (row: CsvRow) => void;

const doubtOf = (
  { line }: CsvRow,
  rule: RowRule,
  { column = null, value = '', other = null }: Partial<RowDoubt> = {},
): RowDoubt => ({ rule, line, column, value: shortened(value), other });

const shortened = (value: string): string =>
  value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value;

function checkWidth({ width, onDoubt }: RowCheckerParts): RowCheck {
  return (row) => {
    const { cells } = row;
    if (hasWidth(cells, width)) return;
    onDoubt(doubtOf(row, 'columnCount', { value: String(cells.length), other: String(width) }));
  };
}

/**
 * Neighbouring rows repeat values (the lines of an invoice its date), so a repeated value is judged
 * only once.
 */
function checkCells({ placed, today, onDoubt }: RowCheckerParts): RowCheck {
  const judges = placed.map((column) => {
    const read = (written: string) => cellReaders[column.holds](written, today);
    let lastCell: string | null = null;
    let lastFault: CellFault | null = null;
    return {
      column,
      judge(cell: string): CellFault | null {
        if (cell === lastCell) return lastFault;
        lastCell = cell;
        lastFault = readCell<string | number>(column, cell, read).fault;
        return lastFault;
      },
    };
  });
  return (row) => {
    for (const { column, judge } of judges) {
      const cell = row.cells[column.position] ?? '';
      const fault = judge(cell);
      if (!fault) continue;
      const { rule, other = null } = fault;
      onDoubt(doubtOf(row, rule, { column: column.name, value: cell.trim(), other }));
    }
  };
}

function checkUnique({ rules, placed, seen, onDoubt }: RowCheckerParts): RowCheck {
  const { rule, by } = rules.unique;
  const columns = by?.map((name) => placed.find((column) => column.name === name));
  if (columns?.includes(undefined)) return () => {};
  const keyOf = ({ cells }: CsvRow): string[] => {
    if (!columns) return cells;
    return columns.map((column) => {
      const cell = cells[column?.position ?? 0]?.trim() ?? '';
      return column?.name === PLATE_COLUMN ? normalizePlate(cell) : cell;
    });
  };
  return (row) => {
    const earlier = seen.earlierLine(keyOf(row), row.line);
    if (earlier !== null) onDoubt(doubtOf(row, rule, { other: String(earlier) }));
  };
}

/** The lines of an invoice follow each other, so only neighbours are compared. */
function checkSameInvoice({ rules, placed, onDoubt }: RowCheckerParts): RowCheck {
  const invoice = placed.find(({ name }) => name === 'invoiceDmsId')?.position;
  const repeated = placed.filter(({ name }) => rules.sameInvoice.includes(name));
  if (invoice === undefined || repeated.length === 0) return () => {};
  let before: string[] = [];
  return (row) => {
    const { cells } = row;
    if (cells[invoice] && cells[invoice] === before[invoice]) {
      for (const { name, position } of repeated) {
        const [value = '', other = ''] = [cells[position], before[position]];
        if (value !== other) {
          onDoubt(doubtOf(row, 'invoiceDiffers', { column: name, value, other: shortened(other) }));
        }
      }
    }
    before = cells;
  };
}

interface FileRules {
  /** If two rows agree in all of these columns, one is too many; null compares whole rows. */
  unique: { rule: 'clientTwice' | 'lineTwice'; by: readonly string[] | null };
  /**
   * The columns in which the lines of one invoice must agree, because each repeats the invoice's
   * own value.
   */
  sameInvoice: readonly string[];
}

export const PLATE_COLUMN = 'vehicleRegistrationPlate';

/**
 * What is checked in addition to the single cells (`rules/import-files`). Everything found is only
 * a warning, because the network decides what these files must contain (section 15).
 */
export const rules: Readonly<Record<FileName, FileRules>> = {
  'clients.csv': {
    unique: { rule: 'clientTwice', by: ['clientDmsId', PLATE_COLUMN] },
    sameInvoice: [],
  },
  'factures.csv': {
    unique: { rule: 'lineTwice', by: null },
    sameInvoice: ['invoiceDate', 'invoiceAmount', 'vehicleMileage', PLATE_COLUMN],
  },
};
