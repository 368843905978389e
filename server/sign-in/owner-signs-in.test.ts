import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';
import { testAccounts } from '#tests/support/embedded/test-network.ts';
import {
  ATTACKER,
  config,
  cookieOf,
  guess,
  type LimitedApi,
  right,
  serveLimited,
  statuses,
  TOKEN,
} from '#tests/support/server/limited-api.ts';

describe('in front of the embedded API', () => {
  let api: TestApi;
  let limited: LimitedApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    limited = await serveLimited({
      kind: 'embedded',
      networks: config.networks,
      demoAccounts: [],
      demoVehicles: [],
      isReady: async () => true,
      fetch: api.fetch,
      close: async () => {},
    });
  });
  afterEach(() => limited.close());

  test('five wrong guesses don’t delay the right password', async () => {
    expect(statuses(await limited.guessOften(5))).toEqual({ 400: 5 });
    expect((await limited.post(right)).status).toBe(200);
  });

  test('while guesses are refused, the owner can sign in at another address', async () => {
    expect(statuses(await limited.guessOften(20, { from: ATTACKER }))).toEqual({ 400: 11, 429: 9 });
    expect((await limited.post(right, { from: ATTACKER })).status).toBe(429);
    expect((await limited.post(right)).status).toBe(200);
  });

  test('behind the guesser’s address, the owner can sign in on a device that is known', async () => {
    const cookie = cookieOf(await limited.post(right));
    await limited.guessOften(20);
    expect((await limited.post(right)).status).toBe(429);
    expect((await limited.post(right, { cookie })).status).toBe(200);
  });

  test('the cookie is signed, belongs to one device and account, and is only sent with the token call', async () => {
    const answer = await limited.post(right, { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(answer.headers['set-cookie']).toHaveLength(1);
    const [value, ...attributes] = answer.headers['set-cookie']?.[0]?.split('; ') ?? [];
    expect(value).toMatch(/^vision360-device-[\w-]{16}=[\w.%-]+$/);
    expect(value).not.toContain(right.username);
    expect(attributes.sort()).toEqual([
      'HttpOnly',
      `Max-Age=${90 * 24 * 3600}`,
      `Path=${TOKEN}`,
      'SameSite=Strict',
      'Secure',
    ]);
    const again = await limited.post(right, { cookie: value });
    expect(again.headers['set-cookie']?.[0]).not.toContain('Secure');
    // The device keeps its name, and its time begins anew.
    const nameIn = (cookie = '') => cookie.split('=')[1]?.split('.')[1];
    expect(nameIn(cookieOf(again))).toBe(nameIn(value));
    expect((await limited.post(guess(1))).headers['set-cookie']).toBeUndefined();
  });

  test('a cookie that is forged, too old or from another account is ignored', async () => {
    const ours = cookieOf(await limited.post(right)) ?? '';
    const other = { ...right, username: testAccounts.otherMember.username };
    const others = cookieOf(await limited.post(other)) ?? '';
    const [name = ''] = ours.split('=');
    const [, value = ''] = others.split('=');
    await limited.guessOften(20);
    for (const cookie of [
      `${name}=${value}`,
      ours.replace(/\.\d+\./, '.9999999999999.'),
      `${ours}x`,
    ]) {
      expect((await limited.post(right, { cookie })).status).toBe(429);
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 91 * 24 * 3_600_000 });
    try {
      await limited.guessOften(20, { from: ATTACKER });
      expect((await limited.post(right, { cookie: ours, from: ATTACKER })).status).toBe(429);
    } finally {
      vi.useRealTimers();
    }
  });
});
