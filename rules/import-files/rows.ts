import { unmarked } from '#rules/csv.ts';
import type { IsoDate } from '#rules/days.ts';
import { normalizePlate } from '#rules/plate.ts';
import { type CellRead, type CellRule, readCell } from './cells.ts';
import { type FileName, hasWidth, type PlacedColumn } from './columns.ts';
import type { CsvRow } from './csv-rows.ts';

/** What may be wrong with one row. */
export type RowRule =
  | CellRule
  | 'columnCount'
  | 'openQuote'
  | 'clientTwice'
  | 'lineTwice'
  | 'invoiceDiffers';

export interface RowDoubt {
  rule: RowRule;
  /** The line on which the row begins in its file; the header is line 1. */
  line: number;
  /** Null if it is about the whole row. */
  column: string | null;
  value: string;
  /**
   * What it is compared with: the line that it repeats, the plate that was probably meant, the
   * number of cells expected.
   */
  other: string | null;
  /** The range in which a number must lie. */
  range: { min: number; max: number } | null;
  /** Whether the row is left out because of it. */
  costsRow: boolean;
}

/** A row as it is understood: its cells by their columns, and what is doubtful about them. */
export interface ReadRow {
  line: number;
  cells: readonly string[];
  doubts: readonly RowDoubt[];
  /** Whether it is left out, because we can't know what it is about. */
  isLost: boolean;
  /** What a cell holds; null if it is empty, can't be read, or the file has no such column. */
  value: (column: string) => string | number | null;
  /** A text as it came, including blanks around it; null if it can't be read. */
  text: (column: string) => string | null;
}

/** Remembers on which line something came first. */
export interface Memory {
  /** The earlier line with this key. If there is none, remembers it and gives null. */
  earlierLine(key: readonly string[], line: number): number | null;
}

export interface RowReaderParts {
  file: FileName;
  placed: readonly PlacedColumn[];
  /** How many cells the header has. */
  width: number;
  today: IsoDate;
  /** Of clients with their vehicles, for a second row about the same costs it. */
  clients: Memory;
  /** Of whole rows. */
  lines: Memory;
}

export const PLATE_COLUMN = 'vehicleRegistrationPlate';

/**
 * The columns in which the lines of one invoice must agree, because each repeats the invoice's own
 * value.
 */
const SAME_IN_INVOICE = ['invoiceDate', 'invoiceAmount', 'vehicleMileage', PLATE_COLUMN];

/** In characters. */
const SHOWN = 60;

const shortened = (value: string): string =>
  value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;

/**
 * Reads the rows of a file, one after the other, in order: the page when it looks inside a ZIP, and
 * the import.
 */
export function createRowReader(parts: RowReaderParts): (row: CsvRow) => ReadRow {
  const { file, placed, width } = parts;
  const indexOf = new Map(placed.map(({ name }, index) => [name, index]));
  const readCells = cellsReader(parts);
  const checkInvoice = invoiceCheck(placed);

  return ({ line, cells, hasOpenQuote }) => {
    const doubts: RowDoubt[] = [];
    const add = (rule: RowRule, more: Partial<RowDoubt> = {}) =>
      doubts.push({
        ...{ rule, line, column: null, value: '', other: null, range: null, costsRow: false },
        ...more,
      });
    let reads: readonly CellRead<string | number>[] = [];
    if (hasWidth(cells, width)) {
      reads = readCells(cells, add);
      if (file === 'factures.csv') checkInvoice(cells, add);
    } else {
      const [found, expected] = [String(cells.length), String(width)];
      add('columnCount', { value: found, other: expected, costsRow: true });
    }
    if (hasOpenQuote) add('openQuote');
    const value = (column: string) => reads[indexOf.get(column) ?? -1]?.value ?? null;
    if (!doubts.some(({ costsRow }) => costsRow)) checkTwice(parts, { line, cells, value }, add);
    return {
      line,
      cells,
      doubts,
      isLost: doubts.some(({ costsRow }) => costsRow),
      value,
      text(column) {
        const index = indexOf.get(column) ?? -1;
        const read = reads[index];
        if (!read || (read.value === null && read.fault)) return null;
        return unmarked(cells[placed[index]?.position ?? 0] ?? '');
      },
    };
  };
}

type AddDoubt = (rule: RowRule, more?: Partial<RowDoubt>) => void;

/**
 * Neighbouring rows repeat values (the lines of an invoice its date), so a repeated value is read
 * only once.
 */
function cellsReader({ placed, today }: RowReaderParts) {
  const readers = placed.map((column) => {
    let lastCell: string | null = null;
    let lastRead: CellRead<string | number> = { value: null, fault: null };
    return (cell: string) => {
      if (cell !== lastCell) lastRead = readCell(column, cell, today);
      lastCell = cell;
      return lastRead;
    };
  });
  return (cells: readonly string[], add: AddDoubt) =>
    placed.map(({ name, position }, index) => {
      const cell = cells[position] ?? '';
      const read = readers[index]?.(cell) ?? { value: null, fault: null };
      if (read.fault) {
        const { rule, other = null, range = null, costsRow } = read.fault;
        add(rule, { column: name, value: shortened(cell.trim()), other, range, costsRow });
      }
      return read;
    });
}

/** The lines of an invoice follow each other, so only neighbours are compared. */
function invoiceCheck(placed: readonly PlacedColumn[]) {
  const invoice = placed.find(({ name }) => name === 'invoiceDmsId')?.position ?? -1;
  const repeated = placed.filter(({ name }) => SAME_IN_INVOICE.includes(name));
  let before: readonly string[] = [];
  return (cells: readonly string[], add: AddDoubt): void => {
    if (cells[invoice] && cells[invoice] === before[invoice]) {
      for (const { name, position } of repeated) {
        const [value = '', other = ''] = [cells[position], before[position]];
        if (value === other) continue;
        add('invoiceDiffers', {
          column: name,
          value: shortened(value),
          other: shortened(other),
        });
      }
    }
    before = cells;
  };
}

function checkTwice(
  { file, clients, lines }: RowReaderParts,
  { line, cells, value }: Pick<ReadRow, 'line' | 'cells' | 'value'>,
  add: AddDoubt,
): void {
  if (file === 'factures.csv') {
    const earlier = lines.earlierLine(cells, line);
    if (earlier !== null) add('lineTwice', { other: String(earlier) });
    return;
  }
  const [client, plate] = [value('clientDmsId'), value(PLATE_COLUMN)];
  if (client === null || plate === null) return;
  const earlier = clients.earlierLine([String(client), normalizePlate(String(plate))], line);
  if (earlier !== null) add('clientTwice', { other: String(earlier), costsRow: true });
}
