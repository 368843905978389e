import type { TokenRows } from '../store.ts';
import { openPool } from './connect.ts';

const CONNECTIONS = 4;

/** The tokens, which all copies of this server share. */
export function openTokenRows(url: string): TokenRows {
  const pool = openPool(url, CONNECTIONS);
  return {
    async latest() {
      const { rows } = await pool.query<{ latest: number }>('SELECT latest FROM clock');
      return rows[0]?.latest ?? null;
    },
    async remember(time) {
      await pool.query(
        `INSERT INTO clock VALUES (1, $1)
         ON CONFLICT (id) DO UPDATE SET latest = greatest(clock.latest, excluded.latest)`,
        [time],
      );
    },
    async add(hash, { username, expiresAt }, now) {
      await pool.query({
        name: 'purge',
        text: 'DELETE FROM token WHERE "expiresAt" <= $1',
        values: [now],
      });
      await pool.query({
        name: 'add',
        text: 'INSERT INTO token VALUES ($1, $2, $3)',
        values: [hash, username, expiresAt],
      });
    },
    async holderOf(hash, now) {
      const { rows } = await pool.query<{ username: string }>({
        name: 'holder',
        text: 'SELECT username FROM token WHERE hash = $1 AND "expiresAt" > $2',
        values: [hash, now],
      });
      return rows[0]?.username ?? null;
    },
    close: () => pool.end(),
  };
}
