import {
  type CellFault,
  type CellRead,
  type CellRule,
  cellReaders,
  LONGEST_CELL,
  readCell,
} from '#rules/import-files/cells.ts';
import type { CellKind, ColumnOf, FileName, PlacedColumn } from '#rules/import-files/columns.ts';
import type { Values } from '#server/messages.ts';
import type { BadRow, RowReason } from './reasons.ts';

/** Thrown if a cell cannot be read: its row is left out. */
export class BadCell extends Error implements BadRow {
  override name = 'BadCell';
  readonly reason: RowReason;
  readonly values: Values;
  constructor(reason: RowReason, values: Values) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

type Name<Kind extends CellKind> = ColumnOf<FileName, Kind>;

/**
 * Reads the cells of one row by column name, each by its column's type, exactly as the page does
 * when it looks inside the file. A blank cell, or a column that the file doesn't have, gives null.
 * @param today YYYY-MM-DD
 * @throws BadCell from each of its readers
 */
export function cellsOf(
  cells: readonly string[],
  placed: ReadonlyMap<string, PlacedColumn>,
  today: string,
) {
  function read<T>(name: string, reader: (written: string) => CellRead<T>): T | null {
    const column = placed.get(name);
    if (!column) return null;
    const cell = cells[column.position] ?? '';
    const { value, fault } = readCell(column, cell, reader);
    if (fault?.costsRow) throw badCell(name, cell.trim(), fault);
    return value;
  }

  return {
    /** As it came, including blanks around it. */
    text(column: Name<'text' | 'siret'>): string | null {
      read(column, cellReaders.text);
      const position = placed.get(column)?.position;
      return position === undefined ? null : (cells[position] ?? '');
    },
    /** A text that must not be missing. */
    required(column: Name<'text'>): string {
      const value = read(column, cellReaders.text);
      if (value === null) throw new BadCell('required', { column });
      return value;
    },
    identifier: (column: Name<'identifier'>) => read(column, cellReaders.identifier),
    /** As it was written in the file. */
    plate: (column: Name<'plate'>) => read(column, cellReaders.plate),
    date: (column: Name<'date'>) => read(column, cellReaders.date),
    pastDate: (column: Name<'pastDate'>) =>
      read(column, (written) => cellReaders.pastDate(written, today)),
    doneOn: (column: Name<'doneOn'>) =>
      read(column, (written) => cellReaders.doneOn(written, today)),
    mileage: (column: Name<'mileage'>) => read(column, cellReaders.mileage),
    amount: (column: Name<'amount'>) => read(column, cellReaders.amount),
    quantity: (column: Name<'quantity'>) => read(column, cellReaders.quantity),
  };
}
export type Cells = ReturnType<typeof cellsOf>;

const reasons: Readonly<Record<CellRule, RowReason>> = {
  empty: 'required',
  tooLong: 'tooLong',
  siretLength: 'notANumber',
  siretKey: 'notANumber',
  plate: 'notAPlate',
  date: 'notADate',
  dateOld: 'notADate',
  dateFuture: 'futureDate',
  number: 'notANumber',
  mileageNegative: 'outOfRange',
  mileageHigh: 'outOfRange',
  amountHigh: 'outOfRange',
  quantityHigh: 'outOfRange',
};

const QUOTED_CHARACTERS = 40;

const badCell = (column: string, written: string, { rule, range }: CellFault): BadCell =>
  new BadCell(reasons[rule], { column, value: shortened(written), max: LONGEST_CELL, ...range });

const shortened = (value: string): string =>
  value.length > QUOTED_CHARACTERS ? `${value.slice(0, QUOTED_CHARACTERS)}…` : value;
