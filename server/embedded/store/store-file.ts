import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { openForWriting, query, StoreError } from './database.ts';
import { damageOf } from './store-check.ts';

/** What stands in a store's file, as far as it decides whether the file may be built anew. */
export interface StoreFileState {
  /** The version of the generated data. */
  build: string | null;
  /** How many generated vehicles it was built with. */
  vehicles: number | null;
  /** Whether anybody has uploaded anything: such a file is never replaced unasked. */
  hasImports: boolean;
}

/** The keys of `meta` that hold `build` and `vehicles`. */
export const BUILD_KEY = 'build';
export const SIZE_KEY = 'vehicles';

/** A store's file that is broken. */
export class DamagedStore extends StoreError {
  readonly damage: string;
  constructor(file: string, damage: string) {
    super(
      `${file} is damaged: ${damage}. Put a copy of it in its place, or set SET_ASIDE_DAMAGED=true ` +
        'to have it kept beside and another begun.',
    );
    this.damage = damage;
  }
}

/**
 * Brings a store's file to the current schema and tells what is in it; null where there is none.
 * @throws DamagedStore, or StoreError where a newer version wrote it
 */
export function inspectStoreFile(file: string): StoreFileState | null {
  if (!existsSync(file)) return null;
  const damage = damageOf(file);
  if (damage !== null) throw new DamagedStore(file, damage);
  const db = openForWriting(file);
  try {
    const meta = query(
      db,
      'SELECT value FROM meta WHERE key = :key',
      v.object({ value: v.string() }),
    );
    const vehicles = meta.first({ key: SIZE_KEY });
    const imports = query(
      db,
      'SELECT count(*) AS total FROM import_log',
      v.object({ total: v.number() }),
    ).first();
    return {
      build: meta.first({ key: BUILD_KEY })?.value ?? null,
      vehicles: vehicles && Number(vehicles.value),
      hasImports: (imports?.total ?? 0) > 0,
    };
  } finally {
    db.close();
  }
}

/**
 * Makes sure that a store's file, where there is one, may be replaced: nobody has it open, and no
 * write-ahead log stays beside it, which SQLite would take for that of the file in its place.
 * @throws StoreError where a server is using it
 */
export function claimStoreFile(file: string): void {
  if (!existsSync(file)) return;
  const db = new DatabaseSync(file);
  try {
    // It ends the log, which takes that no other connection is open.
    db.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    throw isBusy(error) ? new StoreError(`${file} is in use. Stop the server first.`) : error;
  } finally {
    db.close();
  }
}

const SQLITE_BUSY = 5;

/** The low byte is the kind; the rest says which. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;
