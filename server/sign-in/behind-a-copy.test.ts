import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathOf } from '#contract/services.ts';
import { ask } from '#tests/support/server/ask.ts';
import { type Child, startChild } from '#tests/support/server/child.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';

const client = { MMP_CLIENT_ID: '2', MMP_CLIENT_SECRET: 'hush-hush' };
const dist = makeDist();
const dataDir = mkdtempSync(join(tmpdir(), 'vision360-data-'));
const children: Child[] = [];
let apiUrl: string;
let url: string;

function start(environment: Record<string, string>): Promise<string> {
  const child = startChild(dist, { ...client, ...environment });
  children.push(child);
  return child.url;
}

beforeAll(async () => {
  apiUrl = await start({ DATA_DIR: dataDir });
  url = await start({
    MMP_API_URL: apiUrl,
    MMP_NETWORKS: 'trif:TRIF',
    TRUSTED_PROXIES: '127.0.0.0/8',
  });
}, 120_000);
afterAll(async () => {
  for (const child of children) child.signal('SIGKILL');
  await Promise.all(children.map(({ ended }) => ended));
  for (const folder of [dist, dataDir]) rmSync(folder, { recursive: true });
});

async function signIn(origin: string, from: string, password: string): Promise<number> {
  const { status } = await ask(origin, 'POST', pathOf('token', { version: 'v1' }), {
    headers: { 'X-Forwarded-For': from },
    body: JSON.stringify({ grant_type: 'password', username: 'h2n', password }),
  });
  return status;
}

test('guessing through a server locks out nobody who signs in through the same one', async () => {
  const guesses = await Promise.all(
    Array.from({ length: 20 }, (_, index) => signIn(url, '203.0.113.9', `guess ${index}`)),
  );
  expect(guesses.filter((status) => status === 400)).toHaveLength(11);
  expect(guesses.filter((status) => status === 429)).toHaveLength(9);
  expect(await signIn(url, '192.0.2.1', 'demo')).toBe(200);
});

test('nobody can try a password at the API directly', async () => {
  for (const password of ['guess', 'demo']) {
    expect(await signIn(apiUrl, '192.0.2.1', password)).toBe(401);
  }
});
