import type { Env } from '#server/env.ts';
import { memoryCounters } from './counters.ts';
import { deviceKeyOf } from './device.ts';
import { createSignIns, type SignIns } from './sign-ins.ts';

/**
 * Counts in memory, or in a shared store if one is configured; its client is loaded only then. Null
 * if the demonstration stands in for a network's API (docs/decisions/0013). There, a caller without
 * the client secret gets no password checked, and a caller with it is a server that counts for
 * itself and has the same address for all its people.
 */
export async function openSignIns({ limiterUrl, upstream }: Env): Promise<SignIns | null> {
  const { kind, clientId, clientSecret } = upstream;
  if (kind === 'embedded' && clientId && clientSecret) return null;
  const counters =
    limiterUrl === undefined
      ? memoryCounters()
      : (await import('./shared-counters.ts')).sharedCounters(limiterUrl);
  return createSignIns(counters, deviceKeyOf(clientSecret));
}
