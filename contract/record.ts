import * as v from 'valibot';

export type JsonObject = Record<string, unknown>;

export const isJsonObject = (raw: unknown): raw is JsonObject =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** PHP encodes an empty associative array as `[]`: it is read as an empty object. */
export function toObject(raw: unknown): JsonObject | null {
  if (isJsonObject(raw)) return raw;
  return Array.isArray(raw) && raw.length === 0 ? {} : null;
}

/**
 * PHP encodes a list with gaps as `{"1": …}`; a missing list comes as null. Null where it is none of
 * these: an object with other keys is no list.
 */
function toList(raw: unknown): unknown[] | null {
  if (raw === null || raw === undefined || raw === '') return [];
  if (Array.isArray(raw)) return raw;
  return isJsonObject(raw) && isNumbered(raw) ? Object.values(raw) : null;
}

/** Whether every key is what PHP takes for an integer, as in a list that it wrote as an object (`{}` included). */
const isNumbered = (raw: JsonObject): boolean =>
  Object.keys(raw).every((key) => /^(0|-?[1-9]\d*)$/.test(key));

/** The records of a list that holds any; null where it is none. */
export function filledList(raw: unknown): unknown[] | null {
  const items = toList(raw);
  return items && items.length > 0 ? items : null;
}

/** An object that came as a list of one; anything else as it came. */
export function outOfList(raw: unknown): unknown {
  const [only, ...more] = filledList(raw) ?? [];
  return isJsonObject(only) && more.length === 0 ? only : raw;
}

/** A list as it was read: the good records, and how many could not be read. */
export interface ListRead<T> {
  records: T[];
  /** How many records of the list, at any depth, were left out because they could not be read. */
  unreadable: number;
}

/** What every record carries beside its documented fields. */
export interface Remainder {
  /** The keys that no field and no alias claims, as they came. */
  otherFields: JsonObject;
}

/** The strict shape on the wire, which the embedded server writes: a record without what reading adds. */
export type Wire<T> =
  T extends ListRead<infer Item>
    ? Wire<Item>[]
    : T extends readonly (infer Item)[]
      ? Wire<Item>[]
      : T extends Remainder
        ? { [K in Exclude<keyof T, keyof Remainder>]: Wire<T[K]> }
        : T;

/** Whether an object has a field, in any case or snake_case. */
export const hasField = (raw: JsonObject, name: string): boolean =>
  Object.keys(raw).some((key) => fold(key) === fold(name));

const fold = (key: string): string => key.toLowerCase().replace(/[^a-z0-9]/g, '');

export type Aliases = Readonly<Record<string, readonly string[]>>;

/** The keys that each name may be read from, the most trusted first. */
type Candidates = readonly (readonly [name: string, keys: readonly string[]])[];

/** By its own name first, then by its aliases, in any case or snake_case. */
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

/** The records of a list mostly have the same keys: more kinds than this are not remembered. */
const KNOWN_KINDS = 100;

/** Gives each known name its value, and keeps what no name claims. */
function claimer(names: readonly string[], aliases: Aliases) {
  const known = new Map<string, Candidates>();
  const candidatesFor = (keys: readonly string[]): Candidates => {
    const kind = JSON.stringify(keys);
    const candidates = known.get(kind) ?? candidatesOf(keys, names, aliases);
    if (known.size < KNOWN_KINDS) known.set(kind, candidates);
    return candidates;
  };
  return (raw: JsonObject): JsonObject => {
    const keys = Object.keys(raw);
    const claimed = new Set<string>();
    const values = candidatesFor(keys).map(([name, candidates]) => {
      const free = candidates.filter((key) => !claimed.has(key));
      const chosen = free.find((key) => !isBlank(raw[key])) ?? free[0];
      if (chosen === undefined) return [name, undefined] as const;
      // A blank sibling holds nothing that "other fields" could show.
      for (const key of free) if (key === chosen || isBlank(raw[key])) claimed.add(key);
      return [name, raw[chosen]] as const;
    });
    const others = keys.filter((key) => !claimed.has(key)).map((key) => [key, raw[key]]);
    return { ...Object.fromEntries(values), otherFields: Object.fromEntries(others) };
  };
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/**
 * A record of the API: each entry by its documented name or an alias of it, in any order; the
 * other keys kept in `otherFields`. An issue where it is no object, or where an entry has one.
 */
export function record<const E extends v.ObjectEntries>(entries: E, aliases: Aliases = {}) {
  const claim = claimer(Object.keys(entries), aliases);
  return v.pipe(
    v.unknown(),
    v.rawTransform<unknown, JsonObject>(({ dataset, addIssue, NEVER }) => {
      const raw = toObject(dataset.value);
      if (raw) return claim(raw);
      addIssue({ message: 'an object was expected' });
      return NEVER;
    }),
    v.object({ ...entries, otherFields: v.custom<JsonObject>(isJsonObject) }),
  );
}

type AnySchema = v.GenericSchema<unknown, unknown>;

/**
 * A list of records: the unreadable ones are left out and counted, so one bad record never takes
 * its neighbours along. A list of one may come as its only record, which holds some field of its
 * kind; anything else that is no list counts as one unreadable record.
 */
export function list<const S extends AnySchema>(schema: S) {
  return v.pipe(
    v.unknown(),
    v.transform((raw): ListRead<v.InferOutput<S>> => {
      const items = toList(raw);
      if (!items) {
        const only = v.safeParse(schema, raw);
        return only.success && saysSomething(only.output)
          ? { records: [only.output], unreadable: nestedUnreadable(only.output) }
          : { records: [], unreadable: 1 };
      }
      const records: v.InferOutput<S>[] = [];
      let unreadable = 0;
      for (const item of items) {
        const read = v.safeParse(schema, item);
        if (read.success) {
          records.push(read.output);
          unreadable += nestedUnreadable(read.output);
        } else unreadable += 1;
      }
      return { records, unreadable };
    }),
    // For those who describe the wire: what a list holds cannot be seen in the step before.
    v.metadata({ item: schema }),
  );
}

/** Whether any field of a record holds anything. */
const saysSomething = (read: unknown): boolean =>
  isJsonObject(read) &&
  Object.entries(read).some(([name, value]) => {
    if (name === 'otherFields' || value === null) return false;
    if (isListRead(value)) return value.records.length + value.unreadable > 0;
    return !isJsonObject(value) || Object.keys(value).length > 0;
  });

/** What was left out of the lists inside a record. */
function nestedUnreadable(read: unknown): number {
  if (!isJsonObject(read)) return 0;
  return Object.values(read).reduce<number>(
    (sum, value) => sum + (isListRead(value) ? value.unreadable : 0),
    0,
  );
}

const isListRead = (value: unknown): value is ListRead<unknown> =>
  isJsonObject(value) && Array.isArray(value.records) && typeof value.unreadable === 'number';
