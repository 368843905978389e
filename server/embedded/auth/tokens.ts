import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { TOKEN_LIFETIME_SECONDS } from '#contract/token.ts';
import { isFullDisk } from '#server/embedded/full-disk.ts';
import { DamagedFile, isDamage } from '#server/embedded/store/damage.ts';
import { query } from '#server/embedded/store/database.ts';
import { keepPrivate } from '#server/embedded/store/private-files.ts';
import { setAside } from '#server/embedded/store/set-aside.ts';
import { tokenSchema } from '#server/embedded/store/token-schema.ts';
import { logFailure } from '#server/log.ts';
import { type Clocks, steadyClock } from './steady-clock.ts';

const TOKEN_BYTES = 32;
/** After a crash, the clock could have gone back by at most this much without being noticed. */
const REMEMBER_MS = 60_000;
/** Another process writes only to end somebody's tokens, which takes a moment. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Opaque bearer tokens that last 7200 s (section 4). They are stored as SHA-256, so reading the
 * file gives nobody a token that works. They expire by a clock that never goes back, even over a
 * restart: an expired token never becomes valid again.
 */
export function openTokens(file: string, clocks: Clocks) {
  const db = openWhole(file, clocks.now);
  const insert = db.prepare('INSERT INTO token VALUES (?, ?, ?)');
  const purge = db.prepare('DELETE FROM token WHERE expiresAt <= ?');
  const holder = query(
    db,
    'SELECT username FROM token WHERE hash = :hash AND expiresAt > :at',
    v.object({ username: v.string() }),
  );
  const latest = query(db, 'SELECT latest FROM clock', v.object({ latest: v.number() })).first();
  const steady = steadyClock(clocks, latest?.latest);
  const seconds = () => Math.floor(steady());
  const rememberTime = db.prepare('INSERT OR REPLACE INTO clock VALUES (1, ?)');
  function remember(): void {
    try {
      rememberTime.run(steady());
    } catch (error) {
      // A full disk, for example. Nobody waits for this.
      logFailure('The time could not be kept', error);
    }
  }
  const timer = setInterval(remember, REMEMBER_MS).unref();

  /**
   * Tokens, by hash, that couldn't be written because the disk is full. They work all the same, so
   * a full disk keeps nobody out.
   */
  const unwritten = new Map<string, { username: string; expiresAt: number }>();

  function keep(token: string, username: string, at: number): void {
    const expiresAt = at + TOKEN_LIFETIME_SECONDS;
    for (const [hash, kept] of unwritten) if (kept.expiresAt <= at) unwritten.delete(hash);
    try {
      purge.run(at);
      insert.run(digest(token), username, expiresAt);
    } catch (error) {
      if (!isFullDisk(error)) throw error;
      unwritten.set(digest(token).toString('hex'), { username, expiresAt });
    }
  }

  function unwrittenHolderOf(token: string, at: number): string | null {
    const kept = unwritten.get(digest(token).toString('hex'));
    return kept && kept.expiresAt > at ? kept.username : null;
  }

  return {
    /** Issues a new token for an account. */
    issue(username: string): string {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      keep(token, username, seconds());
      return token;
    },
    /** The account's username; null if the token is forged, unknown or expired. */
    holderOf: (token: string): string | null =>
      holder.first({ hash: digest(token), at: seconds() })?.username ??
      unwrittenHolderOf(token, seconds()),
    close(): void {
      clearInterval(timer);
      remember();
      db.close();
    },
  };
}
export type Tokens = ReturnType<typeof openTokens>;

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

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
