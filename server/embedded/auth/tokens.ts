import { createHash, randomBytes } from 'node:crypto';
import { TOKEN_LIFETIME_SECONDS } from '#contract/token.ts';
import { isFullDisk } from '#server/embedded/full-disk.ts';
import type { TokenRows } from '#server/embedded/store/store.ts';
import { logFailure } from '#server/log.ts';
import { type Clocks, steadyClock } from './steady-clock.ts';

const TOKEN_BYTES = 32;
/** After a crash, the clock could have gone back by at most this much without being noticed. */
const REMEMBER_MS = 60_000;

/**
 * Opaque bearer tokens that last 7200 s (section 4). They are stored as SHA-256, so reading the
 * store gives nobody a token that works. They expire by a clock that never goes back, even over a
 * restart: an expired token never becomes valid again.
 */
export async function openTokens(rows: TokenRows, clocks: Clocks) {
  const steady = steadyClock(clocks, (await rows.latest()) ?? undefined);
  const seconds = () => Math.floor(steady());
  async function remember(): Promise<void> {
    try {
      await rows.remember(steady());
    } catch (error) {
      // A full disk, for example. Nobody waits for this.
      logFailure('The time could not be kept', error);
    }
  }
  const timer = setInterval(() => void remember(), REMEMBER_MS).unref();

  /**
   * Tokens, by hash, that couldn't be written because the disk is full. They work all the same, so
   * a full disk keeps nobody out.
   */
  const unwritten = new Map<string, { username: string; expiresAt: number }>();

  async function keep(hash: Buffer, username: string, at: number): Promise<void> {
    const expiresAt = at + TOKEN_LIFETIME_SECONDS;
    for (const [old, kept] of unwritten) if (kept.expiresAt <= at) unwritten.delete(old);
    try {
      await rows.add(hash, { username, expiresAt }, at);
    } catch (error) {
      if (!isFullDisk(error)) throw error;
      unwritten.set(hash.toString('hex'), { username, expiresAt });
    }
  }

  function unwrittenHolderOf(hash: Buffer, at: number): string | null {
    const kept = unwritten.get(hash.toString('hex'));
    return kept && kept.expiresAt > at ? kept.username : null;
  }

  return {
    /** Issues a new token for an account. */
    async issue(username: string): Promise<string> {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      await keep(digest(token), username, seconds());
      return token;
    },
    /** The account's username; null if the token is forged, unknown or expired. */
    async holderOf(token: string): Promise<string | null> {
      const hash = digest(token);
      const at = seconds();
      return (await rows.holderOf(hash, at)) ?? unwrittenHolderOf(hash, at);
    },
    async close(): Promise<void> {
      clearInterval(timer);
      await remember();
      await rows.close();
    },
  };
}
export type Tokens = Awaited<ReturnType<typeof openTokens>>;

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
