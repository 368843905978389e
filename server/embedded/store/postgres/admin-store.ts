import type { Network } from '#server/embedded/rows.ts';
import type { AdminStore } from '../administer/admin-store.ts';
import { TO_FORGET } from '../administer/erasure.ts';
import type { StoreState } from '../store.ts';
import { StoreError } from '../store-error.ts';
import { askedOf } from './asked.ts';
import { connect, connected, transaction } from './connect.ts';
import { openDirectory } from './directory.ts';
import { memberColumns, migrate } from './schema.ts';

/** Null if the database holds no store. */
export async function openAdminStore(url: string): Promise<AdminStore | null> {
  if ((await inspect(url)) === null) return null;
  const client = await connect(url);
  return {
    asked: askedOf(client),
    directory: () => openDirectory(client),
    async addMember({ id, network, posCode, tradeName, siret, zipCode, city }) {
      await client.query(
        `INSERT INTO member (${memberColumns})
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, network, posCode, tradeName, siret, zipCode, city],
      );
    },
    async endTokensOf(username) {
      const ended = await client.query(
        'DELETE FROM token WHERE lower(username COLLATE "C") = lower($1 COLLATE "C")',
        [username],
      );
      return ended.rowCount ?? 0;
    },
    async markAdministered() {
      await client.query(`INSERT INTO meta VALUES ('administered', 'true') ON CONFLICT DO NOTHING`);
      await client.query('UPDATE network SET changes = changes + 1');
    },
    async forgetDeleted() {
      await client.query('VACUUM');
      await client.query('DELETE FROM meta WHERE key = $1', [TO_FORGET]);
      return 'PostgreSQL writes over it as it needs the place; its log and what is copied from it keep it for as long as they are kept.';
    },
    close: () => client.end(),
  };
}

/** What is in a database, after bringing it to the current schema; null if it holds no store. */
export const inspect = (url: string): Promise<StoreState | null> =>
  connected(url, async (client) => {
    await migrate(client);
    const { rows } = await client.query<{ key: string; value: string }>(
      'SELECT key, value FROM meta',
    );
    const meta = new Map(rows.map(({ key, value }) => [key, value]));
    const used = await client.query<{ networks: boolean; imports: boolean }>(
      `SELECT EXISTS (SELECT FROM network) AS networks, EXISTS (SELECT FROM import_log) AS imports`,
    );
    if (!used.rows[0]?.networks) return null;
    const vehicles = meta.get('vehicles');
    return {
      build: meta.get('build') ?? null,
      vehicles: vehicles === undefined ? null : Number(vehicles),
      isUsed: meta.has('administered') || used.rows[0].imports,
    };
  });

/** Makes a store with networks and nothing else in it: no member, no account, no demonstration. */
export async function createStore(url: string, networks: readonly Network[]): Promise<void> {
  if ((await inspect(url)) !== null) {
    throw new StoreError('The database holds a store already. Name another one.');
  }
  await connected(url, (client) =>
    transaction(client, async () => {
      for (const [place, { code, label }] of networks.entries()) {
        await client.query('INSERT INTO network (code, label, place) VALUES ($1, $2, $3)', [
          code,
          label,
          place,
        ]);
      }
      await client.query(`INSERT INTO meta VALUES ('administered', 'true')`);
    }),
  );
}

/** Whether anybody could sign in with a password that everybody knows. */
export const hasDemoAccounts = (url: string): Promise<boolean> =>
  connected(url, async (client) => {
    const there = await client.query(`SELECT to_regclass('account') IS NOT NULL AS is`);
    if (!there.rows[0]?.is) return true;
    const { rows } = await client.query<{ demo: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM network)
         OR EXISTS (SELECT FROM account WHERE "isDemo" AND "disabledAt" IS NULL) AS demo`,
    );
    return rows[0]?.demo ?? true;
  });
