import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';
import { PASSWORD, testAccounts } from '#tests/support/embedded/test-network.ts';

const { username } = testAccounts.member;
const credentials = { grant_type: 'password', username, password: PASSWORD };

let api: TestApi;
let withClient: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  withClient = await openTestApi({ clientId: '2', clientSecret: 'only the server knows' });
});
afterAll(async () => {
  await api.close();
  await withClient.close();
});

test('a token lives for 7200 s, and is then refused', async () => {
  const answer = await api.call('token', { body: credentials });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    access_token: expect.stringMatching(/^[\w-]{43}$/),
    token_type: 'Bearer',
    expires_in: 7200,
    scope: 'member:920150',
  });

  const token = await api.tokenOf('member', { fresh: true });
  const ask = () => api.call('vision360', { token, body: { immatriculation: 'ABC123' } });
  // The clock goes on by itself too, so a slow machine gets a minute; tokens.test.ts has the seconds.
  api.advance(7140);
  expect((await ask()).status).toBe(200);
  api.advance(120);
  expect((await ask()).status).toBe(401);
});

test('neither a token nor a password can be found in the store’s files', async () => {
  const token = await api.tokenOf('member', { fresh: true });
  for (const file of ['tokens.db', 'tokens.db-wal', 'network.db']) {
    const bytes = readFileSync(join(api.dataDir, file));
    expect(bytes.includes(token)).toBe(false);
    expect(bytes.includes(PASSWORD)).toBe(false);
  }
});

test('a username is accepted in upper and lower case', async () => {
  const answer = await api.call('token', {
    body: { ...credentials, username: username.toUpperCase() },
  });
  expect(answer.status).toBe(200);
});

test.each([
  ['a wrong password', { ...credentials, password: 'wrong' }, 400, 'invalid_grant'],
  ['an unknown username', { ...credentials, username: 'x@y.example' }, 400, 'invalid_grant'],
  [
    'another grant',
    { ...credentials, grant_type: 'client_credentials' },
    400,
    'unsupported_grant_type',
  ],
  ['no grant', { username, password: PASSWORD }, 400, 'invalid_request'],
  ['no password', { grant_type: 'password', username }, 400, 'invalid_request'],
  ['an empty username', { ...credentials, username: '' }, 400, 'invalid_request'],
  ['a password that is no text', { ...credentials, password: ['a'] }, 400, 'invalid_request'],
  [
    'a password without end',
    { ...credentials, password: 'a'.repeat(2000) },
    400,
    'invalid_request',
  ],
  ['no object', [], 400, 'invalid_request'],
])('%s is refused in the documented body', async (_, body, status, error) => {
  const answer = await api.call('token', { body, query: '?lang=en' });
  expect(answer.status).toBe(status);
  const refusal = await answer.json();
  expect(refusal).toEqual({
    error,
    error_description: expect.any(String),
    message: expect.stringMatching(/\w+/),
  });
});

test('a body that isn’t JSON is refused', async () => {
  const raw = `grant_type=password&username=${username}&password=${PASSWORD}`;
  expect((await api.call('token', { raw })).status).toBe(400);
});

test('a wrong password and an unknown username get the same answer', async () => {
  const wrong = await api.call('token', { body: { ...credentials, password: 'wrong' } });
  const unknown = await api.call('token', { body: { ...credentials, username: 'z@z.example' } });
  expect(await wrong.text()).toBe(await unknown.text());
});

test('refusals are in the language asked for', async () => {
  const body = { ...credentials, password: 'wrong' };
  const [fr, en] = await Promise.all(
    ['', '?lang=en'].map(async (query) => (await api.call('token', { body, query })).json()),
  );
  expect(fr).toMatchObject({ message: 'Identifiant ou mot de passe incorrect.' });
  expect(en).toMatchObject({ message: 'Wrong username or password.' });
});

test('client credentials are required if they are configured', async () => {
  const client = { client_id: '2', client_secret: 'only the server knows' };
  const ask = (more: object) => withClient.call('token', { body: { ...credentials, ...more } });
  expect((await ask(client)).status).toBe(200);
  for (const more of [{}, { ...client, client_secret: 'x' }, { ...client, client_id: '3' }]) {
    const refused = await ask(more);
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ error: 'invalid_client' });
  }
});
