import { randomInt } from 'node:crypto';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { type Counters, memoryCounters } from './counters.ts';
import { type DeviceKey, deviceKeyOf } from './device.ts';
import { KNOWN_ADDRESS_SECONDS, type rules, turn } from './rules.ts';

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
  /** Seconds. */
  | { admitted: false; wait: number };

/** What an attempt is counted in. */
interface Row {
  name: keyof typeof rules;
  key: string;
}

/** What it has cost so far: one of the count, or the turn where that is used up. */
interface Taken extends Row {
  isTurn: boolean;
}

export interface SignIns {
  /** Counts the attempt as failed until its end says otherwise, or attempts sent together were free. */
  begin(attempt: Attempt): Promise<Admission>;
  deviceKey: DeviceKey;
  close(): void;
}

/**
 * Slows down guessing at passwords, by device or address and account, by address, and by account.
 * Whoever comes from a device or an address from which the account has signed in before is held up
 * by his own failures only; everybody else has a chance to be the next, whatever others do: so
 * nobody's guesses lock the owner out.
 */
export function createSignIns(
  counters: Counters = memoryCounters(),
  deviceKey: DeviceKey = deviceKeyOf(),
): SignIns {
  async function take(row: Row): Promise<Taken | null> {
    const counter = counters[row.name];
    if (await isFree(counter.consume(row.key))) return { ...row, isTurn: false };
    const customDuration = randomInt(turn.shortest * 1000, turn.longest * 1000) / 1000;
    const [hasTurn] = await Promise.all([
      isFree(counters.turn.consume(turnOf(row), 1, { customDuration })),
      // What is refused is no guess, and what is let through costs the turn.
      counter.reward(row.key),
    ]);
    return hasTurn ? { ...row, isTurn: true } : null;
  }

  const giveBack = (list: Taken[]) =>
    Promise.all(
      list.map((row) =>
        row.isTurn ? counters.turn.delete(turnOf(row)) : counters[row.name].reward(row.key),
      ),
    );

  async function begin({ account, address, device }: Attempt): Promise<Admission> {
    const pair = `${account} ${address}`;
    const place: Row = { name: 'place', key: device ? `${account} ${device}` : pair };
    const isKnown = device !== undefined || (await counters.known.get(pair)) !== null;
    const unanswered: Row = { name: 'unanswered', key: isKnown ? place.key : address };
    // The address first: who is refused there makes no row for the names that he invents.
    const asked: Row[][] = isKnown
      ? [[unanswered, place]]
      : [
          [{ name: 'address', key: address }, unanswered],
          [place, { name: 'account', key: account }],
        ];
    const taken: Taken[] = [];
    for (const rows of asked) {
      const each = await Promise.all(rows.map(take));
      taken.push(...each.filter((row) => row !== null));
      if (!each.includes(null)) continue;
      await giveBack(taken);
      return { admitted: false, wait: turn.every };
    }
    return {
      admitted: true,
      async end(outcome) {
        if (outcome === 'failed') {
          return void (await giveBack(taken.filter(({ name }) => name === 'unanswered')));
        }
        if (outcome === 'unanswered') {
          return void (await giveBack(taken.filter(({ name }) => name !== 'unanswered')));
        }
        await Promise.all([
          counters.place.delete(place.key),
          counters.turn.delete(turnOf(place)),
          // Not forgotten: one account of his own would give an attacker all guesses back.
          giveBack(taken.filter(({ name }) => name !== 'place')),
          counters.known.set(pair, 1, KNOWN_ADDRESS_SECONDS),
        ]);
      },
    };
  }
  return { begin, deviceKey, close: () => counters.close() };
}

const turnOf = ({ name, key }: Row): string => `${name} ${key}`;

async function isFree(counted: Promise<RateLimiterRes>): Promise<boolean> {
  try {
    await counted;
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}
