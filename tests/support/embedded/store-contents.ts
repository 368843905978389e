import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { StorePlace } from '#server/embedded/store/store.ts';

/** In milliseconds: a thread that writes may hold the store for a moment. */
const BUSY_MS = 30_000;

/** Rows of a store's file; the file must be sound. */
function rowsIn(file: string, queries: readonly string[]): string {
  const db = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    const [check] = db.prepare('PRAGMA integrity_check').all();
    if (check?.integrity_check !== 'ok') throw new Error(`${file}: ${check?.integrity_check}`);
    return JSON.stringify(queries.map((sql) => db.prepare(sql).all()));
  } finally {
    db.close();
  }
}

/**
 * The rows that people are answered from and that imports write, shortened so that tests can
 * compare them.
 */
export function seenIn(file: string): string {
  const unnumbered = '*, NULL AS id, NULL AS since, NULL AS until';
  const rows = rowsIn(file, [
    `SELECT ${unnumbered} FROM raw_client ORDER BY memberId, clientDmsId, plate`,
    `SELECT ${unnumbered} FROM raw_line ORDER BY memberId, invoiceDmsId, lineNo`,
    'SELECT memberId, clientsAdded, clientsChanged, linesAdded, linesChanged FROM import_log',
  ]);
  return `${rows.length} characters, ${createHash('sha256').update(rows).digest('hex')}`;
}

/** The other rows in the file: those of unpublished imports, and those that have been replaced. */
export const unseenIn = (file: string): string =>
  rowsIn(file, [
    'SELECT id FROM client_version EXCEPT SELECT id FROM raw_client',
    'SELECT id FROM line_version EXCEPT SELECT id FROM raw_line',
    `SELECT id FROM client WHERE since > 0 AND NOT EXISTS (
       SELECT 1 FROM raw_client WHERE raw_client.memberId = client.memberId
         AND raw_client.clientDmsId = client.clientDmsId)`,
    'SELECT id FROM import_under_way',
  ]);

/** What `unseenIn` gives if there is nothing. */
export const NOTHING = JSON.stringify([[], [], [], []]);

/** All rows that imports write, of a store of either engine. */
export async function contentsOf(place: StorePlace): Promise<unknown> {
  if (place.kind === 'sqlite') {
    const tables = ['client', 'raw_client', 'raw_line', 'import_log'];
    return rowsIn(
      place.file,
      tables.map((table) => `SELECT * FROM ${table} ORDER BY id`),
    );
  }
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  try {
    const tables: unknown[] = [];
    for (const table of ['client', 'client_row', 'line', 'import_log']) {
      const { rows } = await client.query(`SELECT t::text FROM ${table} AS t ORDER BY 1`);
      tables.push(rows);
    }
    return tables;
  } finally {
    await client.end();
  }
}
