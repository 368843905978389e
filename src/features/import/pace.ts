export interface Pace {
  bytesPerSecond: number;
  secondsLeft: number;
}

/** In milliseconds: a line's speed changes, so only the last seconds count. */
const WINDOW = 8_000;
/** A shorter time doesn't tell anything yet. */
const SHORTEST = 1_000;

/**
 * Works out an upload's speed and how long it will still take, from how far it was at what time.
 */
export function createPace() {
  let samples: { at: number; sent: number }[] = [];
  return {
    /**
     * @param at in milliseconds
     * @returns null as long as there is too little to tell
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
