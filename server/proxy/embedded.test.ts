import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Token } from '#contract/token.ts';
import { AppConfig } from '#link/app-config.ts';
import { type Answer, ask } from '#tests/support/server/ask.ts';
import { type Child, startChild } from '#tests/support/server/child.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';
import { credentials, startProxied } from '#tests/support/server/proxied.ts';

const V = '/api/v1/trif/service-external-client';
const TOKEN = '/api/v1/service-authentification/token';

const dist = makeDist();
const dataDir = mkdtempSync(join(tmpdir(), 'vision360-data-'));
let api: Child;
let apiUrl: string;
let proxied: Awaited<ReturnType<typeof startProxied>>;
let manager: AppConfig['demoAccounts'][number];
let token: string;

beforeAll(async () => {
  api = startChild(dist, {
    DATA_DIR: dataDir,
    MMP_CLIENT_ID: credentials.clientId,
    MMP_CLIENT_SECRET: credentials.clientSecret,
  });
  apiUrl = await api.url;
  proxied = await startProxied(apiUrl);
  const page = (await ask(apiUrl, 'GET', '/')).body;
  const { demoAccounts } = v.parse(AppConfig, JSON.parse(page.match(/<i>(.*)<\/i>/)?.[1] ?? ''));
  manager = demoAccounts.find(({ network, role }) => network === 'trif' && role === 'manager')!;
  token = v.parse(Token, JSON.parse((await signIn(proxied.url, manager)).body)).access_token;
  // It fills a demonstration first.
}, 120_000);
afterAll(async () => {
  api.signal('SIGKILL');
  await api.ended;
  await proxied?.close();
  for (const folder of [dist, dataDir]) rmSync(folder, { recursive: true });
});

const signIn = (origin: string, { username, password }: { username: string; password: string }) =>
  ask(origin, 'POST', TOKEN, {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ grant_type: 'password', username, password }),
  });

const call = (
  origin: string,
  method: string,
  path: string,
  body: string,
  bearer = token,
): Promise<Answer> =>
  ask(origin, method, path, {
    headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
    body,
  });

test('the API itself refuses a client without credentials; through the proxy it does not', async () => {
  expect((await signIn(apiUrl, manager)).status).toBe(401);
  expect((await signIn(proxied.url, manager)).status).toBe(200);
});

test('a wrong password is refused in the words of the API', async () => {
  const { status, body } = await signIn(proxied.url, { ...manager, password: 'wrong' });
  expect(status).toBe(400);
  expect(JSON.parse(body)).toMatchObject({ error: 'invalid_grant' });
});

const plate = JSON.stringify({ immatriculation: 'ABC123' });
const unknown = JSON.stringify({ immatriculation: 'ZZ999ZZ' });
test.each([
  ...[
    'import-client',
    'client',
    'historiques',
    'previsions',
    'import-factures',
    'factures',
    'relances',
    'vision360',
  ].map((service) => [200, 'POST', `${V}/vehicule/${service}?lang=en`, plate] as const),
  [404, 'POST', `${V}/vehicule/vision360?lang=fr`, unknown],
  [400, 'POST', `${V}/vehicule/vision360`, 'no JSON'],
  [200, 'GET', '/api/trif/service-external-client/adherents/920150/campagnes-clients?page=1', ''],
  [404, 'GET', '/api/trif/service-external-client/adherents/0/campagnes-clients?page=1', ''],
  [200, 'GET', `${V}/adherents/relance-clients/blacklist`, ''],
  [200, 'GET', `${V}/adherents/relance-clients/blacklist?output=csv`, ''],
] as const)(
  'the proxy answers %i for %s %s, just as the embedded API does',
  async (status, method, path, body) => {
    const alone = await call(apiUrl, method, path, body);
    const through = await call(proxied.url, method, path, body);
    expect([through.status, alone.status]).toEqual([status, status]);
    expect(through.headers['content-type']).toBe(alone.headers['content-type']);
    expect(through.headers['content-disposition']).toBe(alone.headers['content-disposition']);
    expect(through.body).toBe(alone.body);
    expect(through.body).not.toBe('');
  },
);

test('an invalid token is refused, without the challenge that opens the browser’s sign-in window', async () => {
  const path = `${V}/vehicule/vision360`;
  const { status, headers } = await call(proxied.url, 'POST', path, plate, 'forged');
  expect(status).toBe(401);
  expect(headers).not.toHaveProperty('www-authenticate');
});
