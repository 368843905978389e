/** No documented answer nests beyond 6 levels; what nests further is not meant to be read. */
const DEEPEST = 50;

/**
 * Parsed JSON; `undefined`, which no schema takes for an answer, where the text is none, or nests
 * so deep that whatever walks through it would run out of stack.
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
