import * as v from 'valibot';
import { type Reader, readerOf, UNREADABLE } from './reader.ts';

export type JsonObject = Record<string, unknown>;

export const isJsonObject = (raw: unknown): raw is JsonObject =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** PHP writes an empty associative array as `[]`, so we read that as an empty object. */
export function toObject(raw: unknown): JsonObject | null {
  if (isJsonObject(raw)) return raw;
  return Array.isArray(raw) && raw.length === 0 ? {} : null;
}

/**
 * PHP writes a list with gaps as `{"1": …}`, and a missing list comes as null. Gives null if it is
 * none of these: an object with other keys isn't a list.
 */
function toList(raw: unknown): unknown[] | null {
  if (raw === null || raw === undefined || raw === '') return [];
  if (Array.isArray(raw)) return raw;
  return isJsonObject(raw) && isNumbered(raw) ? Object.values(raw) : null;
}

/**
 * Whether every key looks like an integer, as when PHP writes a list as an object (`{}` included).
 */
const isNumbered = (raw: JsonObject): boolean =>
  Object.keys(raw).every((key) => /^(0|-?[1-9]\d*)$/.test(key));

/** The elements, if it is a list that isn't empty; otherwise null. */
export function filledList(raw: unknown): unknown[] | null {
  const items = toList(raw);
  return items && items.length > 0 ? items : null;
}

/** Unwraps an object that came as a list of one; leaves anything else as it is. */
export function outOfList(raw: unknown): unknown {
  const [only, ...more] = filledList(raw) ?? [];
  return isJsonObject(only) && more.length === 0 ? only : raw;
}

/** A list after reading: the good records, and how many could not be read. */
export interface ListRead<T> {
  records: T[];
  /** How many records, at any depth, were left out because they could not be read. */
  unreadable: number;
}

/** What every record carries in addition to its documented fields. */
export interface Remainder {
  /** The keys that belong to no field and no alias, with their values as they came. */
  otherFields: JsonObject;
}

/**
 * The strict shape on the wire, as the embedded server writes it: a record without the fields that
 * reading adds.
 */
export type Wire<T> =
  T extends ListRead<infer Item>
    ? Wire<Item>[]
    : T extends readonly (infer Item)[]
      ? Wire<Item>[]
      : T extends Remainder
        ? { [K in keyof T as Exclude<K, keyof Remainder>]: Wire<T[K]> }
        : T;

/** Whether an object has a field, in any case or snake_case. */
export const hasField = (raw: JsonObject, name: string): boolean =>
  Object.keys(raw).some((key) => fold(key) === fold(name));

const fold = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');

export type Aliases = Readonly<Record<string, readonly string[]>>;

/** For each name, the keys it may be read from, the most trusted first. */
type Candidates = readonly (readonly [name: string, keys: readonly string[]])[];

/** First its own name, then its aliases; case and underscores don't matter. */
function candidatesOf(
  keys: readonly string[],
  names: readonly string[],
  aliases: Aliases,
): Candidates {
  const byFolded = Map.groupBy(keys, fold);
  return names.map((name) => {
    const siblings = [name, ...(aliases[name] ?? [])];
    const written = siblings.flatMap((sibling) => byFolded.get(fold(sibling)) ?? []);
    return [name, [...(keys.includes(name) ? [name] : []), ...written]];
  });
}

/** How records with the same keys, in the same order, are read. */
interface Kind {
  keys: readonly string[];
  /** Each name with the only key that it may be read from, or null if a name has several. */
  places: readonly (readonly [name: string, key: string | undefined])[] | null;
  candidates: Candidates;
  /** The keys that belong to no name. */
  others: readonly string[];
}

function kindOf(keys: readonly string[], names: readonly string[], aliases: Aliases): Kind {
  const candidates = candidatesOf(keys, names, aliases).map(
    ([name, own]) => [name, [...new Set(own)]] as const,
  );
  const claims = candidates.flatMap(([, own]) => own);
  const claimed = new Set(claims);
  const hasNoChoice =
    claims.length === claimed.size && candidates.every(([, own]) => own.length < 2);
  return {
    keys,
    candidates,
    places: hasNoChoice ? candidates.map(([name, [only]]) => [name, only] as const) : null,
    others: keys.filter((key) => !claimed.has(key)),
  };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, place) => key === b[place]);

/** We remember at most this many different sets of keys. */
const KNOWN_KINDS = 100;

/** Knows how records are read whose keys it has seen. */
function kinds(names: readonly string[], aliases: Aliases) {
  const known = new Map<string, Kind>();
  let last: Kind | undefined;
  return (raw: JsonObject): Kind => {
    const keys = Object.keys(raw);
    // Most records of a list have the same keys as the one before.
    if (last && isSame(keys, last.keys)) return last;
    const text = JSON.stringify(keys);
    last = known.get(text) ?? kindOf(keys, names, aliases);
    if (known.size < KNOWN_KINDS) known.set(text, last);
    return last;
  };
}

