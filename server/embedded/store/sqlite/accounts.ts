import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { Role } from '#server/embedded/rows.ts';
import { query } from './database.ts';

const ListedAccount = v.object({
  username: v.string(),
  network: v.string(),
  role: v.picklist(['member', 'manager']),
  posCode: v.nullable(v.string()),
  label: v.string(),
  isDemo: v.number(),
  disabledAt: v.nullable(v.string()),
});
/** An account as the person who administers the store sees it. */
export type ListedAccount = v.InferOutput<typeof ListedAccount>;

export interface NewAccount {
  username: string;
  network: string;
  passwordHash: string;
  role: Role;
  memberId: number | null;
  label: string;
}

/** What the commands do with accounts. Whoever signs in is read by `openDirectory`. */
export function openAccounts(db: DatabaseSync) {
  const listed = `SELECT username, account.network, role, posCode, label, isDemo, disabledAt
    FROM account LEFT JOIN member ON member.id = memberId`;
  const all = query(db, `${listed} ORDER BY account.network, username`, ListedAccount);
  const one = query(db, `${listed} WHERE username = :username`, ListedAccount);
  const insert = db.prepare(
    `INSERT INTO account (username, network, passwordHash, role, memberId, label)
     VALUES (:username, :network, :passwordHash, :role, :memberId, :label)`,
  );
  const role = db.prepare(
    'UPDATE account SET role = :role, memberId = :memberId WHERE username = :username',
  );
  const password = db.prepare(
    'UPDATE account SET passwordHash = :passwordHash, isDemo = 0 WHERE username = :username',
  );
  const disable = db.prepare('UPDATE account SET disabledAt = :at WHERE username = :username');
  return {
    all: (): ListedAccount[] => all.all(),
    find: (username: string): ListedAccount | null => one.first({ username }),
    create: (account: NewAccount) => insert.run({ ...account }),
    setRole: (username: string, given: { role: Role; memberId: number | null }) =>
      role.run({ username, ...given }),
    setPassword: (username: string, passwordHash: string) =>
      password.run({ username, passwordHash }),
    /** @param at an ISO time; null lets the account in again */
    setDisabled: (username: string, at: string | null) => disable.run({ username, at }),
  };
}
