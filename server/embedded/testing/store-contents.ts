import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Rows of a store's file, which must be sound. */
function rowsIn(file: string, queries: readonly string[]): string {
  const db = new DatabaseSync(file);
  try {
    const [check] = db.prepare('PRAGMA integrity_check').all();
    if (check?.integrity_check !== 'ok') throw new Error(`${file}: ${check?.integrity_check}`);
    return JSON.stringify(queries.map((sql) => db.prepare(sql).all()));
  } finally {
    db.close();
  }
}

/** What people are answered from and imports write, shortened so that it can be compared. */
export function seenIn(file: string): string {
  const unnumbered = '*, NULL AS id, NULL AS since, NULL AS until';
  const rows = rowsIn(file, [
    `SELECT ${unnumbered} FROM raw_client ORDER BY memberId, clientDmsId, plate`,
    `SELECT ${unnumbered} FROM raw_line ORDER BY memberId, invoiceDmsId, lineNo`,
    'SELECT memberId, clientsAdded, clientsChanged, linesAdded, linesChanged FROM import_log',
  ]);
  return `${rows.length} characters, ${createHash('sha256').update(rows).digest('hex')}`;
}

/** What lies in the file beside: of imports that are not published, and what others have replaced. */
export const unseenIn = (file: string): string =>
  rowsIn(file, [
    'SELECT id FROM client_version EXCEPT SELECT id FROM raw_client',
    'SELECT id FROM line_version EXCEPT SELECT id FROM raw_line',
    `SELECT id FROM client WHERE since > 0 AND NOT EXISTS (
       SELECT 1 FROM raw_client WHERE raw_client.memberId = client.memberId
         AND raw_client.clientDmsId = client.clientDmsId)`,
    'SELECT id FROM import_under_way',
  ]);

/** Of `unseenIn`. */
export const NOTHING = JSON.stringify([[], [], [], []]);
