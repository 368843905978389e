import { randomInt } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryCounters } from './counters.ts';
import { rules, turn } from './rules.ts';
import { type Attempt, createSignIns, type Outcome, type SignIns } from './sign-ins.ts';

let signIns: SignIns;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  signIns = createSignIns();
});
afterEach(() => {
  signIns.close();
  vi.useRealTimers();
});

const OWNER = { account: 'owner', address: '192.0.2.1', device: undefined };
const ATTACKER = { ...OWNER, address: '203.0.113.9' };

/** Seconds to wait; 0 if the attempt was let through. */
async function attempt(from: Attempt, outcome: Outcome = 'failed'): Promise<number> {
  const admission = await signIns.begin(from);
  if (!admission.admitted) return admission.wait;
  await admission.end(outcome);
  return 0;
}

/** Makes so many guesses and says how many were let through. */
async function guess(times: number, from: (index: number) => Attempt): Promise<number> {
  let through = 0;
  for (let index = 0; index < times; index += 1) {
    if ((await attempt(from(index))) === 0) through += 1;
  }
  return through;
}

const fromAnywhere = (index: number): Attempt => ({ ...OWNER, address: `198.51.100.${index}` });
const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);

test('one address gets ten guesses an hour at one account, and then two a minute', async () => {
  expect(await guess(400, () => ATTACKER)).toBe(11);
  expect(await attempt(ATTACKER)).toBe(turn.every);
  seconds(turn.shortest - 1);
  expect(await guess(400, () => ATTACKER)).toBe(0);
  seconds(turn.longest - turn.shortest + 1);
  expect(await guess(400, () => ATTACKER)).toBe(1);
  seconds(3600);
  expect(await guess(400, () => ATTACKER)).toBe(11);
});

test.each<[what: string, from: (index: number) => Attempt, most: number]>([
  ['one account, from one address', () => ATTACKER, 3120],
  ['any accounts, from one address', (index) => ({ ...ATTACKER, account: `${index}` }), 4320],
  ['one account, from anywhere', (index) => fromAnywhere(index % 500), 7200],
])('guesses checked in a day stay below the limit: %s', async (_, from, most) => {
  let through = 0;
  // Every five seconds, for six hours.
  for (let ask = 0; ask < 6 * 720; ask += 1) {
    through += await guess(1, () => from(ask));
    seconds(5);
  }
  expect(through * 4).toBeLessThanOrEqual(most);
  expect(through * 4).toBeGreaterThan(most * 0.8);
});

/** How many of thirty owners get in within so many seconds, although somebody else keeps asking. */
async function ownersIn(within: number, askEvery: number, attack: (ask: number) => Attempt) {
  let ask = 0;
  const guessOnce = () => attempt(attack(ask++));
  const isIn = async () => {
    vi.clearAllTimers();
    signIns = createSignIns();
    for (let time = 0; time < 250; time += 1) await guessOnce();
    let next = randomInt(turn.every);
    for (let second = 0; second < within; second += 1) {
      if (second % askEvery === 0) await guessOnce();
      if (second >= next) {
        const wait = await attempt(OWNER, 'opened');
        if (wait === 0) return true;
        // The owner presses the button again after reading the message.
        next = second + wait + randomInt(10);
      }
      seconds(1);
    }
    return false;
  };
  let count = 0;
  for (let owner = 0; owner < 30; owner += 1) if (await isIn()) count += 1;
  return count;
}

test.each<[what: string, attack: (ask: number) => Attempt]>([
  ['his account from his address', () => OWNER],
  ['his and others from his address', (ask) => ({ ...OWNER, account: ask % 2 ? 'x' : 'owner' })],
  ['his account from everywhere', (ask) => fromAnywhere(ask % 100)],
])(
  'on a new device, an owner can sign in while somebody keeps guessing at %s',
  async (_, attack) => {
    // About nine in ten get in; it would be none if whoever asks all the time got every turn.
    expect(await ownersIn(600, 10, attack)).toBeGreaterThan(15);
  },
);

test('once nobody guesses any more, the owner waits for one turn at most, on any device', async () => {
  await guess(400, () => OWNER);
  await guess(400, (index) => ({ ...OWNER, account: `account ${index}` }));
  expect(await attempt(OWNER)).toBeGreaterThan(0);
  seconds(turn.longest);
  expect(await attempt(OWNER, 'opened')).toBe(0);
});

test('asking again while waiting makes nobody wait longer', async () => {
  await guess(400, () => OWNER);
  for (let second = 0; second < turn.longest; second += 1) {
    for (let index = 0; index < 50; index += 1) {
      // Let through at most once, at the end of the turn.
      if ((await attempt(OWNER)) === 0) return expect(second).toBeGreaterThanOrEqual(turn.shortest);
    }
    seconds(1);
  }
  expect(await attempt(OWNER)).toBe(0);
});

test('behind an address with too many guesses, right passwords can follow each other freely', async () => {
  await guess(400, (index) => ({ ...ATTACKER, account: `account ${index}` }));
  seconds(turn.longest);
  for (let index = 0; index < 20; index += 1) {
    expect(await attempt({ ...ATTACKER, account: `person ${index}` }, 'opened')).toBe(0);
  }
});

test('attempts sent together are all counted', async () => {
  const admissions = await Promise.all(Array.from({ length: 400 }, () => signIns.begin(ATTACKER)));
  expect(admissions.filter(({ admitted }) => admitted)).toHaveLength(11);
});

