export interface Pace {
  bytesPerSecond: number;
  secondsLeft: number;
}

/** A line's speed changes: what counts is how it went of late, in milliseconds. */
const WINDOW = 8_000;
/** Less says nothing yet. */
const SHORTEST = 1_000;

/** Tells from how far an upload was, and when, how fast it goes and how long it will still take. */
export function createPace() {
  let samples: { at: number; sent: number }[] = [];
  return {
    /**
     * @param at in milliseconds
     * @returns null while there is too little to tell
     */
    take({ sent, total }: { sent: number; total: number }, at: number): Pace | null {
      samples = [...samples.filter((sample) => at - sample.at <= WINDOW), { at, sent }];
      const first = samples[0];
      if (!first || at - first.at < SHORTEST || sent <= first.sent) return null;
      const bytesPerSecond = ((sent - first.sent) / (at - first.at)) * 1000;
      return { bytesPerSecond, secondsLeft: Math.max(0, total - sent) / bytesPerSecond };
    },
  };
}
