import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import * as v from 'valibot';
import type { Asked, Values } from '../administer/asked.ts';
import { TO_FORGET } from '../administer/erasure.ts';
import { importsUnderWay } from './import-under-way.ts';

/** SQLite as the commands ask it. */
export function askedOf(db: DatabaseSync): Asked {
  // What is deleted is overwritten, and who is chosen is written to no file.
  db.exec('PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY');
  const run = async (sql: string, values: Values = {}) =>
    Number(db.prepare(sql).run(named(values)).changes);
  return {
    run,
    all: async (sql, schema, values = {}) =>
      v.parse(v.array(schema), db.prepare(sql).all(named(values))),
    begin: async () => db.exec('BEGIN IMMEDIATE'),
    commit: async () => db.exec('COMMIT'),
    async rollback() {
      if (db.isTransaction) db.exec('ROLLBACK');
    },
    hasImport: async () => importsUnderWay(db).length > 0,
    words: {
      clientRows: 'client_version',
      lines: 'line_version',
      latestFirst: 'id DESC',
      random: 'hex(randomblob(8))',
      isDated: (column) => `${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'`,
      reminders: (condition) =>
        `SELECT reminder.id FROM reminder JOIN campaign ON campaign.id = campaignId
         WHERE ${condition}`,
      deleteOffers: (reminders) =>
        run(`DELETE FROM reminder_operation WHERE reminderId IN (${reminders})`),
      async numberClients(query) {
        await run(`INSERT INTO client (memberId, clientDmsId, clientKey)
          SELECT memberId, clientKey, clientKey FROM (${query})`);
      },
    },
  };
}

const named = (values: Values): Record<string, SQLInputValue> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? Number(value) : value,
    ]),
  );

/**
 * Writes the file anew, so that nothing of what was deleted is left in it or in its log. Returns
 * whether that could be done: whoever reads at this moment keeps the log.
 * @throws SQLite's error if there is no room
 */
export function forgetDeleted(db: DatabaseSync): boolean {
  db.exec('PRAGMA temp_store = FILE; VACUUM');
  db.prepare('DELETE FROM meta WHERE key = ?').run(TO_FORGET);
  const busy = v.object({ busy: v.number() });
  return v.parse(busy, db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()).busy === 0;
}
