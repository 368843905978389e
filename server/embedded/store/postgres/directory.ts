import type { ClientBase, Pool } from 'pg';
import type { Member, Network } from '#server/embedded/rows.ts';
import { type AccountRecord, type Directory, directoryOf } from '../directory.ts';
import { memberColumns } from './schema.ts';

export async function openDirectory(pool: Pool | ClientBase): Promise<Directory> {
  const networks = await pool.query<Network>('SELECT code, label FROM network ORDER BY place');
  const members = await pool.query<Member>(`SELECT ${memberColumns} FROM member ORDER BY id`);
  return directoryOf({
    networks: networks.rows,
    members: members.rows,
    async account(username) {
      const { rows } = await pool.query<AccountRecord>({
        name: 'account',
        text: `SELECT username, network, "passwordHash", role, "memberId", label, "isDemo"
          FROM account WHERE lower(username COLLATE "C") = lower($1 COLLATE "C")
            AND "disabledAt" IS NULL`,
        values: [username],
      });
      return rows[0] ?? null;
    },
  });
}
