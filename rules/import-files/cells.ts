import { toIdentifier } from '#contract/read.ts';
import { unmarked } from '#rules/csv.ts';
import type { IsoDate } from '#rules/days.ts';
import { DOUBTFUL_KM, MOST_KM } from '#rules/mileage-bounds.ts';
import { LONGEST_PLATE, normalizePlate } from '#rules/plate.ts';
import { siretFault } from '#rules/siret.ts';
import { readTypedPlate } from '#rules/typed-plate.ts';
import type { CellKind, Column } from './columns.ts';
import { dateOfDayNumber, readWrittenDate } from './dates.ts';
import { readWrittenNumber, type Unit } from './numbers.ts';

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
  | 'dayNumber'
  | 'digitsLost'
  | 'number'
  | 'thousands'
  | 'mileageNegative'
  | 'mileageHigh'
  | 'amountHigh'
  | 'quantityHigh';

interface CellFault {
  rule: CellRule;
  /**
   * Whether the row is refused because of it. Only cells that identify a row can cost it. Any other
   * cell that can't be read is left empty, and only a doubt.
   */
  costsRow: boolean;
  /** What the writer probably meant. */
  other?: string;
  /** The range in which a number must lie to be taken. */
  range?: { min: number; max: number };
}

/** A cell, read by its column's type. `value` is null if the cell is empty or can't be read. */
export interface CellRead<T> {
  value: T | null;
  fault: CellFault | null;
}

/** What a reader finds; `readCell` says whether the row can do without the cell. */
interface Found<T> {
  value: T | null;
  fault: Omit<CellFault, 'costsRow'> | null;
}

/** In characters. */
export const LONGEST_CELL = 2000;

/** How PHP, MySQL and forms with a mask ("  /  /  ") write that there is no date. */
const NO_DATE = /^(0000[-/.]?00[-/.]?00|00[-/.]00[-/.]00(00)?)(?!\d)|^[\s/.-]+$/;
const OLDEST_DATE = '1900-01-01';
const LATEST_DATE = '2099-12-31';

/**
 * How spreadsheets show a long number, "5,12846E+13" or "5E+13". The digits that they don't show are
 * lost when they write the file. Real references look like it ("1234E75", "2E5"), those of customers
 * and invoices less so, and phones never do.
 */
const CUT = {
  number: /^[+-]?\d+([.,]\d*)?e[+-]?\d+$/i,
  dmsId: /^\d+([.,]\d+e\+?|e\+)\d+$/i,
  reference: /^\d+([.,]\d+)?e\+\d+$/i,
};

/**
 * A larger amount is probably in cents, or has lost its decimal point. A negative one is a credit
 * note.
 */
const DOUBTFUL_EUROS = 50_000;

const numbers = {
  mileage: { unit: 'km', min: 0, max: MOST_KM },
  amount: { unit: 'euros', min: -10_000_000, max: 10_000_000 },
  quantity: { unit: 'pieces', min: -1_000_000, max: 1_000_000 },
} as const satisfies Record<string, { unit: Unit; min: number; max: number }>;

const fine = <T>(value: T): Found<T> => ({ value, fault: null });
const doubt = <T>(value: T | null, rule: CellRule, other?: string): Found<T> => ({
  value,
  fault: { rule, ...(other !== undefined && { other }) },
});
/** The cell is empty, and that is fine. */
const NOTHING: Found<never> = { value: null, fault: null };

/** @param yearsAhead how far in the future the year of two digits may be */
function readDate(written: string, today: IsoDate, yearsAhead?: number): Found<IsoDate> {
  if (NO_DATE.test(written)) return NOTHING;
  const date = readWrittenDate(written, today, yearsAhead);
  if (date === null || date > LATEST_DATE) {
    const counted = date === null ? dateOfDayNumber(written) : null;
    return counted ? doubt<IsoDate>(null, 'dayNumber', counted) : doubt<IsoDate>(null, 'date');
  }
  return date < OLDEST_DATE ? doubt<IsoDate>(null, 'dateOld') : fine(date);
}

function readPastDate(written: string, today: IsoDate, yearsAhead?: number): Found<IsoDate> {
  const read = readDate(written, today, yearsAhead);
  return (read.value ?? '') > today ? doubt(read.value, 'dateFuture') : read;
}

/**
 * A car or a person of "35" is of 1935 in 2026, because neither can be of a year to come. A visit of
 * that year can't be of 1935 either, so there it is only doubted.
 */
