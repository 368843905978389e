/**
 * Answers that took long to make, for whoever asks the same next. They are all dropped once the
 * store has changed, and the oldest make room for new ones.
 *
 * @param changes a number that is another one once the store has changed
 * @param most how many bytes to keep
 */
export function keptAnswers(changes: () => Promise<number>, most: number) {
  const kept = new Map<string, ArrayBuffer>();
  let keptOf: number | null = null;
  let bytes = 0;

  function drop(key: string): void {
    bytes -= kept.get(key)?.byteLength ?? 0;
    kept.delete(key);
  }

  async function forgetOld(): Promise<number> {
    const now = await changes();
    if (now !== keptOf) for (const key of kept.keys()) drop(key);
    keptOf = now;
    return now;
  }

  return {
    async get(key: string): Promise<ArrayBuffer | null> {
      await forgetOld();
      return kept.get(key) ?? null;
    },

    /**
     * To be called before an answer is made. What it returns keeps the answer, unless the store has
     * changed meanwhile.
     */
    async keeper(key: string): Promise<(made: ArrayBuffer) => Promise<void>> {
      const before = await forgetOld();
      return async (made) => {
        if (made.byteLength > most || (await forgetOld()) !== before) return;
        drop(key);
        kept.set(key, made);
        bytes += made.byteLength;
        for (const old of kept.keys()) if (bytes > most) drop(old);
      };
    },
  };
}
