/**
 * Answers that took long to make, for whoever asks the same next. They are all dropped once the
 * store has changed, and the oldest make room for new ones.
 *
 * @param changes a number that is another one once the store has changed
 * @param most how many bytes to keep
 */
export function keptAnswers(changes: () => number, most: number) {
  const kept = new Map<string, ArrayBuffer>();
  let keptOf = changes();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= kept.get(key)?.byteLength ?? 0;
    kept.delete(key);
  }

  function forgetOld(): number {
    const now = changes();
    if (now !== keptOf) for (const key of kept.keys()) drop(key);
    keptOf = now;
    return now;
  }

  return {
    get(key: string): ArrayBuffer | null {
      forgetOld();
      return kept.get(key) ?? null;
    },

    /**
     * To be called before an answer is made. What it returns keeps the answer, unless the store has
     * changed meanwhile.
     */
    keeper(key: string): (made: ArrayBuffer) => void {
      const before = forgetOld();
      return (made) => {
        if (made.byteLength > most || forgetOld() !== before) return;
        drop(key);
        kept.set(key, made);
        bytes += made.byteLength;
        for (const old of kept.keys()) if (bytes > most) drop(old);
      };
    },
  };
}
