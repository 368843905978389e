import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { storeFileIn } from '#server/embedded/store/sqlite/store-path.ts';
import { openEmbedded } from '#server/embedded/upstream.ts';
import { StoreError } from '../store-error.ts';
import { openForWriting, versionOf } from './database.ts';
import { openStore } from './open-store.ts';
import { addFunctions, migrations } from './schema.ts';
import { damageOf } from './store-check.ts';

const RECORDS = join(import.meta.dirname, '../../../../tests/support/embedded');
/** The versions whose schema is recorded as files in use have it. */
const recorded = readdirSync(RECORDS)
  .map((name) => Number(/^schema-(\d+)\.sql$/.exec(name)?.[1]))
  .filter((number) => number > 0)
  .sort((one, other) => one - other);
const recordOf = (number: number): string =>
  readFileSync(join(RECORDS, `schema-${number}.sql`), 'utf8');
const LINES = 3000;

/** A network with one vehicle, for which somebody has sent files, in the tables of a version. */
const rowsOf = (number: number): string => {
  const table = (name: string) => (number === 1 ? `raw_${name}` : `${name}_version`);
  return `
  INSERT INTO meta VALUES ('build', 'of long ago'), ('vehicles', '1');
  INSERT INTO network VALUES ('trif', 'TRIF');
  INSERT INTO member VALUES (57525, 'trif', '920150', 'H2N', '51284637900018', '92150', 'Suresnes');
  INSERT INTO account (username, network, passwordHash, role, memberId, label)
    VALUES ('h2n', 'trif', 'hash', 'member', 57525, 'H2N');
  INSERT INTO client (id, memberId, clientDmsId, relanceSms) VALUES (7, 57525, 'C1', 1);
  INSERT INTO ${table('client')} (memberId, plate, clientDmsId, clientLastName)
    VALUES (57525, 'GH123JK', 'C1', 'GÉRARD');
  INSERT INTO ${table('line')} (memberId, plate, lineNo, invoiceId, invoiceDmsId, invoiceAmount, jobId)
    WITH RECURSIVE number (value) AS (
      SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < ${LINES})
    SELECT 57525, 'GH123JK', value, 35129724, 'F1', 210.5, 1 FROM number;
  INSERT INTO import_log VALUES (1, 57525, 'h2n', '2026-11-23T10:00:00Z', 1, 0, ${LINES}, 0, 0);
`;
};

let dataDir: string;
let file: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'vision360-migration-'));
  file = storeFileIn(dataDir);
  make(1);
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** Makes a store as a recorded version made it. */
function make(number: number): void {
  rmSync(file, { force: true });
  const db = new DatabaseSync(file);
  db.exec(
    `PRAGMA journal_mode = WAL; ${recordOf(number)}; PRAGMA user_version = ${number}; ${rowsOf(number)}`,
  );
  db.close();
}

/** The version of the schema that a file has. */
function version(path: string): number {
  const db = new DatabaseSync(path, { readOnly: true });
  const at = versionOf(db);
  db.close();
  return at;
}

/** What the API reads about the vehicle. */
async function read(path: string) {
  const store = openStore(path);
  const order = { network: 'trif', plate: 'GH123JK', asking: null };
  const { clients, lines } = await store.vehicleRows(order);
  await store.close();
  return {
    clients: clients.map(({ consent, raw }) => [consent.clientId, raw.clientLastName]),
    lines: lines.length,
    first: lines[0],
  };
}

const whole = {
  clients: [[7, 'GÉRARD']],
  lines: LINES,
  first: {
    memberId: 57525,
    jobId: 1,
    raw: { invoiceId: 35129724, invoiceDmsId: 'F1', invoiceAmount: 210.5 },
  },
};

test('the newest version is recorded, so that the next one is tested with a store of it', () => {
  expect(recorded).toEqual(expect.arrayContaining([1, 5, 6, migrations.length]));
});

test.each(recorded)('our record of version %d is really of that version', (number) => {
  const schemaOf = (sqls: readonly string[]) => {
    const db = new DatabaseSync(':memory:');
    addFunctions(db);
    for (const sql of sqls) db.exec(sql);
    const all = db
      .prepare(
        "SELECT name, sql FROM sqlite_schema WHERE name <> 'sqlite_sequence' ORDER BY type, name",
      )
      .all();
    db.close();
    return all.map(({ name, sql: text }) => [
      name,
      text
        ?.toString()
        .replace(/--.*$|\s+/gm, ' ')
        .replace(/ +/g, ' '),
    ]);
  };
  expect(schemaOf(migrations.slice(0, number))).toEqual(schemaOf([recordOf(number)]));
});

