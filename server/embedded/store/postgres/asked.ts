import type { Client } from 'pg';
import * as v from 'valibot';
import type { Asked, Values } from '../administer/asked.ts';
import { ONE_AT_A_TIME } from './sql.ts';

/** PostgreSQL as the commands ask it. */
export function askedOf(client: Client): Asked {
  const query = (sql: string, values: Values = {}) => client.query(worded(sql, values));
  const run = async (sql: string, values?: Values) => (await query(sql, values)).rowCount ?? 0;
  return {
    run,
    all: async (sql, schema, values) => v.parse(v.array(schema), (await query(sql, values)).rows),
    begin: async () => void (await client.query('BEGIN')),
    commit: async () => void (await client.query('COMMIT')),
    rollback: async () => void (await client.query('ROLLBACK')),
    async hasImport() {
      const { rows } = await client.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_xact_lock($1, 0) AS mine',
        [ONE_AT_A_TIME.imports],
      );
      return rows[0]?.mine !== true;
    },
    words: {
      clientRows: 'client_row',
      lines: 'line',
      latestFirst: 'received DESC, place DESC',
      random: "upper(substr(replace(gen_random_uuid()::text, '-', ''), 17))",
      isDated: (column) => `${column} ~ '^[12][0-9]{3}-[01][0-9]-[0-3][0-9]'`,
      reminders: (condition) => `SELECT id FROM reminder WHERE ${condition}`,
      async deleteOffers(reminders) {
        const { rows } =
          await query(`SELECT coalesce(sum(jsonb_array_length(operations)), 0)::integer
          AS total FROM reminder WHERE id IN (${reminders})`);
        return rows[0]?.total ?? 0;
      },
      async numberClients(chosen) {
        await run(`WITH chosen AS (${chosen}), inserted AS (
            INSERT INTO client (network, memberId, clientDmsId, clientKey, id)
            SELECT member.network, member.id, clientKey, clientKey, member.id * 1000000000::bigint
              + member.numbered + row_number() OVER (PARTITION BY member.id)
            FROM chosen JOIN member ON member.id = memberId RETURNING memberId)
          UPDATE member SET numbered = numbered + added FROM (
            SELECT memberId, count(*)::integer AS added FROM inserted GROUP BY memberId) AS counted
          WHERE counted.memberId = member.id`);
      },
    },
  };
}

/** SQL of `Asked` in the words of PostgreSQL: names in camelCase in quotes, values by number. */
function worded(sql: string, values: Values): { text: string; values: Values[string][] } {
  const used: Values[string][] = [];
  const text = sql.replace(/'[^']*'|::?[a-z]\w*|\b[a-z]+[A-Z]\w*\b/g, (word) => {
    if (word.startsWith("'") || word.startsWith('::')) return word;
    if (!word.startsWith(':')) return `"${word}"`;
    used.push(values[word.slice(1)] ?? null);
    return `$${used.length}`;
  });
  return { text, values: used };
}
