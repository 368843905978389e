import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { storeFileIn } from '#server/embedded/store/sqlite/store-path.ts';
import { openEmbedded } from '#server/embedded/upstream.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'vision360-demo-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

function demo(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'main.ts'), ...args],
    { encoding: 'utf8', env: { PATH: process.env.PATH, DATA_DIR: dataDir } },
  );
  return { status, stdout, stderr };
}

const open = (vehicles = 2000) => openEmbedded({ dataDir, apiVersion: 'v1', demo: { vehicles } });

/** Changes the store's file as somebody with write access could. */
function change(sql: string): void {
  const db = new DatabaseSync(storeFileIn(dataDir));
  db.exec(sql);
  db.close();
}

function vehicles(): number {
  const db = new DatabaseSync(storeFileIn(dataDir), { readOnly: true });
  const row = db.prepare("SELECT value FROM meta WHERE key = 'vehicles'").get();
  db.close();
  return Number(row?.value);
}

test('builds as many vehicles as are asked for, says so, and the next start keeps them', async () => {
  const { status, stdout, stderr } = demo('--vehicles', '30');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^30 vehicles, [\d,]+ invoice lines and \d+ opted-out clients in \d+ s: /);
  // Even if its generated data are of another version.
  change("UPDATE meta SET value = 'older' WHERE key = 'build'");
  await (await open()).close();
  expect(vehicles()).toBe(30);
});

test('a start rebuilds its own demonstration if its version has changed', async () => {
  await (await open(20)).close();
  change("UPDATE meta SET value = 'older' WHERE key = 'build'; DELETE FROM line_version");
  await (await open(20)).close();
  const db = new DatabaseSync(storeFileIn(dataDir), { readOnly: true });
  expect(db.prepare('SELECT count(*) AS total FROM raw_line').get()?.total).toBeGreaterThan(0);
  db.close();
});

test('uploaded data are replaced only if that is asked for', () => {
  demo('--vehicles', '10');
  change("INSERT INTO import_log VALUES (1, 57525, 'h2n', '2026-11-23', 1, 0, 3, 0, 0)");
  const refused = demo('--vehicles', '20');
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('--replace') });
  expect(vehicles()).toBe(10);
  expect(demo('--vehicles', '20', '--replace').status).toBe(0);
  expect(vehicles()).toBe(20);
});

test('a store that a server has open is not touched', async () => {
  demo('--vehicles', '10');
  const server = await open();
  try {
    await server.fetch(new Request('http://embedded.test/api/v1/nothing'));
    expect(demo('--vehicles', '20')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/is in use\. Stop the server first\.\n$/),
    });
    expect(vehicles()).toBe(10);
  } finally {
    await server.close();
  }
});

test.each([['--vehicles', '0'], ['--vehicles', 'many'], ['--size', '3'], ['2000']])(
  'refuses %s %s instead of guessing',
  (...args) => {
    expect(demo(...args)).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Usage: /) });
  },
);
