import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import * as v from 'valibot';
import type { ImportCounts } from '../store.ts';
import { openForReading, query, transaction } from './database.ts';

/** An import that has begun. Nothing that it wrote is visible yet. */
export interface UnderWay {
  id: number;
  memberId: number;
  /** The number of the process that runs it. */
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
 * Begins an import; a member has only one at a time. Rows written with its `id` become visible when
 * it is published.
 */
export function beginImport(db: DatabaseSync, memberId: number): number {
  // Another import may be removing its rows meanwhile, and with them the highest ids.
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
 * @throws if another process took this one for dead and has removed the import
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
 * Publishes an import: at one stroke its rows become visible and the rows they replace disappear.
 * It is logged only if it changed the store, so the same file sent twice leaves no trace. It is on
 * the disk when this returns, so a power cut loses no file that we have answered for.
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

/** Removes everything that an unfinished import wrote, in short transactions. */
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

/**
 * The import's rows have the highest ids, together with those of imports that run at the same time.
 */
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

/** Published imports whose replaced rows haven't been removed yet. */
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

/** Whether a process died before it had tidied up after its imports. */
export function hasLeftovers(file: string): boolean {
  const db = openForReading(file);
  try {
    return importsUnderWay(db).length + importsToTidy(db).length > 0;
  } finally {
    db.close();
  }
}

/**
 * Removes the rows that a published import replaced, in short transactions. The new row takes the
 * place of the old one in the order of the table.
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
