import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Network } from '#server/embedded/rows.ts';
import { StoreError } from '../store-error.ts';
import { openForWriting, transaction } from './database.ts';
import { insertNetworks } from './network-rows.ts';
import { markAdministered } from './store-file.ts';

/**
 * Makes a store with networks and nothing else in them: no member, no account, no demonstration. It
 * is made under another name, so that no half store remains if the process is killed.
 */
export function createStore(file: string, networks: readonly Network[]): void {
  if (existsSync(file)) throw new StoreError(`${file} exists. Name another DATA_DIR.`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.building`;
  for (const part of ['', '-journal', '-wal', '-shm']) rmSync(draft + part, { force: true });
  const db = openForWriting(draft);
  try {
    transaction(db, () => {
      markAdministered(db);
      insertNetworks(db, networks);
    });
  } finally {
    db.close();
  }
  renameSync(draft, file);
}
