import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ask } from '#tests/support/server/ask.ts';
import { type FakeMmp, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { credentials, startProxied } from '#tests/support/server/proxied.ts';

const TOKEN = '/api/v1/service-authentification/token';
const signIn = { grant_type: 'password', username: 'a@b.fr', password: 'hunter2' };

let api: FakeMmp;
let proxied: Awaited<ReturnType<typeof startProxied>>;
let bodies: unknown[] = [];
let answer = { status: 200, body: '{}' };

beforeAll(async () => {
  api = await startFakeMmp();
  api.answerWith(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    bodies.push(JSON.parse(text));
    response.writeHead(answer.status, { 'Retry-After': '9' }).end(answer.body);
  });
  proxied = await startProxied(api.url);
});
afterEach(() => {
  api.received.length = 0;
  bodies = [];
});
afterAll(async () => {
  await proxied.close();
  await api.close();
});

const post = (body: unknown, headers: Record<string, string> = {}) =>
  ask(proxied.url, 'POST', `${TOKEN}?lang=en`, {
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

test('the token call goes out with its documented fields and headers only', async () => {
  answer = { status: 200, body: JSON.stringify({ access_token: 't' }) };
  await post(
    { ...signIn, client_id: '1', client_secret: 'mine', scope: '*', refresh_token: 'r' },
    { Authorization: 'Bearer x', Cookie: 'a=b', 'Accept-Encoding': 'br' },
  );
  expect(bodies).toEqual([
    { ...signIn, client_id: credentials.clientId, client_secret: credentials.clientSecret },
  ]);
  expect(api.received[0]?.url).toBe(TOKEN);
  expect(api.received[0]?.headers).toEqual({
    accept: 'application/json',
    'accept-encoding': 'identity',
    connection: 'close',
    'content-length': expect.any(String),
    'content-type': 'application/json',
    host: new URL(api.url).host,
    'user-agent': 'vision360',
    'x-request-id': expect.any(String),
  });
});

test.each<[error: string, body: unknown]>([
  ['unsupported_grant_type', { ...signIn, grant_type: 'client_credentials' }],
  ['unsupported_grant_type', { grant_type: 'refresh_token', refresh_token: 'x' }],
  ['unsupported_grant_type', { ...signIn, grant_type: ['password'] }],
  ['unsupported_grant_type', { ...signIn, grant_type: 'PASSWORD' }],
  ['invalid_request', { username: 'a', password: 'b' }],
  ['invalid_request', { ...signIn, username: '' }],
  ['invalid_request', { ...signIn, password: undefined }],
  ['invalid_request', { ...signIn, password: { $ne: '' } }],
  ['invalid_request', [signIn]],
  ['invalid_request', '{"grant_type":'],
  ['invalid_request', ''],
  ['invalid_request', 'grant_type=password&username=a&password=b'],
])('%s is refused here in the token error body', async (error, body) => {
  const { status, headers, body: text } = await post(body);
  expect(status).toBe(400);
  expect(headers['cache-control']).toBe('no-store');
  const refusal = JSON.parse(text);
  expect(refusal).toEqual({
    error,
    error_description: expect.stringContaining('password'),
    message: refusal.error_description,
  });
  expect(api.received).toEqual([]);
});

test('the token comes back with its lifetime, and without fields that the page must not have', async () => {
  answer = {
    status: 200,
    body: JSON.stringify({
      token_type: 'Bearer',
      expires_in: 7200,
      access_token: 't0ken',
      refresh_token: 'r',
    }),
  };
  const { status, body } = await post(signIn);
  expect(status).toBe(200);
  expect(JSON.parse(body)).toEqual({
    access_token: 't0ken',
    token_type: 'Bearer',
    expires_in: 7200,
  });
});

test.each([
  [400, { error: 'invalid_grant', error_description: 'No', message: 'Non' }],
  [401, { success: false, message: 'Non' }],
  [429, { message: 'Too Many Attempts.' }],
])('a refusal (%i) comes back with its own message and nothing else', async (status, words) => {
  const sent = { ...signIn, client_secret: credentials.clientSecret };
  answer = { status, body: JSON.stringify({ ...words, exception: 'x', request: sent }) };
  const refused = await post(signIn);
  expect(refused).toMatchObject({ status, headers: { 'retry-after': '9' } });
  expect(JSON.parse(refused.body)).toEqual(words);
});

test('an error that isn’t JSON becomes an envelope with the same status', async () => {
  answer = { status: 503, body: `<p>${credentials.clientSecret}</p>` };
  const { status, body } = await post(signIn);
  expect(status).toBe(503);
  expect(JSON.parse(body)).toMatchObject({ success: false, message: /refused/ });
});

test.each(['<p>maintenance</p>', '', '[]', '"t"', '{"access_token":'])(
  'a token answer of %s counts as broken',
  async (body) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    answer = { status: 200, body };
    expect(await post(signIn)).toMatchObject({ status: 502 });
    expect(log.mock.calls).toEqual([
      [expect.stringMatching(/^MMP API, token: BrokenAnswer broken, request [\da-f-]{36}$/)],
    ]);
    log.mockRestore();
  },
);
