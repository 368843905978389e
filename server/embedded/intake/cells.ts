import { toDate, toIdentifier, toNumber } from '#contract/read.ts';
import { normalizePlate } from '#rules/plate.ts';
import { limits } from './limits.ts';
import type { BadRow, RowReason, Values } from './reasons.ts';

/** Thrown by a cell that cannot be read: its row is left out. */
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

export interface Range {
  min: number;
  max: number;
}

/** Where each column of the header stands in a row. */
export type ColumnPositions = ReadonlyMap<string, number>;

const EARLIEST_DATE = '1900-01-01';
const LATEST_DATE = '2099-12-31';
const QUOTED_CHARACTERS = 40;

/**
 * Reads the cells of one row by column name. A blank cell or a column that is not in the file is
 * null, text that is there is kept as it came.
 * @throws BadCell from each of its readers
 */
export function cellsOf(cells: readonly string[], positions: ColumnPositions) {
  const raw = (column: string): string | null => {
    const position = positions.get(column);
    if (position === undefined) return null;
    const cell = cells[position] ?? '';
    if (cell.length > limits.cellCharacters) {
      throw new BadCell('tooLong', { column, max: limits.cellCharacters });
    }
    return cell;
  };
  const filled = (column: string): string | null => raw(column)?.trim() || null;
  const date = (column: string): string | null => {
    const value = filled(column);
    // PHP's and MySQL's way to say that there is no date.
    if (value === null || /^0000-00-00|^00\/00\/0000/.test(value)) return null;
    const read = toDate(value);
    if (read === null || read < EARLIEST_DATE || read > LATEST_DATE) {
      throw new BadCell('notADate', { column, value: shortened(value) });
    }
    return read;
  };

  return {
    text: raw,
    identifier: (column: string) => toIdentifier(filled(column)),
    date,
    /** Text that must be there. */
    required(column: string): string {
      const value = filled(column);
      if (value === null) throw new BadCell('required', { column });
      return value;
    },
    /** A date that must be there and cannot be after a day. */
    pastDate(column: string, latest: string): string {
      const value = date(column);
      if (value === null) throw new BadCell('required', { column });
      if (value > latest) throw new BadCell('futureDate', { column, value });
      return value;
    },
    number(column: string, { min, max }: Range): number | null {
      const value = filled(column);
      if (value === null) return null;
      const read = toNumber(value);
      if (read === null) throw new BadCell('notANumber', { column, value: shortened(value) });
      if (read < min || read > max) throw new BadCell('outOfRange', { column, value, min, max });
      return read;
    },
    /** A plate as it was written, of which something can be searched. */
    plate(column: string): string {
      const value = filled(column);
      if (value === null) throw new BadCell('required', { column });
      if (normalizePlate(value) === '' || value.length > limits.plateCharacters) {
        throw new BadCell('notAPlate', { column, value: shortened(value) });
      }
      return value;
    },
  };
}
export type Cells = ReturnType<typeof cellsOf>;

const shortened = (value: string): string =>
  value.length > QUOTED_CHARACTERS ? `${value.slice(0, QUOTED_CHARACTERS)}…` : value;