test.each(recorded)('a store of version %d is migrated with everything in it', async (number) => {
  make(number);
  expect(version(file)).toBe(number);
  openForWriting(file).close();
  expect(version(file)).toBe(migrations.length);
  expect(damageOf(file)).toBeNull();
  expect(await read(file)).toMatchObject(whole);
});

test('after it, the accounts that there were are known to be the demonstration’s', async () => {
  make(5);
  openForWriting(file).close();
  const store = openStore(file);
  expect(await store.directory.account('H2N')).toMatchObject({
    passwordHash: 'hash',
    isDemo: true,
  });
  await store.close();
});

test('after it, a plate stored as typed is found by its number, and a client comes once for each vehicle', async () => {
  const db = new DatabaseSync(file);
  db.exec(`
    INSERT INTO client (id, memberId, clientDmsId) VALUES (8, 57525, 'C2');
    INSERT INTO raw_client (memberId, plate, clientDmsId, clientLastName) VALUES
      (57525, 'GН123JК', 'C1', 'GÉRARD, d''avant'),
      (57525, 'АВ123СЕ', 'C2', 'ANCIENNE'),
      (57525, 'AB123CE', 'C2', 'PLUS RÉCENTE'),
      (57525, '12345ب6', 'C2', 'D''AILLEURS');
    INSERT INTO raw_line (memberId, plate, lineNo, invoiceDmsId) VALUES (57525, 'ＡＢ１２３ＣＥ', 1, 'F2');
    INSERT INTO campaign VALUES (1, 57525, 'Avril', 'x', '2024-04-01', '2024-04-02', '2024-05-01');
    INSERT INTO reminder VALUES (1, 1, 'C2', 'АВ123СЕ', 'sms');
  `);
  db.close();
  openForWriting(file).close();
  expect(damageOf(file)).toBeNull();
  const store = openStore(file);
  const vehicle = (plate: string) => store.vehicleRows({ network: 'trif', plate, asking: null });
  const names = async (plate: string) =>
    (await vehicle(plate)).clients.map(({ raw }) => raw.clientLastName);
  // Two rows describe C1 with GH123JK; the later one has its plate in odd letters.
  expect(await names('GH123JK')).toEqual(["GÉRARD, d'avant"]);
  expect((await vehicle('GH123JK')).lines).toHaveLength(LINES);
  expect(await names('AB123CE')).toEqual(['PLUS RÉCENTE']);
  expect((await vehicle('AB123CE')).lines).toHaveLength(1);
  expect((await vehicle('AB123CE')).reminders).toHaveLength(1);
  expect(await names('12345ب6')).toEqual(["D'AILLEURS"]);
  await store.close();
});

test('after it, second inspections and pollution checks no longer count as inspections', async () => {
  const db = new DatabaseSync(file);
  db.exec(`
    INSERT INTO raw_line (memberId, plate, lineNo, invoiceDmsId, jobLabel, jobId) VALUES
      (57525, 'AB123CE', 1, 'F2', 'Passage contrôle technique', 39),
      (57525, 'AB123CE', 2, 'F2', 'CONTRE VISITE CT', 39),
      (57525, 'AB123CE', 3, 'F2', 'CT POLLUTION', 39),
      (57525, 'AB123CE', 4, 'F2', 'Préparation CT', 43);
  `);
  db.close();
  openForWriting(file).close();
  const store = openStore(file);
  const { lines } = await store.vehicleRows({ network: 'trif', plate: 'AB123CE', asking: null });
  expect(lines.map(({ jobId }) => jobId)).toEqual([39, 44, 45, 43]);
  await store.close();
});

test('after it, work that an inspection gave occasion for no longer counts as one', async () => {
  rmSync(file);
  const db = new DatabaseSync(file);
  addFunctions(db);
  for (const sql of migrations.slice(0, 4)) db.exec(sql);
  db.exec(`
    ${rowsOf(4)}
    PRAGMA user_version = 4;
    INSERT INTO line_version (memberId, plate, lineNo, invoiceDmsId, jobLabel, jobId, since) VALUES
      (57525, 'AB123CE', 1, 'F2', 'Passage contrôle technique', 39, 0),
      (57525, 'AB123CE', 2, 'F2', 'PLAQUETTES SUITE CT', 39, 0),
      (57525, 'AB123CE', 3, 'F2', 'REPASSAGE CT', 39, 0),
      (57525, 'AB123CE', 4, 'F2', 'DEFAUT ANTIPOLLUTION', 45, 0);
  `);
  db.close();
  openForWriting(file).close();
  const store = openStore(file);
  const { lines } = await store.vehicleRows({ network: 'trif', plate: 'AB123CE', asking: null });
  expect(lines.map(({ jobId }) => jobId)).toEqual([39, 14, 44, null]);
  await store.close();
});

