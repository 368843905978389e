import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { StoreState } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { openForWriting, query } from './database.ts';
import { damageOf } from './store-check.ts';

/**
 * The keys of `meta` under which `build` and `vehicles` are stored, and whether somebody has
 * administered the store.
 */
export const BUILD_KEY = 'build';
export const SIZE_KEY = 'vehicles';
const ADMINISTERED_KEY = 'administered';

/** From now on, the store is never rebuilt as a demonstration. */
export function markAdministered(db: DatabaseSync): void {
  db.prepare("INSERT OR REPLACE INTO meta VALUES (?, 'true')").run(ADMINISTERED_KEY);
}

/** The store's file is broken. */
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
 * Brings a store's file to the current schema and says what is in it; null if there is no file.
 * @throws DamagedStore, or StoreError if a newer version wrote it
 */
export function inspectStoreFile(file: string): StoreState | null {
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
      isUsed: (imports?.total ?? 0) > 0 || meta.first({ key: ADMINISTERED_KEY }) !== null,
    };
  } finally {
    db.close();
  }
}

/**
 * Makes sure that a store's file may be replaced: nobody has it open, and no write-ahead log stays
 * behind, which SQLite would apply to the new file.
 * @throws StoreError if a server is using it
 */
export function claimStoreFile(file: string): void {
  if (!existsSync(file)) return;
  const db = new DatabaseSync(file);
  try {
    // This ends the log, and succeeds only if nobody else has the file open.
    db.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    throw isBusy(error) ? new StoreError(`${file} is in use. Stop the server first.`) : error;
  } finally {
    db.close();
  }
}

const SQLITE_BUSY = 5;

/** The low byte tells the kind of error; the rest gives details. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;
