import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashPassword } from '#server/embedded/auth/password.ts';
import { openAccounts } from '#server/embedded/store/administer/accounts.ts';
import { engineAt } from '#server/embedded/store/engine.ts';
import { runAdmin } from '#tests/support/embedded/run-admin.ts';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await openTestApi();
});
afterEach(() => api.close());

const PASSWORD = 'quatorze roues de secours';
const admin = (...args: string[]) =>
  runAdmin(api.dataDir, args, { password: PASSWORD, store: api.place });

/** What a sign-in is answered: the token and its right, or the status of the refusal. */
async function signIn(username: string, password = PASSWORD) {
  const answer = await api.call('token', { body: { grant_type: 'password', username, password } });
  const body: unknown = await answer.json();
  return answer.ok && body instanceof Object && 'access_token' in body
    ? { token: String(body.access_token), scope: 'scope' in body ? body.scope : '' }
    : answer.status;
}
const lookUp = async (token: string): Promise<number> =>
  (await api.call('vision360', { token, body: { immatriculation: 'ABC123' } })).status;

async function tokenOf(username: string, password = PASSWORD): Promise<string> {
  const signedIn = await signIn(username, password);
  if (typeof signedIn === 'number') throw new Error(`${username}: ${signedIn}`);
  return signedIn.token;
}

test('an account that is created while the server runs can sign in, with its right', async () => {
  expect(await signIn('anne')).toBe(400);
  await admin('accounts', 'create', 'anne', '--network', 'trif', '--member', '920150');
  expect(await signIn('anne')).toMatchObject({ scope: 'member:920150' });
  expect(await signIn('anne', 'another password')).toBe(400);
  expect(await lookUp(await tokenOf('anne'))).toBe(200);
  await admin('accounts', 'create', 'chef', '--network', 'trif', '--manager', '--label', 'Siège');
  expect(await signIn('chef')).toMatchObject({ scope: 'manager' });
  expect(await admin('accounts', 'list')).toEqual(
    expect.arrayContaining([
      'anne · trif · member 920150',
      'chef · trif · the whole network · Siège',
    ]),
  );
});

test('another role counts for tokens that were given out before', async () => {
  await admin('accounts', 'create', 'anne', '--network', 'trif', '--member', '920150');
  const token = await tokenOf('anne');
  expect((await api.call('blacklist', { token })).status).toBe(403);
  await admin('accounts', 'role', 'ANNE', '--manager');
  expect((await api.call('blacklist', { token })).status).toBe(200);
});

test('a disabled account is signed out at once, and stays so when it is enabled again', async () => {
  await admin('accounts', 'create', 'anne', '--network', 'trif', '--manager');
  const token = await tokenOf('anne');
  expect(await admin('accounts', 'disable', 'Anne')).toEqual([
    'anne can sign in no more. It was signed out in 1 place.',
  ]);
  expect(await lookUp(token)).toBe(401);
  expect(await signIn('anne')).toBe(400);
  await admin('accounts', 'enable', 'anne');
  expect(await lookUp(token)).toBe(401);
  expect(await lookUp(await tokenOf('anne'))).toBe(200);
});

test('another password ends what was opened with the former one, and nobody else’s tokens', async () => {
  const others = await api.tokenOf('manager');
  await admin('accounts', 'create', 'anne', '--network', 'trif', '--manager');
  const token = await tokenOf('anne');
  await runAdmin(api.dataDir, ['accounts', 'password', 'anne'], {
    password: 'un autre, plus long',
    store: api.place,
  });
  expect(await lookUp(token)).toBe(401);
  expect(await signIn('anne')).toBe(400);
  expect(await lookUp(await tokenOf('anne', 'un autre, plus long'))).toBe(200);
  expect(await lookUp(others)).toBe(200);
});

test('a sign-in that has begun when the password is changed opens nothing', async () => {
  await admin('accounts', 'create', 'anne', '--network', 'trif', '--manager');
  const passwordHash = await hashPassword('un autre, plus long');
  const store = await engineAt(api.place).administer();
  if (!store) throw new Error('no store');
  const begun = signIn('anne');
  // The account has been read, and other threads compute the hash.
  await setImmediate();
  await setImmediate();
  await openAccounts(store.asked).setPassword('anne', passwordHash);
  await store.close();
  expect(await begun).toBe(400);
});

test.each<[args: string[], said: RegExp]>([
  [['accounts', 'create', 'two words', '--network', 'trif', '--manager'], /^A username has/],
  [
    ['accounts', 'create', 'h2n@garage.example', '--network', 'trif', '--manager'],
    /has an account/,
  ],
  [
    ['accounts', 'create', 'anne', '--manager'],
    /^Which network\? --network takes trif or garance\./,
  ],
  [['accounts', 'create', 'anne', '--network', 'nulle', '--manager'], /^No network "nulle"\./],
  [
    ['accounts', 'create', 'anne', '--network', 'trif', '--member', '1'],
    /^No member "1" in trif\./,
  ],
  [
    ['accounts', 'create', 'anne', '--network', 'trif'],
    /^Either --manager or --member CODE\.\nUsage: /,
  ],
  [['accounts', 'create', 'anne', '--network', 'trif', '--password', PASSWORD], /^Unknown option/],
  [['accounts', 'role', 'anne', '--manager'], /^Nobody is called "anne"\./],
  [
    ['accounts', 'role', 'h2n@garage.example', '--member', '130045'],
    /^No member "130045" in trif\./,
  ],
  [['accounts', 'disable'], /^Usage: .+ accounts disable USERNAME/],
  [['accounts', 'disable', 'one', 'two'], /^Usage: .+ accounts disable USERNAME/],
  [['accounts', 'delete', 'anne'], /^There is no such command\.\n\nUsage: /],
])('%j is refused and changes nothing', async (args, said) => {
  const before = await admin('accounts', 'list');
  const failure: unknown = await admin(...args).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'CommandError', message: expect.stringMatching(said) });
  expect(await admin('accounts', 'list')).toEqual(before);
});

test('a short password is refused and changes nothing', async () => {
  const create = ['accounts', 'create', 'anne', '--network', 'trif', '--manager'];
  await expect(
    runAdmin(api.dataDir, create, { password: 'demo', store: api.place }),
  ).rejects.toThrow(/at least 12/);
  expect((await admin('accounts', 'list')).join()).not.toContain('anne');
});
