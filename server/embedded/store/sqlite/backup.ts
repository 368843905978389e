import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../store-error.ts';
import { openForReading, versionOf } from './database.ts';
import { keepPrivate } from './private-files.ts';
import { migrations } from './schema.ts';
import { moveAside } from './set-aside.ts';
import { damageOf } from './store-check.ts';
import { claimStoreFile } from './store-file.ts';
import { tokenFileIn } from './store-path.ts';

/**
 * Writes the store as it is at this moment into another file, while others read and write it. It
 * is whole, holds nothing that was deleted, and appears under its name only once it is on the disk.
 */
export function backUp(file: string, target: string): void {
  if (existsSync(target)) throw new StoreError(`${target} exists already. Name another file.`);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const draft = `${target}.partial`;
  rmSync(draft, { force: true });
  try {
    copyStore(file, draft);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Puts a backup in the place of the store, which stays beside it under another name. Everybody signs
 * in again, because the backup may know of an account that has been disabled since.
 * @returns where the former store is now; null if there was none
 */
export function restore(backup: string, file: string, now: Date): string | null {
  if (!existsSync(backup)) throw new StoreError(`${backup} is not there.`);
  refuseUnusable(backup);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  claimStoreFile(file);
  const draft = `${file}.restoring`;
  rmSync(draft, { force: true });
  copyStore(backup, draft);
  const aside = existsSync(file) ? moveAside(file, 'before-restore', now) : null;
  renameSync(draft, file);
  const tokens = tokenFileIn(dirname(file));
  for (const part of ['', '-wal', '-shm']) rmSync(tokens + part, { force: true });
  return aside;
}

function refuseUnusable(backup: string): void {
  const damage = damageOf(backup, Number.POSITIVE_INFINITY);
  if (damage !== null) throw new StoreError(`${backup} is damaged: ${damage}.`);
  const db = openForReading(backup);
  try {
    if (versionOf(db) <= migrations.length) return;
    throw new StoreError(`${backup} was written by a newer version. Install that one first.`);
  } finally {
    db.close();
  }
}

function copyStore(from: string, to: string): void {
  keepPrivate(to);
  const db = openForReading(from);
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
  disownImports(to);
  const written = openSync(to, 'r+');
  fsyncSync(written);
  closeSync(written);
}

/** An import that was under way is nobody's in the copy: the next start removes what it wrote. */
function disownImports(copy: string): void {
  const db = new DatabaseSync(copy);
  try {
    const has = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'import_under_way'").get();
    if (has) db.exec('UPDATE import_under_way SET pid = 0');
  } finally {
    db.close();
  }
}
