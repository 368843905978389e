import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { openForWriting, query } from './database.ts';

/** What stands in a store's file, as far as it decides whether the file may be built anew. */
export interface StoreFileState {
  /** The version of the generated data. */
  build: string | null;
  /** Whether anybody has uploaded anything: such a file is never replaced unasked. */
  hasImports: boolean;
}

/** The key of `meta` that holds `build`. */
export const BUILD_KEY = 'build';

/**
 * Brings a store's file to the current schema and tells what is in it; null where there is none.
 * @throws StoreError where a newer version wrote it
 */
export function inspectStoreFile(file: string): StoreFileState | null {
  if (!existsSync(file)) return null;
  const db = openForWriting(file);
  try {
    const build = query(
      db,
      'SELECT value FROM meta WHERE key = :key',
      v.object({ value: v.string() }),
    ).first({ key: BUILD_KEY });
    const imports = query(
      db,
      'SELECT count(*) AS total FROM import_log',
      v.object({ total: v.number() }),
    ).first();
    return { build: build?.value ?? null, hasImports: (imports?.total ?? 0) > 0 };
  } finally {
    db.close();
  }
}
