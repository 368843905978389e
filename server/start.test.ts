import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createStore } from '#server/embedded/store/sqlite/create-store.ts';
import { storeFileIn } from '#server/embedded/store/sqlite/store-path.ts';
import { ask } from '#tests/support/server/ask.ts';
import { type Child, startChild } from '#tests/support/server/child.ts';
import { type FakeMmp, portOf, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';

const BLACKLIST = '/api/v1/trif/service-external-client/adherents/relance-clients/blacklist';

const dist = makeDist();
const file = join(dist, 'index.html');
const damaged = join(dist, 'damaged');
const own = join(dist, 'own');
const other = join(dist, 'other');
createStore(storeFileIn(other), [{ code: 'trif', label: 'TRIF' }]);
mkdirSync(damaged);
writeFileSync(join(damaged, 'network.db'), '');
let api: FakeMmp;
let environment: Record<string, string>;
const children: Child[] = [];

beforeAll(async () => {
  api = await startFakeMmp();
  environment = {
    MMP_API_URL: api.url,
    MMP_CLIENT_ID: '2',
    MMP_CLIENT_SECRET: 'hush-hush',
    MMP_NETWORKS: 'trif:TRIF',
  };
});
afterEach(async () => {
  for (const child of children) child.signal('SIGKILL');
  await Promise.all(children.map(({ ended }) => ended));
  children.length = 0;
});
afterAll(async () => {
  await api.close();
  rmSync(dist, { recursive: true });
});

function start(extra: Record<string, string> = {}, folder = dist): Child {
  const child = startChild(folder, { ...environment, ...extra });
  children.push(child);
  return child;
}

/** Asks for something that the API holds back until the test lets it answer. */
async function askHeld(url: string) {
  const held = Promise.withResolvers<ServerResponse>();
  api.answerWith((_, response) => held.resolve(response));
  const answer = ask(url, 'GET', BLACKLIST);
  return { answer, response: await held.promise };
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'the server prints one line, and ends with 0 on %s',
  async (name) => {
    const child = start();
    const url = await child.url;
    expect((await ask(url, 'GET', '/healthz')).body).toBe('ok');
    // Like a connection that a browser opens in advance; it must hold nothing up.
    const unused = connect(Number(new URL(url).port), '127.0.0.1');
    await once(unused, 'connect');
    child.signal(name);
    expect(await child.ended).toEqual({ code: 0, stdout: `Vision 360: ${url}\n`, stderr: '' });
    unused.destroy();
  },
);

test('a request in flight is answered completely before the end, and no other is accepted', async () => {
  const child = start();
  const url = await child.url;
  const { answer, response } = await askHeld(url);
  response.writeHead(200, { 'Content-Type': 'text/csv' }).write('first;');
  child.signal('SIGTERM');
  await expect.poll(() => ask(url, 'GET', '/healthz').catch((e) => e.code)).toBe('ECONNREFUSED');
  response.end('last');
  expect((await answer).body).toBe('first;last');
  expect((await child.ended).code).toBe(0);
});

test('signals that come together count as one, and a later one ends the server at once', async () => {
  const child = start();
  const { answer, response } = await askHeld(await child.url);
  const cut = expect(answer).rejects.toThrow();
  child.signal('SIGINT');
  child.signal('SIGINT');
  const again = setInterval(() => child.signal('SIGINT'), 300);
  expect((await child.ended).code).toBe(1);
  clearInterval(again);
  await cut;
  response.destroy();
});

test('the server answers under the configured names, and under no other', async () => {
  const url = await start({ PUBLIC_HOST: 'vision.example' }).url;
  const statusFor = async (Host: string, path = '/') =>
    (await ask(url, 'GET', path, { headers: { Host } })).status;
  expect(await statusFor('vision.example')).toBe(200);
  expect(await statusFor('localhost:8080')).toBe(200);
  expect(await statusFor('evil.example')).toBe(421);
  expect(await statusFor('evil.example', '/api/openapi.json')).toBe(421);
  expect(await statusFor('10.0.0.7', '/healthz')).toBe(200);
});

test('a store with accounts of its own is served to others without another word', async () => {
  const place = { DATA_DIR: own, PUBLIC_HOST: 'vision.example.com' };
  createStore(storeFileIn(own), [{ code: 'trif', label: 'TRIF' }]);
  const child = start({ MMP_API_URL: '', ...place });
  await child.url;
  child.signal('SIGTERM');
  const { code, stdout, stderr } = await child.ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/\nAn API of its own, kept in /);
  // Damaged, it would be replaced by a demonstration.
  writeFileSync(storeFileIn(own), 'nothing');
  const refused = await start({ MMP_API_URL: '', SET_ASIDE_DAMAGED: 'true', ...place }).ended;
  expect(refused).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^PUBLIC_HOST: others would reach the demonstration/),
  });
});

test('a port that is already in use is reported in a line', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const port = portOf(other.address());
  expect(await start({ PORT: String(port) }).ended).toEqual({
    code: 1,
    stdout: '',
    stderr: `PORT: ${port} is in use. Stop the program that uses it, or set PORT.\n`,
  });
  other.close();
});

test.each<[why: string, extra: Record<string, string>, folder: string, said: RegExp]>([
  ['a foreign address', { HOST: '192.0.2.1' }, dist, /^HOST: 192\.0\.2\.1 is no address/],
  [
    'a demonstration that others would reach',
    { MMP_API_URL: '', HOST: '0.0.0.0' },
    dist,
    /^HOST: others would reach the demonstration, whose passwords everybody knows\. .+DEMO_IN_PUBLIC=true\.$/,
  ],
  ['a wrong value', { PORT: 'http' }, dist, /^PORT: expected a port, from 0 to 65535$/],
  [
    'a foreign address for the metrics',
    { METRICS_PORT: '9360', METRICS_HOST: '192.0.2.1' },
    dist,
    /^METRICS_HOST: 192\.0\.2\.1 is no address/,
  ],
  [
    'a limiter whose address has a word for a database',
    { LIMITER_URL: 'redis://127.0.0.1/sign-ins' },
    dist,
    /^LIMITER_URL: expected a redis or rediss URL/,
  ],
  [
    'a network that the store has not',
    { MMP_API_URL: '', DATA_DIR: other, MMP_NETWORKS: 'trif:TRIF,garance:Garance' },
    dist,
    /^MMP_NETWORKS: the store in DATA_DIR has no network "garance", it has trif\.$/,
  ],
  [
    'a folder that is none',
    { MMP_API_URL: '', DATA_DIR: file },
    dist,
    /^DATA_DIR: .+ cannot be used/,
  ],
  [
    'a damaged store',
    { MMP_API_URL: '', DATA_DIR: damaged },
    dist,
    /^DATA_DIR: .+network\.db is damaged: it is empty\. .+ SET_ASIDE_DAMAGED=true/,
  ],
  [
    'a database that nobody answers for',
    { MMP_API_URL: '', DATABASE_URL: 'postgres://vision360:hush-hush@127.0.0.1:1/vision360' },
    dist,
    /^DATABASE_URL: The database cannot be used: connect ECONNREFUSED 127\.0\.0\.1:1\.$/,
  ],
  ['no page', {}, join(dist, 'missing'), /^The page is not built yet: run npm start\.$/],
])('%s is reported in a line', async (_, extra, folder, said) => {
  const { code, stdout, stderr } = await start(extra, folder).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trimEnd()).toMatch(said);
});
