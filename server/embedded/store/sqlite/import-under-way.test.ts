import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openForWriting } from './database.ts';
import {
  beginImport,
  giveUpImport,
  importsToTidy,
  inImport,
  publishImport,
  removeReplaced,
} from './import-under-way.ts';
import { migrations } from './schema.ts';

const SETUP = `
  INSERT INTO network VALUES ('n', 'N');
  INSERT INTO member VALUES (1, 'n', '1', 'A', '', '', ''), (2, 'n', '2', 'B', '', '', ''),
    (3, 'n', '3', 'C', '', '', '');
`;
const BUILT_ROWS = `
  INSERT INTO raw_client (memberId, clientDmsId, plate) VALUES (1, 'K', 'AB1'), (2, 'K', 'AB1');
  INSERT INTO raw_line (memberId, invoiceDmsId, lineNo, plate, jobLabel, invoiceAmount)
    VALUES (1, 'F', 1, 'AB1', 'built', 12.5), (1, 'F', 2, 'AB1', 'built', 12.5);
`;

let folder: string;
let db: DatabaseSync;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vision360-versions-'));
  const file = join(folder, 'network.db');
  // As the first version of the schema left the file.
  const first = new DatabaseSync(file);
  first.exec(`${migrations[0]}; PRAGMA user_version = 1; ${SETUP} ${BUILT_ROWS}`);
  first.close();
  db = openForWriting(file);
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const lines = () =>
  db
    .prepare('SELECT memberId, invoiceDmsId, lineNo, jobLabel FROM raw_line ORDER BY id')
    .all()
    .map((row) => Object.values(row).join(' '));

const nothingChanged = {
  username: 'test',
  importedAt: '2026-11-23T10:00:00Z',
  clientsAdded: 0,
  clientsChanged: 0,
  linesAdded: 0,
  linesChanged: 0,
  rowsLeftOut: 0,
};
const publish = (id: number, memberId: number) =>
  publishImport(db, id, { ...nothingChanged, memberId });

/** Writes a line the way ingest does. */
function write(id: number, memberId: number, lineNo: number, jobLabel: string): void {
  inImport(db, id, () => {
    const key = { memberId, lineNo };
    db.prepare(
      `UPDATE line_version SET until = :id WHERE until IS NULL
         AND memberId = :memberId AND invoiceDmsId = 'F' AND lineNo = :lineNo`,
    ).run({ id, ...key });
    db.prepare(
      `INSERT INTO line_version (memberId, invoiceDmsId, lineNo, plate, jobLabel, since)
       VALUES (:memberId, 'F', :lineNo, 'AB1', :jobLabel, :id)`,
    ).run({ id, jobLabel, ...key });
  });
}

test('a store of the first version still has its rows after the migration', () => {
  expect(lines()).toEqual(['1 F 1 built', '1 F 2 built']);
  expect(db.prepare('SELECT plate FROM raw_client').all()).toHaveLength(2);
  expect(db.prepare("SELECT invoiceAmount FROM raw_line WHERE plate = 'AB1'").get()).toEqual({
    invoiceAmount: 12.5,
  });
});

test('an import is visible completely once it is published, with each changed row in its place', async () => {
  const id = beginImport(db, 1);
  write(id, 1, 1, 'changed');
  write(id, 1, 3, 'added');
  expect(lines()).toEqual(['1 F 1 built', '1 F 2 built']);
  publish(id, 1);
  expect(lines().toSorted()).toEqual(['1 F 1 changed', '1 F 2 built', '1 F 3 added']);
  expect(importsToTidy(db)).toEqual([id]);
  await removeReplaced(db, id);
  expect(lines()).toEqual(['1 F 1 changed', '1 F 2 built', '1 F 3 added']);
  expect(importsToTidy(db)).toEqual([]);
});

test('an import that is given up removes only its own rows, whatever their ids', async () => {
  const given = beginImport(db, 1);
  write(given, 1, 1, 'given up');
  write(given, 1, 3, 'given up');
  const published = beginImport(db, 2);
  write(published, 2, 1, 'published');
  await giveUpImport(db, given);
  // The new import's rows may get the ids of those that were removed.
  const again = beginImport(db, 1);
  write(again, 1, 2, 'given up too');
  write(published, 2, 2, 'published');
  const third = beginImport(db, 3);
  write(third, 3, 1, 'published');
  publish(published, 2);
  await giveUpImport(db, again);
  publish(third, 3);
  expect(lines()).toEqual([
    '1 F 1 built',
    '1 F 2 built',
    '2 F 1 published',
    '2 F 2 published',
    '3 F 1 published',
  ]);
  expect(db.prepare('SELECT * FROM line_version').all()).toHaveLength(5);
});

test('an import that another process has given up for dead can’t write or publish any more', async () => {
  const id = beginImport(db, 1);
  write(id, 1, 1, 'changed');
  await giveUpImport(db, id);
  expect(() => write(id, 1, 3, 'added')).toThrow('no longer under way');
  expect(() => publish(id, 1)).toThrow('no longer under way');
  expect(lines()).toEqual(['1 F 1 built', '1 F 2 built']);
});

test('a member has one import at a time', () => {
  beginImport(db, 1);
  expect(() => beginImport(db, 1)).toThrow('UNIQUE');
});
