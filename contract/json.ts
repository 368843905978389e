/**
 * No documented answer has more than 6 levels. We don't read one that is nested deeper than this.
 */
export const DEEPEST = 50;

/**
 * Parses JSON. Gives `undefined`, which no schema accepts as an answer, if the text isn't JSON or
 * is nested so deeply that a function walking through it would run out of stack.
 */
export function parseJson(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return isDeeperThan(parsed, DEEPEST) ? undefined : parsed;
  } catch {
    return undefined;
  }
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return inner.some((one) => isDeeperThan(one, levels - 1));
}
