import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { TokenRows } from '../store.ts';
import { DamagedFile, isDamage } from './damage.ts';
import { query } from './database.ts';
import { keepPrivate } from './private-files.ts';
import { setAside } from './set-aside.ts';
import { tokenSchema } from './token-schema.ts';

/** Another process writes only to end somebody's tokens, which takes a moment. */
const BUSY_TIMEOUT_MS = 5000;

/** The tokens in a file of their own. */
export function openTokenRows(file: string, now: () => Date): TokenRows {
  const db = openWhole(file, now);
  const insert = db.prepare('INSERT INTO token VALUES (?, ?, ?)');
  const purge = db.prepare('DELETE FROM token WHERE expiresAt <= ?');
  const holder = query(
    db,
    'SELECT username FROM token WHERE hash = :hash AND expiresAt > :now',
    v.object({ username: v.string() }),
  );
  const latest = query(db, 'SELECT latest FROM clock', v.object({ latest: v.number() }));
  const remember = db.prepare('INSERT OR REPLACE INTO clock VALUES (1, ?)');
  return {
    latest: async () => latest.first()?.latest ?? null,
    remember: async (time) => void remember.run(time),
    async add(hash, { username, expiresAt }, at) {
      purge.run(at);
      insert.run(hash, username, expiresAt);
    },
    holderOf: async (hash, at) => holder.first({ hash, now: at })?.username ?? null,
    close: async () => db.close(),
  };
}

/** Ends all tokens of an account, also while a server gives out others. Returns how many. */
export function endTokensOf(file: string, username: string): number {
  if (!existsSync(file)) return 0;
  const db = openSound(file);
  try {
    const end = db.prepare('DELETE FROM token WHERE username = ? COLLATE NOCASE');
    return Number(end.run(username).changes);
  } finally {
    db.close();
  }
}

/** A damaged file is set aside. All that costs is that everybody signs in again. */
function openWhole(file: string, now: () => Date): DatabaseSync {
  try {
    return openSound(file);
  } catch (error) {
    if (!(error instanceof Error) || !isDamage(error)) throw error;
    setAside(file, error.message, now());
    return openSound(file);
  }
}

/** @throws if the file is damaged */
function openSound(file: string): DatabaseSync {
  const isOld = existsSync(file);
  keepPrivate(file);
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${tokenSchema}`);
    const check = isOld ? db.prepare('PRAGMA quick_check(1)').get() : undefined;
    if (check && check.quick_check !== 'ok') throw new DamagedFile(String(check.quick_check));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
