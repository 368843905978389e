import { createClient } from '@redis/client';
import { RateLimiterRedis, RLWrapperTimeouts } from 'rate-limiter-flexible';
import { type Counters, makeCounters, memoryCounters } from './counters.ts';

/** A person waits at most twice as long for a store that does not answer. */
const ANSWER_MS = 1000;
/** A store that is silent for so long, though it is asked for a sign of life, is not there. */
const SILENCE_MS = 10_000;
const RECONNECT_MS = 2000;
const CONNECT_MS = 5000;

/**
 * Counts in a Redis or Valkey, which all copies of this server share. While it does not answer,
 * each copy counts for itself: nobody is locked out by it, nobody waits for it.
 *
 * @param url `redis://…`, or `rediss://…` over TLS
 */
export function sharedCounters(url: string): Counters {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: SILENCE_MS / 2,
    socket: {
      connectTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: () => RECONNECT_MS,
    },
  });
  let isLost = false;
  client.on('error', () => {
    if (!isLost) {
      console.error('LIMITER_URL does not answer: sign-ins are counted by this process alone.');
    }
    isLost = true;
  });
  client.on('ready', () => {
    if (isLost) console.error('LIMITER_URL answers again.');
    isLost = false;
  });
  // Not waited for: it is tried again until it is there.
  client.connect().catch(() => {});

  const memory = memoryCounters();
  const counters = makeCounters((name, options) => {
    const limiter = new RateLimiterRedis({
      ...options,
      storeClient: client,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
    });
    return new RLWrapperTimeouts({
      limiter,
      timeoutMs: ANSWER_MS,
      insuranceLimiter: memory[name],
    });
  });
  return { ...counters, close: () => client.destroy() };
}
