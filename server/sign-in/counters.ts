import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible';
import { KNOWN_ADDRESS_SECONDS, rules } from './rules.ts';

/** A count for each rule, and what is remembered of addresses from which an account signed in. */
const kinds = {
  ...rules,
  known: { failures: 1, seconds: KNOWN_ADDRESS_SECONDS },
};
export type CounterName = keyof typeof kinds;

export interface Counters extends Record<CounterName, RateLimiterAbstract> {
  close(): void;
}

/** For each kind of count. With more the one that was not touched for longest is forgotten. */
const MAX_KEYS = 10_000;

/** The library's counts in memory, of which invented usernames can take no more than so much. */
class BoundedLimiter extends RateLimiterMemory {
  readonly #keys = new Set<string | number>();

  override consume(key: string | number, points?: number, options?: object) {
    this.#touch(key);
    return super.consume(key, points, options);
  }

  override reward(key: string | number, points?: number, options?: object) {
    this.#touch(key);
    return super.reward(key, points, options);
  }

  override set(key: string | number, points: number, seconds: number, options?: object) {
    this.#touch(key);
    return super.set(key, points, seconds, options);
  }

  #touch(key: string | number): void {
    this.#keys.delete(key);
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size <= MAX_KEYS || oldest === undefined) return;
    this.#keys.delete(oldest);
    void this.delete(oldest);
  }
}

interface Options {
  keyPrefix: string;
  points: number;
  duration: number;
}

/** Makes each count, from its rule as the library takes it. */
export function makeCounters<T>(make: (name: CounterName, options: Options) => T) {
  const counter = (name: CounterName) => {
    const { failures, seconds } = kinds[name];
    return make(name, { keyPrefix: `vision360:${name}`, points: failures, duration: seconds });
  };
  return {
    place: counter('place'),
    address: counter('address'),
    account: counter('account'),
    known: counter('known'),
  };
}

/** Counts of this process alone. */
export const memoryCounters = (): Counters => ({
  ...makeCounters((_, options) => new BoundedLimiter(options)),
  close() {},
});
