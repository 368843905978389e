import * as v from 'valibot';

/** What a reader gives for a value that isn't what it reads. */
export const UNREADABLE = Symbol('unreadable');

/**
 * Reads a value as its schema does, but doesn't say where an issue is. A vehicle's answer may hold
 * millions of values, and writing down for each where it stood takes three times as long as reading
 * it.
 */
export type Reader = (raw: unknown) => unknown;

/** The reader that a schema brings along (`read` in its metadata), or the schema itself. */
export function readerOf(schema: v.GenericSchema<unknown, unknown>): Reader {
  const { read } = v.getMetadata(schema);
  if (isReader(read)) return read;
  return (raw) => {
    const result = v.safeParse(schema, raw);
    return result.success ? result.output : UNREADABLE;
  };
}

const isReader = (read: unknown): read is Reader => typeof read === 'function';
