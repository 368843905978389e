import { toDate, toIdentifier, toNumber } from '#contract/read.ts';
import type { IsoDate } from '#rules/days.ts';
import { DOUBTFUL_KM, MOST_KM } from '#rules/mileage-bounds.ts';
import { LONGEST_PLATE, normalizePlate, readPlate } from '#rules/plate.ts';
import { siretFault } from '#rules/siret.ts';
import type { CellKind, Column } from './columns.ts';

/** What is wrong with a cell. */
export type CellRule =
  | 'empty'
  | 'tooLong'
  | 'siretLength'
  | 'siretKey'
  | 'plate'
  | 'date'
  | 'dateOld'
  | 'dateFuture'
  | 'number'
  | 'mileageNegative'
  | 'mileageHigh'
  | 'amountHigh'
  | 'quantityHigh';

export interface CellFault {
  rule: CellRule;
  /**
   * Whether the row is refused because of it. If not, it is only a doubt, and the cell keeps the
   * value that was read.
   */
  costsRow: boolean;
  /** What the writer probably meant. */
  other?: string;
  /** The range in which a number must lie for its row to be accepted. */
  range?: { min: number; max: number };
}

/** A cell, read by its column's type. `value` is null if the cell is empty or can't be read. */
export interface CellRead<T> {
  value: T | null;
  fault: CellFault | null;
}

/** In characters. */
export const LONGEST_CELL = 2000;

/** How PHP and MySQL write that there is no date. */
const NO_DATE = /^(0000-00-00|00\/00\/0000)/;
const OLDEST_DATE = '1900-01-01';
const LATEST_DATE = '2099-12-31';

/**
 * A larger amount is probably in cents, or has lost its decimal point. A negative one is a credit
 * note.
 */
const DOUBTFUL_EUROS = 50_000;

const ranges = {
  mileage: { min: 0, max: MOST_KM },
  amount: { min: -10_000_000, max: 10_000_000 },
  quantity: { min: -1_000_000, max: 1_000_000 },
} as const;

/** The cell is empty, and that is fine. */
const NOTHING: CellRead<never> = { value: null, fault: null };
const fine = <T>(value: T | null): CellRead<T> => ({ value, fault: null });
const doubt = <T>(value: T | null, rule: CellRule, more: Partial<CellFault> = {}): CellRead<T> => ({
  value,
  fault: { rule, costsRow: false, ...more },
});
const lost = <T>(rule: CellRule, more: Partial<CellFault> = {}): CellRead<T> => ({
  value: null,
  fault: { rule, costsRow: true, ...more },
});

/** YYYY-MM-DD or DD/MM/YYYY, with or without a time. */
function readDate(written: string): CellRead<IsoDate> {
  if (NO_DATE.test(written)) return NOTHING;
  const date = toDate(written);
  if (date === null || date > LATEST_DATE) return lost('date');
  return date < OLDEST_DATE ? lost('dateOld') : fine(date);
}

function readPastDate(written: string, today: IsoDate): CellRead<IsoDate> {
  const read = readDate(written);
  return (read.value ?? '') > today ? doubt(read.value, 'dateFuture') : read;
}

function readDoneOn(written: string, today: IsoDate): CellRead<IsoDate> {
  const { value, fault } = readPastDate(written, today);
  if (value === null && fault === null) return lost('empty');
  return { value, fault: fault && { ...fault, costsRow: true } };
}

function readNumber(written: string, kind: keyof typeof ranges): CellRead<number> {
  const value = toNumber(written);
  if (value === null) return lost('number');
  const range = ranges[kind];
  const isOutside = value < range.min || value > range.max;
  const high = `${kind}High` as const;
  if (isOutside) {
    return lost(kind === 'mileage' && value < 0 ? 'mileageNegative' : high, { range });
  }
  const isDoubtful =
    (kind === 'mileage' && value > DOUBTFUL_KM) ||
    (kind === 'amount' && Math.abs(value) > DOUBTFUL_EUROS);
  return isDoubtful ? doubt(value, high) : fine(value);
}

/** Kept as it was written; `normalizePlate` is for the store. */
function readPlateCell(written: string): CellRead<string> {
  if (normalizePlate(written) === '' || written.length > LONGEST_PLATE) return lost('plate');
  const { kind, suggestion } = readPlate(written);
  if (kind !== 'other') return fine(written);
  return doubt(written, 'plate', suggestion === undefined ? {} : { other: suggestion });
}

function readSiret(written: string): CellRead<string> {
  const fault = siretFault(written);
  if (fault === null) return fine(written);
  return doubt(written, fault === 'length' ? 'siretLength' : 'siretKey');
}

/** How a cell is read, by its column's type. The text is trimmed and not empty. */
export const cellReaders = {
  text: (written: string) => fine(written),
  identifier: (written: string) => fine(toIdentifier(written)),
  siret: readSiret,
  plate: readPlateCell,
  date: readDate,
  pastDate: readPastDate,
  doneOn: readDoneOn,
  mileage: (written: string) => readNumber(written, 'mileage'),
  amount: (written: string) => readNumber(written, 'amount'),
  quantity: (written: string) => readNumber(written, 'quantity'),
} as const satisfies Record<
  CellKind,
  (written: string, today: IsoDate) => CellRead<string | number>
>;

/**
 * Reads one cell. Both sides use it: the page when it looks inside a ZIP before sending it, and the
 * import.
 * @param read one of `cellReaders`, with its day already given
 */
export function readCell<T>(
  { isRequired }: Pick<Column, 'isRequired'>,
  cell: string,
  read: (written: string) => CellRead<T>,
): CellRead<T> {
  if (cell.length > LONGEST_CELL) return lost('tooLong');
  const written = cell.trim();
  if (written === '') return isRequired ? lost('empty') : NOTHING;
  return read(written);
}