test('after it, numbers of clients that are padded in different ways are known to be the same', () => {
  make(6);
  const db = new DatabaseSync(file);
  db.exec(`
    INSERT INTO client (id, memberId, clientDmsId) VALUES (8, 57525, '0012');
    INSERT INTO client_version (memberId, plate, clientDmsId) VALUES (57525, 'AB123CE', '0012');
    INSERT INTO line_version (memberId, plate, lineNo, invoiceDmsId, clientDmsId) VALUES
      (57525, 'AB123CE', 1, 'F2', ' 12 '), (57525, 'AB123CE', 2, 'F2', NULL);
    INSERT INTO campaign VALUES (1, 57525, 'Avril', 'x', '2024-04-01', '2024-04-02', '2024-05-01');
    INSERT INTO reminder VALUES (1, 1, '12', 'AB123CE', 'sms');
  `);
  db.close();
  openForWriting(file).close();
  const migrated = new DatabaseSync(file, { readOnly: true });
  const keys = (table: string, where = "plate = 'AB123CE'") =>
    migrated
      .prepare(`SELECT clientDmsId, clientKey FROM ${table} WHERE ${where} ORDER BY id`)
      .all()
      .map(({ clientDmsId, clientKey }) => [clientDmsId, clientKey]);
  expect(keys('client', 'id >= 7')).toEqual([
    ['C1', 'C1'],
    ['0012', '12'],
  ]);
  expect(keys('raw_client')).toEqual([['0012', '12']]);
  expect(keys('raw_line')).toEqual([
    [' 12 ', '12'],
    [null, null],
  ]);
  expect(keys('reminder')).toEqual([['12', '12']]);
  migrated.close();
});

test('a demonstration into which somebody sent files is migrated, not rebuilt', async () => {
  const upstream = await openEmbedded({ dataDir, apiVersion: 'v1' });
  expect(upstream.networks).toEqual([{ code: 'trif', label: 'TRIF' }]);
  await upstream.close();
  expect(await read(file)).toMatchObject(whole);
});

test('a process killed during the migration leaves the old or the new version, complete', async () => {
  const child = join(import.meta.dirname, '../../../../tests/support/embedded/migrate-child.ts');
  const bring = (path: string, last: number | '') =>
    spawnSync(process.execPath, [child, path, String(last)], { encoding: 'utf8' });
  const copy = (name: string): string => {
    const folder = join(dataDir, name);
    mkdirSync(folder);
    copyFileSync(file, storeFileIn(folder));
    return storeFileIn(folder);
  };
  const { stdout, stderr } = bring(copy('to the end'), '');
  expect(stderr).toBe('');
  const statements = Number(stdout);
  // Three settings come before the transaction begins.
  const moments = [5, 8, 11, Math.floor((statements + 5) / 2), statements - 1, statements];
  const versions: number[] = [];
  for (const last of moments) {
    const killed = copy(`at ${last}`);
    expect(bring(killed, last).signal).toBe('SIGKILL');
    expect(damageOf(killed)).toBeNull();
    versions.push(version(killed));
    openForWriting(killed).close();
    expect(await read(killed)).toMatchObject(whole);
  }
  expect(versions[0]).toBe(1);
  expect(versions.at(-1)).toBe(migrations.length);
});

test('a store of a newer version is refused with a message, and not changed', async () => {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA journal_mode = DELETE; PRAGMA user_version = 99');
  db.close();
  const before = readFileSync(file);
  const failure = await openEmbedded({ dataDir, apiVersion: 'v1' }).catch((error) => error);
  expect(failure).toBeInstanceOf(StoreError);
  expect(failure).toMatchObject({
    message: expect.stringMatching(/network\.db was written by a newer version \(schema 99, /),
  });
  expect(version(file)).toBe(99);
  expect(readFileSync(file).equals(before)).toBe(true);
});
