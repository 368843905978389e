import { fromDays, type IsoDate, toDays } from '#rules/days.ts';
import { readPageNumber } from './page-number.ts';

/**
 * How one value is written in the address under its name. A link may contain anything, so what
 * can't be read becomes the default. The default itself isn't written.
 */
export interface Param<Value> {
  read(held: readonly string[]): Value;
  write(value: Value): readonly string[];
  /** The value is never written to the address, only kept in the page's memory. */
  keptOut?: true;
}

const one = (value: string): readonly string[] => (value === '' ? [] : [value]);

/** Text that isn't about a person: a code, a postcode. */
export const text = (clean = (held: string) => held): Param<string> => ({
  read: ([held]) => clean(held ?? ''),
  write: one,
});

/** The key of something that the page lists; null for none. */
export const key: Param<string | null> = {
  read: ([held]) => held || null,
  write: (value) => one(value ?? ''),
};

/**
 * What somebody types to search. It may be a person's name, plate, number or e-mail. Addresses end
 * up in histories, logs and messages, so this never goes into them.
 */
export const typedText: Param<string> = { ...text(), keptOut: true };

/** A calendar date; null for none. */
export const day: Param<IsoDate | null> = {
  read: ([held = '']) => (isDate(held) ? held : null),
  write: (value) => one(value ?? ''),
};

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDays(toDays(text)) === text;

export const list: Param<readonly string[]> = {
  read: (held) => held,
  write: (value) => value,
};

/** One of a few words or numbers, or `fallback`, which isn't written. */
export function oneOf<const T extends string | number>(values: readonly T[]): Param<T | null>;
export function oneOf<const T extends string | number>(
  values: readonly T[],
  fallback: NoInfer<T>,
): Param<T>;
export function oneOf<T extends string | number>(
  values: readonly T[],
  fallback: T | null = null,
): Param<T | null> {
  return {
    read: ([held]) => values.find((value) => String(value) === held) ?? fallback,
    write: (value) => (value === null || value === fallback ? [] : [String(value)]),
  };
}

/**
 * `number` is null if the address asks for something that isn't a page number; `raw` is what it
 * asks for.
 */
export interface PageAsked {
  number: number | null;
  raw: string;
}

export const pageOf = (number: number): PageAsked => ({ number, raw: String(number) });

export const page: Param<PageAsked> = {
  read: ([held]) => ({ number: readPageNumber(held ?? null), raw: held ?? '' }),
  write: ({ number }) => (number === null || number === 1 ? [] : [String(number)]),
};

export interface TableSort<Column extends string> {
  by: Column;
  descending: boolean;
}

/** "name", or "-name" for descending order. */
export const writeSort = ({ by, descending }: TableSort<string>): string =>
  descending ? `-${by}` : by;

/** The order of a table's rows, or `fallback`, which isn't written. */
export function sortBy<const T extends string>(columns: readonly T[]): Param<TableSort<T> | null>;
export function sortBy<const T extends string>(
  columns: readonly T[],
  fallback: TableSort<NoInfer<T>>,
): Param<TableSort<T>>;
export function sortBy<T extends string>(
  columns: readonly T[],
  fallback: TableSort<T> | null = null,
): Param<TableSort<T> | null> {
  const unwritten = fallback && writeSort(fallback);
  return {
    read([held = '']) {
      const descending = held.startsWith('-');
      const by = columns.find((column) => column === held.slice(descending ? 1 : 0));
      return by === undefined ? fallback : { by, descending };
    },
    write(sort) {
      const written = sort && writeSort(sort);
      return written === null || written === unwritten ? [] : [written];
    },
  };
}

/**
 * What a click on a column's heading asks for: ascending, then descending, then the original order.
 */
export function nextSort<T extends string>(sort: TableSort<T> | null, by: T): TableSort<T> | null {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? null : { by, descending: true };
}
