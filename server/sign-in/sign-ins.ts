import { randomInt } from 'node:crypto';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { type Counters, memoryCounters } from './counters.ts';
import { type DeviceKey, deviceKeyOf } from './device.ts';
import { KNOWN_ADDRESS_SECONDS, type rules, turn } from './rules.ts';

/** Who is trying to sign in, and from where. */
export interface Attempt {
  account: string;
  address: string;
  /** A device from which the account has signed in before, as its cookie says. */
  device: string | undefined;
}

/**
 * `failed` costs a guess. `unanswered` is the API's failure and costs a larger allowance, because
 * we can't rely on how an API reports a wrong password.
 */
export type Outcome = 'opened' | 'failed' | 'unanswered';

type Admission =
  | { admitted: true; end(outcome: Outcome): Promise<void> }
  /** Seconds. */
  | { admitted: false; wait: number };

/** A count that an attempt goes into. */
interface Row {
  name: keyof typeof rules;
  key: string;
}

/** What an attempt has cost so far: one of the count, or the turn if the count is used up. */
interface Taken extends Row {
  isTurn: boolean;
}

export interface SignIns {
  /**
   * Counts the attempt as failed until it ends otherwise; if not, attempts sent together would be
   * free.
   */
  begin(attempt: Attempt): Promise<Admission>;
  deviceKey: DeviceKey;
  close(): void;
}

/**
 * Slows down guessing at passwords. It counts by account and device (or address), by address, and
 * by account. If an account has signed in from a device or address before, only failures from there
 * hold it up. Everybody else has a chance at each turn, whatever others do. So nobody's guesses can
 * lock the owner out.
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
      // A refused attempt isn't a guess, and one that is let through has paid with its turn.
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
    // The address first: an attempt refused there leaves no row for an invented username.
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
          // These counts are kept: if they were cleared, attackers could get all their guesses back
          // by signing in to an account of their own.
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