/** Gives each name its value as it came, and collects the keys that belong to no name. */
function claim(raw: JsonObject, kind: Kind): JsonObject {
  if (!kind.places) return chosen(raw, kind);
  const record: JsonObject = {};
  for (const [name, key] of kind.places) record[name] = key === undefined ? undefined : raw[key];
  record.otherFields = pick(raw, kind.others);
  return record;
}

/** A record in which several keys could be a name's: the first that isn't blank is. */
function chosen(raw: JsonObject, { keys, candidates }: Kind): JsonObject {
  const record: JsonObject = {};
  const claimed = new Set<string>();
  for (const [name, own] of candidates) {
    const free = own.filter((key) => !claimed.has(key));
    const best = free.find((key) => !isBlank(raw[key])) ?? free[0];
    record[name] = best === undefined ? undefined : raw[best];
    // A blank alternative holds nothing that "other fields" could show.
    for (const key of free) if (key === best || isBlank(raw[key])) claimed.add(key);
  }
  record.otherFields = pick(
    raw,
    keys.filter((key) => !claimed.has(key)),
  );
  return record;
}

/** Not by assignment, because "__proto__" is an ordinary key here. */
const pick = (raw: JsonObject, keys: readonly string[]): JsonObject =>
  keys.length === 0 ? {} : Object.fromEntries(keys.map((key) => [key, raw[key]]));

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/**
 * A record of the API. Each entry is read under its documented name or an alias, in any order; all
 * other keys are kept in `otherFields`. It is an issue if it isn't an object or if an entry has an
 * issue.
 */
export function record<const E extends v.ObjectEntries>(entries: E, aliases: Aliases = {}) {
  const names = Object.keys(entries);
  const kindFor = kinds(names, aliases);
  return v.pipe(
    v.unknown(),
    v.rawTransform<unknown, JsonObject>(({ dataset, addIssue, NEVER }) => {
      const raw = toObject(dataset.value);
      if (raw) return claim(raw, kindFor(raw));
      addIssue({ message: 'an object was expected' });
      return NEVER;
    }),
    v.object({ ...entries, otherFields: v.custom<JsonObject>(isJsonObject) }),
    v.metadata({ read: recordReader(entries, kindFor) }),
  );
}

function recordReader(entries: v.ObjectEntries, kindFor: (raw: JsonObject) => Kind): Reader {
  const readers = Object.entries(entries).map(([name, entry]) => [name, readerOf(entry)] as const);
  return (value) => {
    const raw = toObject(value);
    if (!raw) return UNREADABLE;
    const record = claim(raw, kindFor(raw));
    for (const [name, read] of readers) {
      const field = read(record[name]);
      if (field === UNREADABLE) return UNREADABLE;
      record[name] = field;
    }
    return record;
  };
}

type AnySchema = v.GenericSchema<unknown, unknown>;

/**
 * A list of records. Unreadable records are left out and counted, so that one bad record never
 * costs us its neighbours. A list of one may come as just that record, if it has at least one of
 * the record's fields. Anything else counts as one unreadable record.
 */
export function list<const S extends AnySchema>(schema: S) {
  type Item = v.InferOutput<S>;
  const readItem = readerOf(schema);
  const read = (raw: unknown): ListRead<Item> => {
    const items = toList(raw);
    const records: Item[] = [];
    let unreadable = 0;
    for (const item of items ?? [raw]) {
      const record = readItem(item);
      if (record === UNREADABLE || (!items && !saysSomething(record))) unreadable += 1;
      else {
        records.push(record as Item);
        unreadable += nestedUnreadable(record);
      }
    }
    return { records, unreadable };
  };
  // For code that describes the wire: reading doesn't show what the list holds.
  return v.pipe(v.unknown(), v.transform(read), v.metadata({ item: schema, read }));
}

/** Whether at least one field of a record has a value. */
const saysSomething = (read: unknown): boolean =>
  isJsonObject(read) &&
  Object.entries(read).some(([name, value]) => {
    if (name === 'otherFields' || value === null) return false;
    if (isListRead(value)) return value.records.length + value.unreadable > 0;
    return !isJsonObject(value) || Object.keys(value).length > 0;
  });

/** How many records were left out of the lists inside a record. */
function nestedUnreadable(read: unknown): number {
  let sum = 0;
  if (isJsonObject(read)) {
    for (const name in read) if (isListRead(read[name])) sum += read[name].unreadable;
  }
  return sum;
}

const isListRead = (value: unknown): value is ListRead<unknown> =>
  isJsonObject(value) && Array.isArray(value.records) && typeof value.unreadable === 'number';
