import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  type RateLimiterRes,
} from 'rate-limiter-flexible';
import { KNOWN_ADDRESS_SECONDS, rules, turn } from './rules.ts';

/**
 * A count for each rule; the turns taken once a count is used up; and the addresses from which an
 * account has signed in.
 */
const kinds = {
  ...rules,
  turn: { failures: 1, seconds: turn.longest },
  known: { failures: 1, seconds: KNOWN_ADDRESS_SECONDS },
};
export type CounterName = keyof typeof kinds;

export type Counter = Pick<RateLimiterAbstract, 'consume' | 'get' | 'reward' | 'set' | 'delete'>;
export interface Counters extends Record<CounterName, Counter> {
  close(): void;
}

/**
 * The most keys of each kind. Beyond that, the key with the lowest count is forgotten; among
 * equals, the oldest.
 */
const MAX_KEYS = 10_000;

/**
 * The library's counts in memory, but bounded. Invented usernames can fill only so many rows, and
 * can't push out a count that is near its limit. An attempt that is refused or given back leaves no
 * row.
 */
class BoundedLimiter extends RateLimiterMemory {
  readonly #rows = new Map<string | number, { count: number; ends: number }>();

  override async consume(key: string | number, points?: number, options?: object) {
    const counted = await super.consume(key, points, options);
    this.#rows.delete(key);
    this.#note(key, counted);
    return counted;
  }

  override async reward(key: string | number, points?: number, options?: object) {
    const counted = await super.reward(key, points, options);
    if (counted.consumedPoints > 0) this.#note(key, counted);
    else await this.delete(key);
    return counted;
  }

  override async set(key: string | number, points: number, seconds: number, options?: object) {
    const counted = await super.set(key, points, seconds, options);
    this.#rows.delete(key);
    this.#note(key, counted);
    return counted;
  }

  override delete(key: string | number) {
    this.#rows.delete(key);
    return super.delete(key);
  }

  #note(key: string | number, { consumedPoints, msBeforeNext }: RateLimiterRes): void {
    this.#rows.set(key, { count: consumedPoints, ends: Date.now() + msBeforeNext });
    if (this.#rows.size > MAX_KEYS) void this.delete(this.#least());
  }

  #least(): string | number {
    let [least = ''] = this.#rows.keys();
    let lowest = Number.POSITIVE_INFINITY;
    const now = Date.now();
    for (const [key, { count, ends }] of this.#rows) {
      const left = ends <= now ? 0 : count;
      if (left >= lowest) continue;
      [least, lowest] = [key, left];
    }
    return least;
  }
}

interface Options {
  keyPrefix: string;
  points: number;
  duration: number;
}

/** Creates each counter, with its rule in the form that the library takes. */
export function makeCounters<T>(make: (name: CounterName, options: Options) => T) {
  const counter = (name: CounterName) => {
    const { failures, seconds } = kinds[name];
    return make(name, { keyPrefix: `vision360:${name}`, points: failures, duration: seconds });
  };
  return {
    place: counter('place'),
    address: counter('address'),
    account: counter('account'),
    unanswered: counter('unanswered'),
    turn: counter('turn'),
    known: counter('known'),
  };
}

/** Counts that only this process sees. */
export const memoryCounters = (): Counters => ({
  ...makeCounters((_, options) => new BoundedLimiter(options)),
  close() {},
});
