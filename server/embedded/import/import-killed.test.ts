import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pathOf, type ServiceName } from '#contract/services.ts';
import { importOrder } from '#tests/support/embedded/import-order.ts';
import { NOTHING, seenIn, unseenIn } from '#tests/support/embedded/store-contents.ts';
import { PASSWORD, testAccounts } from '#tests/support/embedded/test-network.ts';
import { makeTestStore } from '#tests/support/embedded/test-store.ts';
import { CLIENTS_HEADER, INVOICES_HEADER, uploadForm } from '#tests/support/embedded/test-zip.ts';
import { startChild } from '#tests/support/server/child.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';
import { zipOf } from '#tests/support/zip.ts';
import { importArchive } from './import-archive.ts';
import { tidyUp } from './import-turns.ts';

const CLIENTS = 100;
const LINES = 1_500;

const dist = makeDist();
let zip: Uint8Array<ArrayBuffer>;
/** A store that already holds an earlier file of the same member. */
let base: Awaited<ReturnType<typeof makeTestStore>>;
/** What people see in it before the import, and after an import that nobody disturbs. */
let before: string;
let whole: string;
/** How many calls to SQLite that import made, and which of them published it. */
let asked: number;
let published: number;

beforeAll(async () => {
  base = await makeTestStore();
  zip = await largeZip({ clients: CLIENTS / 2, amount: '99,00' });
  await importArchive(importOrder(base, zip));
  before = seenIn(base.file);
  zip = await largeZip({ clients: CLIENTS, amount: '210,50' });
  const { store, stdout } = await importInChild();
  whole = seenIn(store.file);
  store.remove();
  ({ asked, published } = JSON.parse(stdout));
});
afterAll(() => {
  base.remove();
  rmSync(dist, { recursive: true });
});

/** A larger number of clients gives more lines; the first ones differ only in their amounts. */
function largeZip({ clients, amount }: { clients: number; amount: string }) {
  const plate = (client: number) => `KL-${100 + client}-AA`;
  const rows = Array.from(
    { length: clients },
    (_, i) =>
      `51284637900018;K${i};NOM${clients};PRÉNOM;0639981234;${plate(i)};PEUGEOT;208;ESSENCE;2018-05-14;;`,
  );
  const lines = Array.from({ length: (LINES / CLIENTS) * clients }, (_, i) => {
    const client = Math.floor(i / 15);
    const invoice = Math.floor(i / 5);
    const changing = i % 2 === 0 ? amount : '50,00';
    return `51284637900018;K${client};N${invoice};2023-05-02;${changing};${1000 + i};${plate(client)};;Vidange ${i};1;`;
  });
  return zipOf({
    'clients.csv': [CLIENTS_HEADER, ...rows].join('\n'),
    'factures.csv': [INVOICES_HEADER, ...lines].join('\n'),
  });
}

async function copyOfBase() {
  const store = await makeTestStore();
  copyFileSync(base.file, store.file);
  return store;
}

/** Imports into a store in a process that is killed after so many calls to SQLite. */
async function importInChild(killedAfter = 0) {
  const store = await copyOfBase();
  const script = join(import.meta.dirname, '../../../tests/support/embedded/import-child.ts');
  const { signal, stdout, stderr } = spawnSync(
    process.execPath,
    [script, JSON.stringify(importOrder(store, zip)), String(killedAfter)],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return { signal, stdout, store };
}

test('an import that is killed shows nothing before it is published, and everything after', async () => {
  // Each row needs at least one call before that; each row that replaces another needs one after
  // it.
  expect(published).toBeGreaterThan(LINES);
  expect(asked - published).toBeGreaterThan(LINES / 4);
  const shares = [0.3, 0.6, 0.9].map((share) => Math.round(share * published));
  const lasts = [published - 2, published - 1, published, published + 1];
  const tidying = [Math.round((published + asked) / 2), asked - 1];
  const unseen: string[] = [];
  for (const moment of [1, 2, 3, ...shares, ...lasts, ...tidying]) {
    const { signal, store } = await importInChild(moment);
    expect(signal).toBe('SIGKILL');
    const expected = moment < published ? before : whole;
    expect(seenIn(store.file)).toBe(expected);
    unseen.push(unseenIn(store.file));
    // Just as the next start does.
    await tidyUp(store.place);
    expect(seenIn(store.file)).toBe(expected);
    expect(unseenIn(store.file)).toBe(NOTHING);
    store.remove();
  }
  // Rows that must never become visible had reached the disk.
  expect(Math.max(...unseen.map(({ length }) => length))).toBeGreaterThan(LINES);
}, 180_000);

test('a killed server removes the half import at its next start, and accepts the same file again', async () => {
  const { dataDir, file, remove } = await copyOfBase();
  const killed = await startServer(dataDir);
  const sent = killed.send().catch(() => undefined);
  while (unseenIn(file) === NOTHING) await delay(1);
  await killed.kill();
  await sent;
  expect([before, whole]).toContain(seenIn(file));

  const next = await startServer(dataDir);
  await vi.waitFor(() => expect(unseenIn(file)).toBe(NOTHING), { timeout: 20_000 });
  expect(await next.send()).toBe(200);
  await next.kill();
  expect(seenIn(file)).toBe(whole);
  remove();
}, 60_000);

async function startServer(dataDir: string) {
  const child = startChild(dist, { DATA_DIR: dataDir });
  const url = await child.url;
  const call = (service: ServiceName, init: RequestInit) =>
    fetch(new URL(pathOf(service, { version: 'v1', reseau: 'trif' }), url), {
      method: 'POST',
      ...init,
    });
  const { username } = testAccounts.member;
  const answer = await call('token', {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ grant_type: 'password', username, password: PASSWORD }),
  });
  const { access_token: token } = await answer.json();
  return {
    async send(): Promise<number> {
      const headers = { Authorization: `Bearer ${token}` };
      const response = await call('importFile', { headers, body: uploadForm(zip) });
      await response.arrayBuffer();
      return response.status;
    },
    async kill(): Promise<void> {
      child.signal('SIGKILL');
      await child.ended;
    },
  };
}
