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

    /** Makes an answer, and keeps it unless the store has changed meanwhile. */
    async keep(key: string, make: () => Promise<ArrayBuffer | null>): Promise<ArrayBuffer | null> {
      const before = forgetOld();
      const made = await make();
      if (!made || made.byteLength > most || forgetOld() !== before) return made;
      drop(key);
      kept.set(key, made);
      bytes += made.byteLength;
      for (const old of kept.keys()) if (bytes > most) drop(old);
      return made;
    },
  };
}
