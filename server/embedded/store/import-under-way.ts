import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import * as v from 'valibot';
import { openForReading, query, transaction } from './database.ts';

/** What an import did to the store: a row of `import_log`. */
export interface ImportCounts {
  memberId: number;
  username: string;
  /** ISO time. */
  importedAt: string;
  clientsAdded: number;
  clientsChanged: number;
  linesAdded: number;
  linesChanged: number;
  rowsLeftOut: number;
}

/** One that was begun: nothing that it wrote is seen. */
export interface UnderWay {
  id: number;
  memberId: number;
  /** The process that runs it. */
  pid: number;
}

const TABLES = ['client', 'line'] as const;
const BATCH_ROWS = 2000;

const UnderWayRecord = v.object({ id: v.number(), memberId: v.number(), pid: v.number() });
const Id = v.object({ id: v.number() });

/** The imports that are under way, in any process. */
export const importsUnderWay = (db: DatabaseSync): UnderWay[] =>
  query(db, 'SELECT id, memberId, pid FROM import_under_way', UnderWayRecord).all();

/**
 * Begins an import, of which a member has one at a time. Rows written with its `id` are seen when it
 * is published.
 */
export function beginImport(db: DatabaseSync, memberId: number): number {
  // Another import may be giving its rows up meanwhile, and with them the highest ids.
  const first = (table: string, column: string) =>
    `(SELECT min(at) FROM (SELECT coalesce(max(id), 0) AS at FROM ${table}_version
        UNION ALL SELECT ${column} FROM import_under_way))`;
  const begun = query(
    db,
    `INSERT INTO import_under_way (memberId, pid, firstClient, firstLine)
     VALUES (:memberId, :pid, ${first('client', 'firstClient')}, ${first('line', 'firstLine')})
     RETURNING id`,
    Id,
  ).first({ memberId, pid: process.pid });
  if (!begun) throw new Error('SQLite returned no id');
  return begun.id;
}

/**
 * Runs `work` in a transaction of the import.
 * @throws where another process has given the import up, taking this one for dead
 */
export function inImport<T>(db: DatabaseSync, id: number, work: () => T): T {
  return transaction(db, () => {
    if (db.prepare('SELECT 1 FROM import_under_way WHERE id = ?').get(id) === undefined) {
      throw new Error('The import is no longer under way');
    }
    return work();
  });
}

/**
 * Makes all that an import wrote be seen, at once, and the rows that it replaced no longer. Only what
 * changed the store is logged: the same file twice leaves no trace. It is on the disk when this
 * returns: a power cut takes back no file that was answered for.
 */
export function publishImport(db: DatabaseSync, id: number, counts: ImportCounts): void {
  const { clientsAdded, clientsChanged, linesAdded, linesChanged } = counts;
  db.exec('PRAGMA synchronous = FULL');
  inImport(db, id, () => {
    db.prepare('DELETE FROM import_under_way WHERE id = ?').run(id);
    if (clientsAdded + clientsChanged + linesAdded + linesChanged === 0) return;
    db.prepare(
      `INSERT INTO import_log (memberId, username, importedAt, clientsAdded, clientsChanged,
         linesAdded, linesChanged, rowsLeftOut)
       VALUES (:memberId, :username, :importedAt, :clientsAdded, :clientsChanged,
         :linesAdded, :linesChanged, :rowsLeftOut)`,
    ).run({ ...counts });
  });
  db.exec('PRAGMA synchronous = NORMAL');
}

/** Takes back all that an import under way wrote, in short transactions. */
export async function giveUpImport(db: DatabaseSync, id: number): Promise<void> {
  for (const table of TABLES) await removeWritten(db, id, table);
  for (const table of TABLES) {
    const restore = db.prepare(
      `UPDATE ${table}_version SET until = NULL WHERE id IN (
         SELECT id FROM ${table}_version WHERE until = ? LIMIT ${BATCH_ROWS})`,
    );
    while (transaction(db, () => restore.run(id).changes) > 0) await setImmediate();
  }
  transaction(db, () => {
    db.prepare(
      `DELETE FROM client WHERE since = :id
         AND memberId = (SELECT memberId FROM import_under_way WHERE id = :id)`,
    ).run({ id });
    db.prepare('DELETE FROM import_under_way WHERE id = ?').run(id);
  });
}

/** They have the highest ids, among those of the imports that run beside it. */
async function removeWritten(
  db: DatabaseSync,
  id: number,
  table: (typeof TABLES)[number],
): Promise<void> {
  const first = query(
    db,
    `SELECT ${table === 'client' ? 'firstClient' : 'firstLine'} AS id FROM import_under_way
     WHERE id = :id`,
    Id,
  ).first({ id });
  const end = query(
    db,
    `SELECT max(id) AS id FROM (
       SELECT id FROM ${table}_version WHERE id > :after ORDER BY id LIMIT ${BATCH_ROWS})`,
    v.object({ id: v.nullable(v.number()) }),
  );
  const remove = db.prepare(
    `DELETE FROM ${table}_version WHERE id > :after AND id <= :last AND since = :id`,
  );
  let after = first?.id ?? Number.MAX_SAFE_INTEGER;
  for (;;) {
    const last = end.first({ after })?.id ?? null;
    if (last === null) return;
    transaction(db, () => remove.run({ after, last, id }));
    after = last;
    await setImmediate();
  }
}

/** The published imports of which rows that they replaced are still there. */
export const importsToTidy = (db: DatabaseSync): number[] =>
  query(
    db,
    `SELECT until AS id FROM client_version WHERE until IS NOT NULL
     UNION SELECT until FROM line_version WHERE until IS NOT NULL
     EXCEPT SELECT id FROM import_under_way`,
    Id,
  )
    .all()
    .map(({ id }) => id);

/** Whether a process has died before it had tidied up after its imports. */
export function hasLeftovers(file: string): boolean {
  const db = openForReading(file);
  try {
    return importsUnderWay(db).length + importsToTidy(db).length > 0;
  } finally {
    db.close();
  }
}

/**
 * Removes the rows that a published import replaced, in short transactions; what replaced one takes
 * its place in the order of the table.
 */
export async function removeReplaced(db: DatabaseSync, id: number): Promise<void> {
  await removeReplacedOf(db, id, 'client', ['memberId', 'clientDmsId', 'plate']);
  await removeReplacedOf(db, id, 'line', ['memberId', 'invoiceDmsId', 'lineNo']);
}

async function removeReplacedOf(
  db: DatabaseSync,
  id: number,
  table: (typeof TABLES)[number],
  key: readonly string[],
): Promise<void> {
  const batch = query(
    db,
    `SELECT old.id AS oldId, new.id AS newId
     FROM ${table}_version AS old
     LEFT JOIN ${table}_version AS new ON new.until IS NULL AND new.since = old.until
       AND ${key.map((name) => `new.${name} = old.${name}`).join(' AND ')}
     WHERE old.until = :id LIMIT ${BATCH_ROWS}`,
    v.object({ oldId: v.number(), newId: v.nullable(v.number()) }),
  );
  const remove = db.prepare(`DELETE FROM ${table}_version WHERE id = ?`);
  const move = db.prepare(`UPDATE ${table}_version SET id = ? WHERE id = ?`);
  for (;;) {
    const removed = transaction(db, () => {
      const rows = batch.all({ id });
      for (const { oldId, newId } of rows) {
        remove.run(oldId);
        if (newId !== null) move.run(oldId, newId);
      }
      return rows.length;
    });
    if (removed === 0) return;
    await setImmediate();
  }
}
