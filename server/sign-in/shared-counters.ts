import { createClient } from '@redis/client';
import { RateLimiterRedis, RateLimiterRes, RLWrapperTimeouts } from 'rate-limiter-flexible';
import { type Counter, type Counters, makeCounters, memoryCounters } from './counters.ts';

/** How long a person waits for a store that doesn't answer: once, not for each question. */
const ANSWER_MS = 1000;
/** A store that stays silent for this long, although we ask for a sign of life, counts as gone. */
const SILENCE_MS = 10_000;
const RECONNECT_MS = 2000;
const CONNECT_MS = 5000;

/**
 * The library's own script, with a random part of a second added. The library counts in whole
 * seconds, so whoever had the last turn could ask at the very moment of the next one.
 */
const consumeTurn = `
local part = redis.call('time')[2] % 1000
redis.call('set', KEYS[1], 0, 'PX', ARGV[2] * 1000 + part, 'NX')
return { redis.call('incrby', KEYS[1], ARGV[1]), redis.call('pttl', KEYS[1]) }`;

/**
 * Counts in a Redis or Valkey that all copies of this server share. While it doesn't answer, each
 * copy counts for itself, so nobody is locked out and nobody waits for it twice.
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
  // We don't wait for it: the client keeps trying until the store is there.
  client.connect().catch(() => {});

  let isSilent = false;
  /**
   * If a question gets no answer, asks the store for a sign of life, without keeping anybody
   * waiting.
   */
  function awaitSign(): void {
    if (isSilent) return;
    isSilent = true;
    client
      .ping()
      .catch(() => {})
      .finally(() => {
        isSilent = false;
      });
  }

  function insure(inStore: Counter, inMemory: Counter): Counter {
    async function ask<T>(question: (counter: Counter) => Promise<T>): Promise<T> {
      if (isSilent) return question(inMemory);
      try {
        return await question(inStore);
      } catch (error) {
        if (error instanceof RateLimiterRes) throw error;
        awaitSign();
        return question(inMemory);
      }
    }
    return {
      consume: (...given) => ask((counter) => counter.consume(...given)),
      get: (...given) => ask((counter) => counter.get(...given)),
      reward: (...given) => ask((counter) => counter.reward(...given)),
      set: (...given) => ask((counter) => counter.set(...given)),
      delete: (...given) => ask((counter) => counter.delete(...given)),
    };
  }

  const memory = memoryCounters();
  const counters = makeCounters((name, options) => {
    const limiter = new RateLimiterRedis({
      ...options,
      storeClient: client,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      ...(name === 'turn' && { customIncrTtlLuaScript: consumeTurn }),
    });
    return insure(new RLWrapperTimeouts({ limiter, timeoutMs: ANSWER_MS }), memory[name]);
  });
  return { ...counters, close: () => client.destroy() };
}
