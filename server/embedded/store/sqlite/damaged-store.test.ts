import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEmbedded } from '#server/embedded/upstream.ts';
import { openTestApi } from '#tests/support/embedded/test-api.ts';
import { makeTestStore } from '#tests/support/embedded/test-store.ts';
import { StoreError } from '../store-error.ts';
import { damageOf } from './store-check.ts';

let store: Awaited<ReturnType<typeof makeTestStore>>;
let said: ReturnType<typeof vi.spyOn>;
beforeEach(async () => {
  store = await makeTestStore();
  said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  said.mockRestore();
  store.remove();
});

const start = (setAsideDamaged = false) =>
  openEmbedded({
    dataDir: store.dataDir,
    apiVersion: 'v1',
    demo: { vehicles: 0 },
    setAsideDamaged,
  });

/** Where the pages of a table or index begin in the file. */
function pagesOf(file: string, name: string): { root: number; size: number } {
  const db = new DatabaseSync(file, { readOnly: true });
  const root = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(name);
  const size = db.prepare('PRAGMA page_size').get();
  db.close();
  return { root: Number(root?.rootpage), size: Number(size?.page_size) };
}

function overwrite(file: string, from: number, to: number): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xa5, from, to));
}

function overwriteTable(file: string, name: string): void {
  const { root, size } = pagesOf(file, name);
  overwrite(file, (root - 1) * size, root * size);
}

function drop(file: string, statement: string): void {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  db.exec(statement);
  db.close();
}

const damages: [what: string, damage: (file: string) => void][] = [
  ['emptied', (file) => truncateSync(file, 0)],
  ['cut in the middle', (file) => truncateSync(file, readFileSync(file).length / 2)],
  ['another file', (file) => writeFileSync(file, 'clientDmsId;clientLastName\n'.repeat(500))],
  ['overwritten at its head', (file) => overwrite(file, 0, 4096)],
  ['overwritten in a table', (file) => overwriteTable(file, 'line_version')],
  ['overwritten in an index', (file) => overwriteTable(file, 'line_version_plate')],
  ['without one of its tables', (file) => drop(file, 'DROP TABLE promotion')],
];

test.each(damages)(
  'a store that is %s keeps the server from starting, is named, and is not changed',
  async (_, damage) => {
    damage(store.file);
    const before = readFileSync(store.file);
    const failure = await start().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreError);
    expect(failure).toMatchObject({
      message: expect.stringMatching(/network\.db is damaged: .+ SET_ASIDE_DAMAGED=true/),
    });
    expect(readFileSync(store.file).equals(before)).toBe(true);
  },
);

test.each(damages.slice(1, 3))(
  'a store that is %s is set aside and another is created, if that is asked for',
  async (_, damage) => {
    damage(store.file);
    const before = readFileSync(store.file);
    await (await start(true)).close();
    const aside = readdirSync(store.dataDir).filter((name) => /damaged-[\d-]+$/.test(name));
    expect(aside).toEqual([expect.stringMatching(/^network\.db\.damaged-\d{8}-\d{6}$/)]);
    expect(readFileSync(join(store.dataDir, aside[0] ?? '')).equals(before)).toBe(true);
    expect(damageOf(store.file)).toBeNull();
    expect(said.mock.calls.flat()).toEqual([expect.stringMatching(/network\.db was damaged: /)]);
  },
);

test('an undamaged store starts without a message, whether setting aside is asked for or not', async () => {
  for (const asked of [false, true]) await (await start(asked)).close();
  expect(readdirSync(store.dataDir).filter((name) => name.includes('damaged'))).toEqual([]);
  expect(said).not.toHaveBeenCalled();
});

test.each(damages.filter(([what]) => what !== 'overwritten in an index'))(
  'a store that is %s is also noticed if it is too large to be checked completely',
  (_, damage) => {
    expect(damageOf(store.file, 0)).toBeNull();
    damage(store.file);
    expect(damageOf(store.file, 0)).not.toBeNull();
  },
);

test('damage that is only noticed while serving has its own message, and is logged once', async () => {
  const api = await openTestApi();
  const token = await api.tokenOf('manager');
  overwriteTable(api.file, 'line_version_plate');
  overwriteTable(api.file, 'client_opted_out');
  const plates = ['DEF123', 'TX600ZZ', 'QQ999QQ'];
  for (const immatriculation of plates) {
    const response = await api.call('vision360', {
      token,
      body: { immatriculation },
      query: '?lang=en',
    });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      success: false,
      message: 'This server’s data is damaged. Tell whoever runs it.',
    });
  }
  expect((await api.call('blacklist', { token })).status).toBe(503);
  expect(said.mock.calls.flat()).toEqual([expect.stringMatching(/network\.db is damaged: /)]);
  await api.close();
});

test('damaged tokens are set aside without asking, and everybody signs in again', async () => {
  const file = join(store.dataDir, 'tokens.db');
  await (await start()).close();
  overwrite(file, 0, readFileSync(file).length);
  const upstream = await start();
  await upstream.close();
  expect(readdirSync(store.dataDir)).toContainEqual(expect.stringMatching(/^tokens\.db\.damaged-/));
  expect(said.mock.calls.flat()).toEqual([expect.stringMatching(/tokens\.db was damaged/)]);
});
