import { readPageNumber } from './page-number.ts';

/**
 * How one value stands in the address under its name. A link may hold anything: what cannot be read
 * is the default, and the default leaves nothing there.
 */
export interface Param<Value> {
  read(held: readonly string[]): Value;
  write(value: Value): readonly string[];
  /** The value never stands in the address but in the page's memory. */
  keptOut?: true;
}

const one = (value: string): readonly string[] => (value === '' ? [] : [value]);

/** Words that are nobody's: a code, a postcode. */
export const text = (clean = (held: string) => held): Param<string> => ({
  read: ([held]) => clean(held ?? ''),
  write: one,
});

/** A key of something that the page lists; null for none. */
export const key: Param<string | null> = {
  read: ([held]) => held || null,
  write: (value) => one(value ?? ''),
};

/**
 * What somebody types to search by. It may be a person's name, plate, number or e-mail, and addresses
 * are kept in histories, logs and messages: so it stays out of them.
 */
export const typedText: Param<string> = { ...text(), keptOut: true };

export const list: Param<readonly string[]> = {
  read: (held) => held,
  write: (value) => value,
};

/** One of a few words or numbers, or `fallback`, which is not written. */
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

/** `number` is null where the address asks for what is no page; `raw` is how it asks. */
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

/** "name", or "-name" from the end. */
export const writeSort = ({ by, descending }: TableSort<string>): string =>
  descending ? `-${by}` : by;

/** The order of a table's rows, or `fallback`, which is not written. */
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

/** What a click on a column's heading asks for: up, down, then the order in which the rows came. */
export function nextSort<T extends string>(sort: TableSort<T> | null, by: T): TableSort<T> | null {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? null : { by, descending: true };
}
