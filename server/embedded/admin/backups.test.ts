import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openForWriting, transaction } from '#server/embedded/store/sqlite/database.ts';
import { beginImport, inImport } from '#server/embedded/store/sqlite/import-under-way.ts';
import { openIngest } from '#server/embedded/store/sqlite/ingest.ts';
import { damageOf } from '#server/embedded/store/sqlite/store-check.ts';
import { openEmbedded } from '#server/embedded/upstream.ts';
import { runAdmin } from '#tests/support/embedded/run-admin.ts';
import { NOTHING, seenIn, unseenIn } from '#tests/support/embedded/store-contents.ts';
import { lineRow } from '#tests/support/embedded/test-rows.ts';
import { makeTestStore } from '#tests/support/embedded/test-store.ts';

const H2N = 57525;
let store: Awaited<ReturnType<typeof makeTestStore>>;
let backup: string;
beforeEach(async () => {
  store = await makeTestStore();
  backup = join(store.dataDir, 'copies', 'monday.db');
});
afterEach(() => store.remove());

const admin = (...args: string[]) => runAdmin(store.dataDir, args);

/** Runs the command as a process of its own, while this one goes on. */
async function backUpBeside(): Promise<number | null> {
  const main = join(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, [main, 'backup', backup], {
    env: { PATH: process.env.PATH, DATA_DIR: store.dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [code] = await ended;
  return code;
}

test('a backup holds what the store holds, for its owner’s eyes only', async () => {
  const [said] = await admin('backup', backup);
  expect(said).toMatch(/monday\.db, [\d.]+ MB: 5 accounts, .+ invoice lines/);
  expect(seenIn(backup)).toBe(seenIn(store.file));
  expect(damageOf(backup)).toBeNull();
  expect(readdirSync(join(store.dataDir, 'copies'))).toEqual(['monday.db']);
  if (process.platform !== 'win32') expect(statSync(backup).mode & 0o077).toBe(0);
  await expect(admin('backup', backup)).rejects.toThrow(/exists already/);
});

test('a backup made while others write is whole: of each transaction everything or nothing', async () => {
  const db = openForWriting(store.file);
  const ingest = openIngest(db);
  // Each transaction writes an invoice of three lines.
  let written = 0;
  const write = () => {
    written += 1;
    transaction(db, () => {
      for (const lineNo of [1, 2, 3]) {
        ingest.line(H2N, lineRow({ invoiceDmsId: `W${written}` }), lineNo);
      }
    });
  };
  write();
  let code: number | null | undefined;
  const ended = backUpBeside().then((given) => {
    code = given;
  });
  while (code === undefined) {
    write();
    await setImmediate();
  }
  await ended;
  db.close();
  expect(code).toBe(0);
  expect(damageOf(backup)).toBeNull();
  const copy = new DatabaseSync(backup, { readOnly: true });
  const counted = copy
    .prepare(
      `SELECT lines, count(*) AS invoices FROM (SELECT count(*) AS lines FROM raw_line
         WHERE invoiceDmsId GLOB 'W[0-9]*' GROUP BY invoiceDmsId) GROUP BY lines`,
    )
    .all();
  copy.close();
  expect(counted).toEqual([{ lines: 3, invoices: expect.any(Number) }]);
  const invoices = Number(counted[0]?.invoices);
  expect(invoices).toBeGreaterThan(0);
  expect(written).toBeGreaterThan(invoices);
});

test('of an import that was under way nothing is seen after a restore, and the next can begin', async () => {
  const before = seenIn(store.file);
  const db = openForWriting(store.file);
  const id = beginImport(db, H2N);
  inImport(db, id, () => openIngest(db, id).line(H2N, lineRow({ invoiceDmsId: 'N1' }), 1));
  await admin('backup', backup);
  db.close();
  await admin('restore', backup);
  const upstream = await openEmbedded({ dataDir: store.dataDir, apiVersion: 'v1' });
  await expect.poll(() => unseenIn(store.file), { timeout: 30_000 }).toBe(NOTHING);
  await upstream.close();
  expect(seenIn(store.file)).toBe(before);
});

test('a restore brings back what there was, keeps what it replaces, and signs everybody out', async () => {
  await admin('backup', backup);
  const before = seenIn(store.file);
  const upstream = await openEmbedded({ dataDir: store.dataDir, apiVersion: 'v1' });
  await expect(admin('restore', backup)).rejects.toThrow(/is in use\. Stop the server first\./);
  await upstream.close();
  const db = new DatabaseSync(store.file);
  db.exec('DELETE FROM line_version');
  db.close();
  const changed = seenIn(store.file);
  expect(changed).not.toBe(before);
  expect(existsSync(join(store.dataDir, 'tokens.db'))).toBe(true);
  const said = await admin('restore', backup);
  expect(seenIn(store.file)).toBe(before);
  expect(existsSync(join(store.dataDir, 'tokens.db'))).toBe(false);
  const aside = readdirSync(store.dataDir).find((name) => name.includes('before-restore'));
  expect(said.join('\n')).toContain(aside);
  expect(seenIn(join(store.dataDir, aside ?? ''))).toBe(changed);
});

test.each<[what: string, break_: (file: string) => void, said: RegExp]>([
  ['missing', () => undefined, /is not there/],
  [
    'no store',
    (file) => writeFileSync(file, 'clientDmsId;clientLastName\n'.repeat(500)),
    /damaged/,
  ],
  [
    'cut',
    (file) => {
      writeFileSync(file, '');
      truncateSync(file, 0);
    },
    /damaged: it is empty/,
  ],
  [
    'of a newer version',
    (file) => {
      const db = new DatabaseSync(file);
      db.exec('CREATE TABLE later (id); PRAGMA user_version = 99');
      db.close();
    },
    /newer version/,
  ],
])('a backup that is %s is not restored', async (_, make, said) => {
  const before = seenIn(store.file);
  const other = join(store.dataDir, 'other.db');
  make(other);
  await expect(admin('restore', other)).rejects.toThrow(said);
  expect(seenIn(store.file)).toBe(before);
});