test('one address gets sixty guesses an hour at many accounts', async () => {
  const spray = (index: number) => ({ ...ATTACKER, account: `account ${index}` });
  expect(await guess(400, spray)).toBe(61);
  // Other accounts that are unknown at that address wait too, but nobody waits elsewhere.
  expect(await attempt({ ...ATTACKER, account: 'never named' })).toBe(turn.every);
  expect(await attempt({ ...OWNER, account: 'account 1' }, 'opened')).toBe(0);
  seconds(3600);
  expect(await guess(400, spray)).toBe(61);
});

test('one account gets 180 guesses an hour from addresses that aren’t its own', async () => {
  expect(await guess(1000, (index) => fromAnywhere(index % 200))).toBe(181);
  expect(await attempt(fromAnywhere(999))).toBe(turn.every);
});

test('the owner can sign in at another address while somebody guesses', async () => {
  await guess(400, () => ATTACKER);
  expect(await attempt(OWNER, 'opened')).toBe(0);
});

test('the owner can sign in at a known address while the whole world guesses', async () => {
  await attempt(OWNER, 'opened');
  await guess(1000, (index) => fromAnywhere(index % 200));
  expect(await attempt(OWNER, 'opened')).toBe(0);
  // For two weeks, not for ever.
  seconds(15 * 24 * 3600);
  await guess(1000, (index) => fromAnywhere(index % 200));
  expect(await attempt(OWNER)).toBeGreaterThan(0);
});

test('the owner can sign in from an address where others guess at other accounts', async () => {
  await attempt(OWNER, 'opened');
  await guess(400, (index) => ({ ...OWNER, account: `account ${index}` }));
  expect(await attempt(OWNER, 'opened')).toBe(0);
});

test('the owner can sign in on a known device, even if others guess at the same account from that address', async () => {
  await guess(400, () => OWNER);
  expect(await attempt(OWNER)).toBeGreaterThan(0);
  const device = { ...OWNER, device: 'his' };
  expect(await attempt(device, 'opened')).toBe(0);
  // The owner's sign-in frees nobody else, and gives nobody more guesses.
  expect(await attempt(OWNER)).toBeGreaterThan(0);
  expect(await guess(400, () => device)).toBe(11);
});

test('a success after ten wrong passwords resets the count', async () => {
  for (let round = 0; round < 20; round += 1) {
    expect(await guess(9, () => OWNER)).toBe(9);
    expect(await attempt(OWNER, 'opened')).toBe(0);
  }
});

test('successes are not counted, so an address of many people isn’t blocked', async () => {
  for (let index = 0; index < 500; index += 1) {
    expect(await attempt({ ...OWNER, account: `person ${index}` }, 'opened')).toBe(0);
  }
});

test('signing in to their own account gives attackers no new guesses at others', async () => {
  let through = 0;
  for (let index = 0; index < 400; index += 1) {
    through += await guess(1, () => ({ ...ATTACKER, account: `account ${index}` }));
    await attempt({ ...ATTACKER, account: 'his own' }, 'opened');
  }
  expect(through).toBe(61);
});

test('attempts that the API didn’t answer have an allowance of their own, which is limited', async () => {
  const through = async (from: Attempt) => {
    let count = 0;
    for (let index = 0; index < 400; index += 1) {
      if ((await attempt(from, 'unanswered')) === 0) count += 1;
    }
    return count;
  };
  expect(await through(OWNER)).toBe(31);
  expect(await attempt({ ...OWNER, account: 'another' })).toBeGreaterThan(0);
  // Nobody at another address waits, and nobody waits longer than that.
  expect(await attempt(ATTACKER)).toBe(0);
  seconds(3600);
  expect(await attempt(OWNER, 'opened')).toBe(0);
  expect(await through(OWNER)).toBe(31);
});

test('a refused attempt isn’t counted, so the wait doesn’t get longer', async () => {
  await guess(60, (index) => ({ ...ATTACKER, account: `account ${index % 6}` }));
  await guess(1000, (index) => ({ ...ATTACKER, account: `account ${index % 6}` }));
  seconds(3600);
  expect(await guess(400, () => ({ ...ATTACKER, account: 'account 1' }))).toBe(11);
});

test('a clock that is set back doesn’t make anybody wait for hours', async () => {
  await guess(11, () => ATTACKER);
  vi.setSystemTime(Date.now() - 24 * 3_600_000);
  expect(await attempt(ATTACKER)).toBe(turn.every);
  seconds(turn.longest);
  expect(await guess(20, () => ATTACKER)).toBe(1);
  seconds(rules.place.seconds);
  expect(await guess(20, () => ATTACKER)).toBe(11);
});

test('invented usernames take limited memory, and are forgotten before real ones', async () => {
  const counters = memoryCounters();
  for (let index = 0; index < 5; index += 1) await counters.place.consume('target');
  for (let index = 0; index < 12_000; index += 1) {
    await counters.place.consume(`invented ${index}`);
  }
  expect(await counters.place.get('invented 0')).toBeNull();
  expect((await counters.place.get('target'))?.consumedPoints).toBe(5);
  expect(vi.getTimerCount()).toBeLessThanOrEqual(10_000);
});

test('inventing names from one address resets nobody’s count', async () => {
  expect(await guess(400, (index) => fromAnywhere(index % 200))).toBe(181);
  await guess(11_000, (index) => ({ ...ATTACKER, account: `invented ${index}` }));
  expect(await attempt(fromAnywhere(999))).toBeGreaterThan(0);
  // Refused attempts leave no row.
  expect(vi.getTimerCount()).toBeLessThan(1000);
});
