import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryCounters } from './counters.ts';
import { rules } from './rules.ts';
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

/** The seconds to wait; 0 where the attempt was let through. */
async function attempt(from: Attempt, outcome: Outcome = 'failed'): Promise<number> {
  const admission = await signIns.begin(from);
  if (!admission.admitted) return admission.wait;
  await admission.end(outcome);
  return 0;
}

/** How many of so many guesses were let through. */
async function guess(times: number, from: (index: number) => Attempt): Promise<number> {
  let through = 0;
  for (let index = 0; index < times; index += 1) {
    if ((await attempt(from(index))) === 0) through += 1;
  }
  return through;
}

const fromAnywhere = (index: number): Attempt => ({ ...OWNER, address: `198.51.100.${index}` });
const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);

test('one account is guessed at ten times from one address, then after ten minutes again', async () => {
  expect(await guess(400, () => ATTACKER)).toBe(10);
  expect(await attempt(ATTACKER)).toBe(600);
  seconds(599);
  expect(await attempt(ATTACKER)).toBe(1);
  seconds(1);
  expect(await guess(400, () => ATTACKER)).toBe(10);
});

test('attempts that are sent together are not free', async () => {
  const admissions = await Promise.all(Array.from({ length: 400 }, () => signIns.begin(ATTACKER)));
  expect(admissions.filter(({ admitted }) => admitted)).toHaveLength(10);
});

test('many accounts are guessed at sixty times from one address', async () => {
  const spray = (index: number) => ({ ...ATTACKER, account: `account ${index}` });
  expect(await guess(400, spray)).toBe(60);
  // Whoever is not known there waits too; elsewhere nobody does.
  expect(await attempt({ ...ATTACKER, account: 'never named' })).toBe(600);
  expect(await attempt({ ...OWNER, account: 'account 1' }, 'opened')).toBe(0);
  seconds(600);
  expect(await guess(400, spray)).toBe(60);
});

test('an account is guessed at three hundred times an hour from addresses that are not its own', async () => {
  expect(await guess(1000, (index) => fromAnywhere(index % 200))).toBe(300);
  expect(await attempt(fromAnywhere(999))).toBe(3600);
});

test('the owner signs in at an address of his own while another guesses', async () => {
  await guess(400, () => ATTACKER);
  expect(await attempt(OWNER, 'opened')).toBe(0);
});

test('the owner signs in where he has before, while all the world guesses', async () => {
  await attempt(OWNER, 'opened');
  await guess(1000, (index) => fromAnywhere(index % 200));
  expect(await attempt(OWNER, 'opened')).toBe(0);
  // For two weeks, not for ever.
  seconds(15 * 24 * 3600);
  await guess(1000, (index) => fromAnywhere(index % 200));
  expect(await attempt(OWNER)).toBeGreaterThan(0);
});

test('the owner signs in where others guess at other accounts, from the same address', async () => {
  await attempt(OWNER, 'opened');
  await guess(400, (index) => ({ ...OWNER, account: `account ${index}` }));
  expect(await attempt(OWNER, 'opened')).toBe(0);
});

test('the owner signs in on his device where others guess at his own account, from the same address', async () => {
  await guess(400, () => OWNER);
  expect(await attempt(OWNER)).toBeGreaterThan(0);
  const device = { ...OWNER, device: 'his' };
  expect(await attempt(device, 'opened')).toBe(0);
  // Which frees nobody else, and is no way to guess either.
  expect(await attempt(OWNER)).toBeGreaterThan(0);
  expect(await guess(400, () => device)).toBe(10);
});

test('ten wrong ones and then the right one: a success forgets them', async () => {
  for (let round = 0; round < 20; round += 1) {
    expect(await guess(9, () => OWNER)).toBe(9);
    expect(await attempt(OWNER, 'opened')).toBe(0);
  }
});

test('successes cost nothing, to an address of many people least of all', async () => {
  for (let index = 0; index < 500; index += 1) {
    expect(await attempt({ ...OWNER, account: `person ${index}` }, 'opened')).toBe(0);
  }
});

test('an account of his own gives an attacker no guess back at others', async () => {
  let through = 0;
  for (let index = 0; index < 400; index += 1) {
    through += await guess(1, () => ({ ...ATTACKER, account: `account ${index}` }));
    await attempt({ ...ATTACKER, account: 'his own' }, 'opened');
  }
  expect(through).toBe(60);
});

test('what the API did not answer costs of an allowance of its own, which ends', async () => {
  const through = async (from: Attempt) => {
    let count = 0;
    for (let index = 0; index < 400; index += 1) {
      if ((await attempt(from, 'unanswered')) === 0) count += 1;
    }
    return count;
  };
  expect(await through(OWNER)).toBe(30);
  expect(await attempt({ ...OWNER, account: 'another' })).toBeGreaterThan(0);
  // Nobody elsewhere waits for it, and nobody longer than that.
  expect(await attempt(ATTACKER)).toBe(0);
  seconds(600);
  expect(await attempt(OWNER, 'opened')).toBe(0);
  expect(await through(OWNER)).toBe(30);
});

test('an attempt that is refused costs nothing: no one is held up longer by trying', async () => {
  await guess(60, (index) => ({ ...ATTACKER, account: `account ${index % 6}` }));
  await guess(1000, (index) => ({ ...ATTACKER, account: `account ${index % 6}` }));
  seconds(600);
  expect(await attempt({ ...ATTACKER, account: 'account 1' })).toBe(0);
});

test('a clock that is set back asks for no wait of hours', async () => {
  await guess(10, () => ATTACKER);
  vi.setSystemTime(Date.now() - 24 * 3_600_000);
  expect(await attempt(ATTACKER)).toBeLessThanOrEqual(rules.place.seconds);
  seconds(rules.place.seconds);
  expect(await attempt(ATTACKER)).toBe(0);
});

test('invented usernames take bounded memory, and are forgotten before those in use', async () => {
  const counters = memoryCounters();
  for (let index = 0; index < 5; index += 1) await counters.place.consume('target');
  for (let index = 0; index < 12_000; index += 1) {
    await counters.place.consume(`invented ${index}`);
  }
  expect(await counters.place.get('invented 0')).toBeNull();
  expect((await counters.place.get('target'))?.consumedPoints).toBe(5);
  expect(vi.getTimerCount()).toBeLessThanOrEqual(10_000);
});

test('names that are invented from one address clear nobody’s count', async () => {
  expect(await guess(400, (index) => fromAnywhere(index % 200))).toBe(300);
  await guess(11_000, (index) => ({ ...ATTACKER, account: `invented ${index}` }));
  expect(await attempt(fromAnywhere(999))).toBeGreaterThan(0);
  // What is refused leaves no row.
  expect(vi.getTimerCount()).toBeLessThan(1000);
});
