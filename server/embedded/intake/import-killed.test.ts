import { spawnSync } from 'node:child_process';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathOf, type ServiceName } from '#contract/services.ts';
import { h2n } from '#server/embedded/sample/members.ts';
import { PASSWORD, testAccounts } from '#server/embedded/testing/test-network.ts';
import { makeTestStore, TODAY } from '#server/embedded/testing/test-store.ts';
import {
  CLIENTS_HEADER,
  INVOICES_HEADER,
  uploadForm,
  zipOf,
} from '#server/embedded/testing/test-zip.ts';
import { startChild } from '#server/testing/child.ts';
import { makeDist } from '#server/testing/fixture-dist.ts';

const CLIENTS = 200;
const LINES = 3_000;

const dist = makeDist();
let zip: Uint8Array<ArrayBuffer>;
/** What stands in the store after an import that nobody disturbs. */
let whole: string;
/** How many things that import asked of SQLite, and which of them was to commit. */
let asked: number;
let committed: number;

beforeAll(async () => {
  zip = await largeZip();
  const { contents, stdout } = await importInChild();
  whole = contents;
  ({ asked, committed } = JSON.parse(stdout));
});
afterAll(() => rmSync(dist, { recursive: true }));

function largeZip() {
  const plate = (client: number) => `KL-${100 + client}-AA`;
  const clients = Array.from(
    { length: CLIENTS },
    (_, i) =>
      `51284637900018;K${i};NOM${i};PRÉNOM;0639981234;${plate(i)};PEUGEOT;208;ESSENCE;2018-05-14;;`,
  );
  const lines = Array.from({ length: LINES }, (_, i) => {
    const invoice = Math.floor(i / 5);
    const client = invoice % CLIENTS;
    return `51284637900018;K${client};N${invoice};2023-05-02;210,50;${1000 + i};${plate(client)};;Vidange ${i};1;`;
  });
  return zipOf({
    'clients.csv': [CLIENTS_HEADER, ...clients].join('\n'),
    'factures.csv': [INVOICES_HEADER, ...lines].join('\n'),
  });
}

/** Imports into a store of its own; killed once it has asked SQLite for so many things. */
async function importInChild(killedAfter = 0) {
  const { dataDir, file, remove } = await makeTestStore();
  const zipFile = join(dataDir, 'upload.zip');
  writeFileSync(zipFile, zip);
  const order = {
    storeFile: file,
    zipFile,
    memberId: h2n.id,
    username: 'test',
    now: `${TODAY}T10:00:00Z`,
  };
  const script = join(import.meta.dirname, '../testing/import-child.ts');
  const before = contentsOf(file);
  const { signal, stdout, stderr } = spawnSync(
    process.execPath,
    [script, JSON.stringify(order), String(killedAfter)],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const logSize = logSizeOf(file);
  const contents = contentsOf(file);
  remove();
  return { signal, stdout, logSize, before, contents };
}

/** What SQLite has written beside the store's file. */
const logSizeOf = (file: string): number =>
  statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;

/** Every row that an import writes, of a file that is sound. */
function contentsOf(file: string): string {
  const db = new DatabaseSync(file);
  const all = (sql: string) => db.prepare(sql).all();
  const tables = ['raw_client', 'raw_line', 'client'].map((table) => all(`SELECT * FROM ${table}`));
  const imports = all('SELECT memberId, clientsAdded, linesAdded, rowsLeftOut FROM import_log');
  const check = all('PRAGMA integrity_check');
  db.close();
  expect(check).toEqual([{ integrity_check: 'ok' }]);
  return JSON.stringify({ tables, imports });
}

test('an import that is killed leaves nothing until it has committed, and all of it after', async () => {
  // Each insert asks once at least.
  expect(committed).toBeGreaterThan(LINES);
  const firsts = [1, 2, 3, 4];
  const shares = [0.2, 0.4, 0.6, 0.8].map((share) => Math.round(share * committed));
  const lasts = [committed - 2, committed - 1, committed];
  const logs: number[] = [];
  for (const moment of [...firsts, ...shares, ...lasts]) {
    const { signal, contents, before, logSize } = await importInChild(moment);
    expect(signal).toBe('SIGKILL');
    expect(contents).toBe(moment < committed ? before : whole);
    if (moment < committed) logs.push(logSize);
  }
  // Rows that were never committed had reached the disk.
  expect(Math.max(...logs)).toBeGreaterThan(500_000);
  expect(asked).toBe(committed);
}, 120_000);

test('a server that is killed takes the file whole when it is sent again', async () => {
  const { dataDir, file, remove } = await makeTestStore();
  const before = logSizeOf(file);
  const killed = await startServer(dataDir);
  const sent = killed.send().catch(() => undefined);
  while (logSizeOf(file) <= before) await delay(1);
  await killed.kill();
  await sent;

  const next = await startServer(dataDir);
  expect(await next.send()).toBe(200);
  await next.kill();
  expect(contentsOf(file)).toBe(whole);
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
