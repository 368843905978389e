const FREE_ATTEMPTS = 5;
const LONGEST_WAIT_SECONDS = 60;
/** Attempts are forgotten after so long without another. */
const MEMORY_SECONDS = 15 * 60;
/** Bounds the memory that invented usernames can take; the oldest are forgotten first. */
const MAX_USERNAMES = 10_000;

interface Attempts {
  count: number;
  /** Unix seconds. */
  lastAt: number;
  until: number;
}

/**
 * Slows down guessing at one account's password: after five failures in a row each further one
 * costs a wait, 1 s doubling up to a minute. Failures count by username and nothing else, so that
 * one person's wrong passwords make nobody else wait.
 */
export function createThrottle(now: () => Date) {
  const byUsername = new Map<string, Attempts>();
  const seconds = () => now().getTime() / 1000;
  const fold = (username: string) => username.trim().toLowerCase();

  return {
    /** Whole seconds to wait before the next attempt; 0 where it may be made now. */
    waitOf(username: string): number {
      const attempts = byUsername.get(fold(username));
      return attempts ? Math.max(0, Math.ceil(attempts.until - seconds())) : 0;
    },
    /** Counts an attempt as failed until `succeeded` says otherwise. */
    attempted(username: string): void {
      const key = fold(username);
      const at = seconds();
      const before = byUsername.get(key);
      const count = before && at - before.lastAt < MEMORY_SECONDS ? before.count + 1 : 1;
      const wait =
        count < FREE_ATTEMPTS ? 0 : Math.min(2 ** (count - FREE_ATTEMPTS), LONGEST_WAIT_SECONDS);
      byUsername.delete(key);
      byUsername.set(key, { count, lastAt: at, until: at + wait });
      const [oldest] = byUsername.keys();
      if (byUsername.size > MAX_USERNAMES && oldest !== undefined) byUsername.delete(oldest);
    },
    succeeded: (username: string): void => {
      byUsername.delete(fold(username));
    },
  };
}
export type Throttle = ReturnType<typeof createThrottle>;
