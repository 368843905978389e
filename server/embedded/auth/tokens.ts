import { createHash, randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { TOKEN_LIFETIME_SECONDS } from '#contract/token.ts';
import { query } from '#server/embedded/store/database.ts';
import { tokenSchema } from '#server/embedded/store/schema.ts';

const TOKEN_BYTES = 32;

/**
 * Opaque bearer tokens of 7200 s (section 4), kept as SHA-256: who reads the file can use none.
 * @param now the clock, by which tokens end
 */
export function openTokens(file: string, now: () => Date) {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ${tokenSchema}`);
  const insert = db.prepare('INSERT INTO token VALUES (?, ?, ?)');
  const purge = db.prepare('DELETE FROM token WHERE expiresAt <= ?');
  const holder = query(
    db,
    'SELECT username FROM token WHERE hash = :hash AND expiresAt > :at',
    v.object({ username: v.string() }),
  );
  const seconds = () => Math.floor(now().getTime() / 1000);

  return {
    /** A new token of an account. */
    issue(username: string): string {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      purge.run(seconds());
      insert.run(digest(token), username, seconds() + TOKEN_LIFETIME_SECONDS);
      return token;
    },
    /** The account's username; null for a token that is forged, unknown or has expired. */
    holderOf: (token: string): string | null =>
      holder.first({ hash: digest(token), at: seconds() })?.username ?? null,
    close: () => db.close(),
  };
}
export type Tokens = ReturnType<typeof openTokens>;

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
