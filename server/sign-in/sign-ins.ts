import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { type Counters, memoryCounters } from './counters.ts';
import { type DeviceKey, deviceKeyOf } from './device.ts';
import { KNOWN_ADDRESS_SECONDS, rules } from './rules.ts';

/** Who tries to sign in, and from where. */
export interface Attempt {
  account: string;
  address: string;
  /** One from which the account has signed in before; its cookie says so. */
  device: string | undefined;
}

/**
 * `failed` costs; `unanswered` is the API's failure and costs of a larger allowance: what the API
 * says of a wrong password is nothing to rely on.
 */
export type Outcome = 'opened' | 'failed' | 'unanswered';

type Admission =
  | { admitted: true; end(outcome: Outcome): Promise<void> }
  /** Seconds, at least one. */
  | { admitted: false; wait: number };

export interface SignIns {
  /** Counts the attempt as failed until its end says otherwise, or attempts sent together were free. */
  begin(attempt: Attempt): Promise<Admission>;
  deviceKey: DeviceKey;
  close(): void;
}

/**
 * Slows down guessing at passwords, by device or address and account, by address, and by account.
 * Whoever comes from a device or an address from which the account has signed in before is held up
 * by his own failures only, so that nobody else's guesses lock the owner out.
 */
export function createSignIns(
  counters: Counters = memoryCounters(),
  deviceKey: DeviceKey = deviceKeyOf(),
): SignIns {
  async function begin({ account, address, device }: Attempt): Promise<Admission> {
    const pair = `${account} ${address}`;
    const place = { name: 'place', key: device ? `${account} ${device}` : pair } as const;
    const isKnown = device !== undefined || (await counters.known.get(pair)) !== null;
    const unanswered = { name: 'unanswered', key: isKnown ? place.key : address } as const;
    type Row = { name: keyof typeof rules; key: string };
    // The address first: who is refused there makes no row for the names that he invents.
    const asked: Row[] = isKnown
      ? [unanswered, place]
      : [{ name: 'address', key: address }, unanswered, place, { name: 'account', key: account }];
    const taken: Row[] = [];
    const giveBack = (list: Row[]) =>
      Promise.all(list.map(({ name, key }) => counters[name].reward(key)));
    for (const row of asked) {
      const wait = await take(counters[row.name], row.key, rules[row.name].seconds);
      taken.push(row);
      if (wait === 0) continue;
      // What is refused is no guess.
      await giveBack(taken);
      return { admitted: false, wait };
    }
    return {
      admitted: true,
      async end(outcome) {
        if (outcome === 'failed') return void (await giveBack([unanswered]));
        if (outcome === 'unanswered') {
          return void (await giveBack(taken.filter(({ name }) => name !== 'unanswered')));
        }
        await Promise.all([
          counters.place.delete(place.key),
          // Not forgotten: one account of his own would give an attacker all guesses back.
          giveBack(taken.filter(({ name }) => name !== 'place')),
          counters.known.set(pair, 1, KNOWN_ADDRESS_SECONDS),
        ]);
      },
    };
  }
  return { begin, deviceKey, close: () => counters.close() };
}

/** Seconds to wait, at most as long as the count lasts, whatever a clock says; 0 where it was free. */
async function take(counter: RateLimiterAbstract, key: string, longest: number): Promise<number> {
  try {
    await counter.consume(key);
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.ceil(refused.msBeforeNext / 1000);
    return Math.min(Math.max(seconds, 1), longest);
  }
}
