export interface Clocks {
  /** The machine's clock, which somebody may set. */
  now: () => Date;
  /** How long the machine has run, in seconds, which nobody can set; it may stand while it sleeps. */
  elapsed?: () => number;
}

/**
 * A clock that never goes back, in Unix seconds: the machine's own, or, where that was set back, the
 * latest time that it has shown, carried on by the time that has passed since.
 * @param from the latest time that is known of before
 */
export function steadyClock(
  { now, elapsed = () => performance.now() / 1000 }: Clocks,
  from = 0,
): () => number {
  let time = from;
  let since = elapsed();
  return () => {
    const at = elapsed();
    time = Math.max(now().getTime() / 1000, time + at - since);
    since = at;
    return time;
  };
}
