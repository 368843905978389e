import type { Upstream } from '#server/upstream.ts';

/** How long an answer serves everybody who asks, in milliseconds: nobody makes us ask the API more often. */
const KEPT = 1000;

/** Asks the upstream whether it can be reached, at most once a second. */
export function createReadiness(
  upstream: Pick<Upstream, 'isReady'>,
  now: () => number = () => performance.now(),
): () => Promise<boolean> {
  let asked: { at: number; answer: Promise<boolean> } | undefined;
  return () => {
    if (asked === undefined || now() - asked.at >= KEPT) {
      asked = { at: now(), answer: upstream.isReady() };
    }
    return asked.answer;
  };
}
