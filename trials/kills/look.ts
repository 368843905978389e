import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { storeFileIn } from '#server/embedded/store/sqlite/store-path.ts';
import { linesIn, type Sender } from './marked-files.ts';

const Groups = v.array(v.object({ round: v.nullable(v.number()), rows: v.number() }));
const Count = v.object({ rows: v.number() });

function reading<T>(dataDir: string, read: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(storeFileIn(dataDir), { readOnly: true, timeout: 10_000 });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/**
 * The round that a member's rows come from, as everybody sees them; 0 before the first round.
 * @throws Error if they come from several rounds, or if some of one round are missing
 */
export function roundSeen(dataDir: string, sender: Sender): number {
  return reading(dataDir, (db) => {
    const groups = (sql: string) => v.parse(Groups, db.prepare(sql).all(sender.memberId));
    const clients = groups(
      `SELECT CAST(clientLastName AS INTEGER) AS round, count(*) AS rows FROM raw_client
       WHERE memberId = ? AND clientDmsId LIKE 'KILL-%' GROUP BY round`,
    );
    const lines = groups(
      `SELECT CAST(invoiceAmount AS INTEGER) AS round, count(*) AS rows FROM raw_line
       WHERE memberId = ? AND invoiceDmsId LIKE 'KILL-%' GROUP BY round`,
    );
    const round = clients[0]?.round ?? 0;
    const whole =
      round === 0
        ? []
        : [[{ round, rows: sender.clients }], [{ round, rows: linesIn(sender, round) }]];
    const found = round === 0 ? [...clients, ...lines] : [clients, lines];
    if (JSON.stringify(found) !== JSON.stringify(whole)) {
      throw new Error(`half there: ${JSON.stringify({ clients, lines })}`);
    }
    return round;
  });
}

/** How many lines a member's running import has written; null if no import is running. */
export function linesWritten(dataDir: string, { memberId }: Sender): number | null {
  return reading(dataDir, (db) => {
    const underWay = db.prepare('SELECT id FROM import_under_way WHERE memberId = ?').get(memberId);
    if (!underWay) return null;
    const written = db.prepare('SELECT count(*) AS rows FROM line_version WHERE since = ?');
    return v.parse(Count, written.get(underWay.id ?? null)).rows;
  });
}

/** What should not be in a data folder while nobody is importing. */
export function leftoversIn(dataDir: string): string[] {
  const uploads = readdirSync(join(dataDir, 'uploads')).map((name) => `uploads/${name} stays`);
  const [unseen, check] = reading(dataDir, (db) => [
    v.parse(
      Count,
      db
        .prepare(
          `SELECT (SELECT count(*) FROM client_version) - (SELECT count(*) FROM raw_client)
             + (SELECT count(*) FROM line_version) - (SELECT count(*) FROM raw_line)
             + (SELECT count(*) FROM import_under_way) AS rows`,
        )
        .get(),
    ).rows,
    db.prepare('PRAGMA integrity_check').get()?.integrity_check,
  ]);
  return [
    ...uploads,
    ...(unseen === 0 ? [] : [`${unseen} rows stay that nobody sees`]),
    ...(check === 'ok' ? [] : [`the store is damaged: ${check}`]),
  ];
}