const readStartDate = (written: string, today: IsoDate): Found<IsoDate> =>
  readPastDate(written, today, 0);

/** Work of a day to come hasn't been done. */
function readDoneOn(written: string, today: IsoDate): Found<IsoDate> {
  const { value, fault } = readPastDate(written, today);
  if (value === null && fault === null) return doubt<IsoDate>(null, 'empty');
  return { value: fault ? null : value, fault };
}

function readNumber(written: string, kind: keyof typeof numbers): Found<number> {
  const { unit, ...range } = numbers[kind];
  const read = readWrittenNumber(written, unit);
  if (read === null) return doubt<number>(null, CUT.number.test(written) ? 'digitsLost' : 'number');
  const { value, other } = read;
  const high = `${kind}High` as const;
  if (value < range.min || value > range.max) {
    const rule = kind === 'mileage' && value < 0 ? 'mileageNegative' : high;
    return { value: null, fault: { rule, range } };
  }
  const isDoubtful =
    (kind === 'mileage' && value > DOUBTFUL_KM) ||
    (kind === 'amount' && Math.abs(value) > DOUBTFUL_EUROS);
  if (isDoubtful) return doubt(value, high);
  return other === undefined ? fine(value) : doubt(value, 'thousands', String(other));
}

/** Kept as it was written; `normalizePlate` is for the store. */
function readPlateCell(written: string): Found<string> {
  const length = normalizePlate(written).length;
  // Nobody could ask for a longer one: some characters become several in the normal form.
  if (length === 0 || Math.max(length, written.length) > LONGEST_PLATE) {
    return doubt<string>(null, 'plate');
  }
  const { kind, suggestion } = readTypedPlate(written);
  return kind === 'other' ? doubt(written, 'plate', suggestion) : fine(written);
}

function readSiret(written: string): Found<string> {
  if (CUT.number.test(written)) return doubt<string>(null, 'digitsLost');
  const fault = siretFault(written);
  if (fault === null) return fine(written);
  return doubt(written, fault === 'length' ? 'siretLength' : 'siretKey');
}

/** A number that is only a name: a phone, a reference, a customer's number. */
const readName = (written: string, cut: RegExp): Found<string> =>
  cut.test(written) ? doubt<string>(null, 'digitsLost') : fine(written);

/** How a cell is read, by its column's type. The text is trimmed and not empty. */
const cellReaders: Readonly<
  Record<CellKind, (written: string, today: IsoDate) => Found<string | number>>
> = {
  text: fine,
  reference: (written) => readName(written, CUT.reference),
  phone: (written) => readName(written, CUT.number),
  dmsId: (written) => readName(written, CUT.dmsId),
  identifier: (written) => {
    const read = readName(written, CUT.dmsId);
    return read.fault ? read : { value: toIdentifier(written), fault: null };
  },
  siret: readSiret,
  plate: readPlateCell,
  date: readDate,
  pastDate: readPastDate,
  startDate: readStartDate,
  doneOn: readDoneOn,
  mileage: (written) => readNumber(written, 'mileage'),
  amount: (written) => readNumber(written, 'amount'),
  quantity: (written) => readNumber(written, 'quantity'),
};

/**
 * Signs that nobody sees: marks of direction, a soft hyphen, a space of no width. Two customers'
 * numbers that differ only by one of them are the same number.
 */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** The text of a cell as it was meant, with the blanks around it. */
export const cellText = (cell: string): string => unmarked(cell.replace(UNSEEN, ''));

/**
 * Reads one cell. Both sides use it: the page when it looks inside a ZIP before sending it, and the
 * import.
 */
export function readCell(
  column: Pick<Column, 'holds' | 'isRequired'>,
  cell: string,
  today: IsoDate,
): CellRead<string | number> {
  const isRequired = column.isRequired === true;
  const { value, fault } = find(column.holds, isRequired, cell, today);
  return { value, fault: fault && { ...fault, costsRow: isRequired && value === null } };
}

function find(
  holds: CellKind,
  isRequired: boolean,
  cell: string,
  today: IsoDate,
): Found<string | number> {
  if (cell.length > LONGEST_CELL) return doubt<string>(null, 'tooLong');
  const written = cellText(cell).trim();
  if (written === '') return isRequired ? doubt<string>(null, 'empty') : NOTHING;
  return cellReaders[holds](written, today);
}
