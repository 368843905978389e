import type { IsoDate } from '#rules/days.ts';
import { normalizePlate } from '#rules/plate.ts';
import { type CellRead, type CellRule, cellText, readCell } from './cells.ts';
import { type FileName, isTooWide, type PlacedColumn } from './columns.ts';
import type { CsvRow } from './csv-rows.ts';

/** What may be wrong with one row. */
export type RowRule =
  | CellRule
  | 'columnCount'
  | 'openQuote'
  | 'rowsInQuotes'
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
  value(column: string): string | number | null;
  /** A text as it came, including blanks around it; null if it can't be read. */
  text(column: string): string | null;
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
  delimiter: string;
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
  const { file, placed, width, delimiter } = parts;
  const places = new Map(placed.map(({ name, position }, index) => [name, { position, index }]));
  const readCells = cellsReader(parts);
  const checkInvoice = invoiceCheck(placed);

  return ({ line, cells, hasOpenQuote, hasBreaks }) => {
    const row = new UnderstoodRow(line, cells, places);
    if (isTooWide(cells, width)) row.addCount(width, true);
    else row.reads = readCells(cells, row);
    if (cells.length < width) checkShort(row, placed, width);
    if (file === 'factures.csv' && row.reads.length > 0) checkInvoice(row);
    if (hasOpenQuote) row.add('openQuote');
    const isRow = (text: string): boolean => text.split(delimiter).length === width;
    if (
      hasBreaks &&
      cells.some((cell) =>
        cell
          .split(/[\r\n]+/)
          .slice(1)
          .some(isRow),
      )
    ) {
      row.add('rowsInQuotes');
    }
    if (!row.isLost) checkTwice(parts, row);
    return row;
  };
}

type Places = ReadonlyMap<string, { position: number; index: number }>;

/** A class, because a file has millions of rows, and functions of its own for each cost a tenth. */
class UnderstoodRow implements ReadRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly doubts: RowDoubt[] = [];
  isLost = false;
  reads: readonly CellRead<string | number>[] = [];
  readonly #places: Places;

  constructor(line: number, cells: readonly string[], places: Places) {
    this.line = line;
    this.cells = cells;
    this.#places = places;
  }

  add(rule: RowRule, more: Partial<RowDoubt> = {}): void {
    const { line } = this;
    const nothing = { column: null, value: '', other: null, range: null, costsRow: false };
    this.doubts.push({ rule, line, ...nothing, ...more });
    this.isLost ||= more.costsRow === true;
  }

  /** @param costsRow whether its cells don't stand in their columns */
  addCount(width: number, costsRow: boolean): void {
    const [value, other] = [String(this.cells.length), String(width)];
    this.add('columnCount', { value, other, costsRow });
  }

  /** Takes back what was read, because the cells don't stand in their columns. */
  forget(): void {
    this.reads = [];
    this.doubts.length = 0;
  }

  value(column: string): string | number | null {
    return this.reads[this.#places.get(column)?.index ?? -1]?.value ?? null;
  }

  text(column: string): string | null {
    const place = this.#places.get(column);
    const read = place && this.reads[place.index];
    if (!read || (read.value === null && read.fault)) return null;
    return cellText(this.cells[place.position] ?? '');
  }
}

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
  return (cells: readonly string[], row: UnderstoodRow) =>
    placed.map(({ name, position }, index) => {
      const cell = cells[position] ?? '';
      const read = readers[index]?.(cell) ?? { value: null, fault: null };
      if (read.fault) {
        const { rule, other = null, range = null, costsRow } = read.fault;
        row.add(rule, { column: name, value: shortened(cell.trim()), other, range, costsRow });
      }
      return read;
    });
}

/**
 * Spreadsheets leave out the empty cells at the end of a row. If what identifies it is there and in
 * order, the row is what it seems; if something else in it is odd, a cell in the middle may be missing.
 */
function checkShort(row: UnderstoodRow, placed: readonly PlacedColumn[], width: number): void {
  if (row.doubts.length === 0) return;
  const isShifted = placed.some((column, at) => column.isRequired && row.reads[at]?.fault);
  if (isShifted) row.forget();
  row.addCount(width, isShifted);
}

/**
 * The lines of an invoice follow each other, so only neighbours are compared, by what they mean: a
 * date may be written in two ways.
 */
function invoiceCheck(placed: readonly PlacedColumn[]) {
  const invoice = placed.find(({ name }) => name === 'invoiceDmsId')?.position ?? -1;
  const repeated = placed.filter(({ name }) => SAME_IN_INVOICE.includes(name));
  let before: UnderstoodRow | null = null;
  return (row: UnderstoodRow): void => {
    if (before && row.cells[invoice] && row.cells[invoice] === before.cells[invoice]) {
      for (const { name, position } of repeated) {
        const [value = '', other = ''] = [row.cells[position], before.cells[position]];
        if (value === other || isSame(name, row.value(name), before.value(name))) continue;
        row.add('invoiceDiffers', {
          column: name,
          value: shortened(value),
          other: shortened(other),
        });
      }
    }
    before = row;
  };
}

function isSame(column: string, a: string | number | null, b: string | number | null): boolean {
  if (a === null || b === null) return false;
  if (column !== PLATE_COLUMN) return a === b;
  return normalizePlate(String(a)) === normalizePlate(String(b));
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}

function checkTwice({ file, clients, lines }: RowReaderParts, row: UnderstoodRow): void {
  if (file === 'factures.csv') {
    const earlier = lines.earlierLine(withoutEmptyEnd(row.cells), row.line);
    if (earlier !== null) row.add('lineTwice', { other: String(earlier) });
    return;
  }
  const [client, plate] = [row.value('clientDmsId'), row.value(PLATE_COLUMN)];
  if (client === null || plate === null) return;
  const key = [String(client), normalizePlate(String(plate))];
  const earlier = clients.earlierLine(key, row.line);
  if (earlier !== null) row.add('clientTwice', { other: String(earlier), costsRow: true });
}
