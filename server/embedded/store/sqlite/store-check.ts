import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { isDamage } from './damage.ts';
import { versionOf } from './database.ts';
import { addFunctions, migrations } from './schema.ts';

/** Reading a whole store of this size takes well under a second. */
const READ_WHOLE_BYTES = 64 * 1024 * 1024;
/** Of a larger store, we read this many rows of each table, spread over all of it. */
const PROBED_ROWS = 500;

const Named = v.array(v.object({ name: v.string() }));
const Word = v.array(v.record(v.string(), v.string()));

/**
 * Says in a few words what is wrong with a store's file; null if nothing is found. A small store is
 * read from end to end. Of a large one we check the structure, its ends, and rows from all over
 * each table, which takes the same time whatever its size. The file is not written to, because a
 * damaged one may still be repaired.
 *
 * @param readWholeBytes the largest size that is read from end to end
 */
export function damageOf(file: string, readWholeBytes = READ_WHOLE_BYTES): string | null {
  const { size } = statSync(file);
  if (size === 0) return 'it is empty';
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const version = versionOf(db);
    // We can't judge a file from a newer version.
    if (version > migrations.length) return null;
    if (version === 0) return 'it holds no store';
    return missingIn(db, version) ?? (size <= readWholeBytes ? checkWhole(db) : probe(db));
  } catch (error) {
    if (isDamage(error)) return String(error instanceof Error && error.message);
    throw error;
  } finally {
    db.close();
  }
}

/**
 * The first table, view or index of that version of the schema that is missing; null if none is.
 */
function missingIn(db: DatabaseSync, version: number): string | null {
  const model = new DatabaseSync(':memory:');
  try {
    addFunctions(model);
    for (const sql of migrations.slice(0, version)) model.exec(sql);
    const there = new Set(namesIn(db));
    const missing = namesIn(model).find((name) => !there.has(name));
    return missing === undefined ? null : `it has no ${missing}`;
  } finally {
    model.close();
  }
}

const namesIn = (db: DatabaseSync, where = ''): string[] =>
  v
    .parse(Named, db.prepare(`SELECT name FROM sqlite_schema ${where}`).all())
    .map(({ name }) => name);

function checkWhole(db: DatabaseSync): string | null {
  const [[word] = []] = v
    .parse(Word, db.prepare('PRAGMA integrity_check(1)').all())
    .map((row) => Object.values(row));
  return word === undefined || word === 'ok' ? null : word.replaceAll('\n', ' ');
}

/** Reads rows from all over each table, including values that fill more than a page. */
function probe(db: DatabaseSync): string | null {
  for (const table of namesIn(db, "WHERE type = 'table' AND sql LIKE '%WITHOUT ROWID%'")) {
    db.prepare(`SELECT * FROM ${table} LIMIT ${PROBED_ROWS}`).all();
  }
  for (const table of namesIn(db, "WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%'")) {
    db.prepare(
      `WITH RECURSIVE step (at, size, last) AS (
         SELECT min(rowid), 1 + (max(rowid) - min(rowid)) / ${PROBED_ROWS}, max(rowid) FROM ${table}
         UNION ALL SELECT at + size, size, last FROM step WHERE at + size <= last)
       SELECT probed.* FROM step JOIN ${table} AS probed ON probed.rowid =
         (SELECT rowid FROM ${table} WHERE rowid >= step.at LIMIT 1)`,
    ).all();
  }
  return null;
}
