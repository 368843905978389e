export interface Clocks {
  /** The machine's clock, which somebody may change. */
  now: () => Date;
  /**
   * How long the machine has been running, in seconds. Nobody can change it, but it may stop while
   * the machine sleeps.
   */
  elapsed?: () => number;
}

/**
 * A clock that never goes back, in Unix seconds. It shows the machine's time. If somebody sets that
 * back, it goes on from the latest time that it has shown.
 * @param from the latest time known from before the start
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
