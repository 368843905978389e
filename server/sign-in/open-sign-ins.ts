import type { Env } from '#server/env.ts';
import { memoryCounters } from './counters.ts';
import { deviceKeyOf } from './device.ts';
import { createSignIns, type SignIns } from './sign-ins.ts';

/**
 * Counts in memory, or with the other copies where a store is configured, whose client is loaded
 * only then. Null where the demonstration stands in for a network's API (docs/decisions/0013): who
 * knows no client secret tries no password, and who knows it is a server that counts by itself and
 * has one address for all.
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
