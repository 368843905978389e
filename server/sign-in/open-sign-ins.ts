import type { Env } from '#server/env.ts';
import { memoryCounters } from './counters.ts';
import { deviceKeyOf } from './device.ts';
import { createSignIns, type SignIns } from './sign-ins.ts';

/** Counts in memory, or with the other copies where a store is configured; loads its client only then. */
export async function openSignIns({ limiterUrl, upstream }: Env): Promise<SignIns> {
  const counters =
    limiterUrl === undefined
      ? memoryCounters()
      : (await import('./shared-counters.ts')).sharedCounters(limiterUrl);
  return createSignIns(counters, deviceKeyOf(upstream.clientSecret));
}
