import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import * as v from 'valibot';
import { StoreError } from '../store-error.ts';
import { keepPrivate } from './private-files.ts';
import { addFunctions, migrations } from './schema.ts';

const BUSY_TIMEOUT_MS = 30_000;

/**
 * Opens a store file for writing. A new file is created, and an older one brought to the current
 * schema.
 * @throws StoreError if a newer version wrote the file
 */
export function openForWriting(file: string): DatabaseSync {
  keepPrivate(file);
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    refuseNewer(db, file);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = FILE');
    migrate(db);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** The connection that answers requests. It cannot write, whatever it is asked. */
export const openForReading = (file: string): DatabaseSync =>
  new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS });

/** How many versions of the schema a file has been through. */
export const versionOf = (db: DatabaseSync): number =>
  v.parse(v.object({ user_version: v.number() }), db.prepare('PRAGMA user_version').get())
    .user_version;

function refuseNewer(db: DatabaseSync, file: string): void {
  const at = versionOf(db);
  if (at <= migrations.length) return;
  throw new StoreError(
    `${file} was written by a newer version (schema ${at}, this one knows ${migrations.length}). ` +
      'Start that version, or name another DATA_DIR.',
  );
}

function migrate(db: DatabaseSync): void {
  const at = versionOf(db);
  addFunctions(db);
  for (const [index, sql] of migrations.entries()) {
    if (index < at) continue;
    transaction(db, () => db.exec(`${sql}; PRAGMA user_version = ${index + 1}`));
  }
}

/** Runs `work` in one write transaction: either all of it is written, or nothing if it throws. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Runs queries on the store as it is now, so that an import published meanwhile isn't seen. */
export function snapshot<T>(db: DatabaseSync, read: () => T): T {
  db.exec('BEGIN');
  try {
    return read();
  } finally {
    if (db.isTransaction) db.exec('COMMIT');
  }
}

export type NamedValues = Readonly<Record<string, SQLInputValue>>;

/**
 * A prepared query whose rows are checked by a schema, so that a wrong column fails here and not in
 * an answer.
 */
export function query<const S extends v.GenericSchema<unknown, unknown>>(
  db: DatabaseSync,
  sql: string,
  schema: S,
) {
  const statement = db.prepare(sql);
  const rows = v.array(schema);
  return {
    all: (values: NamedValues = {}): v.InferOutput<S>[] => v.parse(rows, statement.all(values)),
    /** Gives the rows one after the other, for a caller that may stop early or expects many. */
    *each(values: NamedValues = {}): Generator<v.InferOutput<S>> {
      for (const row of statement.iterate(values)) yield v.parse(schema, row);
    },
    first(values: NamedValues = {}): v.InferOutput<S> | null {
      const row = statement.get(values);
      return row === undefined ? null : v.parse(schema, row);
    },
  };
}

/** A number that is another one once somebody else has changed the store. */
export function changesOf(db: DatabaseSync): () => number {
  const seen = query(db, 'PRAGMA data_version', v.object({ data_version: v.number() }));
  return () => seen.first()?.data_version ?? Number.NaN;
}
