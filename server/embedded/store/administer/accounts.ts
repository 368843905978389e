import * as v from 'valibot';
import type { Role } from '#server/embedded/rows.ts';
import type { Asked } from './asked.ts';

const ListedAccount = v.object({
  username: v.string(),
  network: v.string(),
  role: v.picklist(['member', 'manager']),
  posCode: v.nullable(v.string()),
  label: v.string(),
  isDemo: v.pipe(
    v.union([v.boolean(), v.number()]),
    v.transform((value) => Boolean(value)),
  ),
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

/** What the commands do with accounts. Whoever signs in is read from the store's directory. */
export function openAccounts({ all, run }: Asked) {
  const listed = `SELECT username, account.network, role, posCode, label, isDemo, disabledAt
    FROM account LEFT JOIN member ON member.id = memberId`;
  // Capitals and small letters are the same in a username, if they have no accent.
  const itsName = 'lower(username) = lower(:username)';
  return {
    all: () => all(`${listed} ORDER BY account.network, username`, ListedAccount),
    async find(username: string): Promise<ListedAccount | null> {
      return (await all(`${listed} WHERE ${itsName}`, ListedAccount, { username }))[0] ?? null;
    },
    create: (account: NewAccount) =>
      run(
        `INSERT INTO account (username, network, passwordHash, role, memberId, label)
         VALUES (:username, :network, :passwordHash, :role, :memberId, :label)`,
        { ...account },
      ),
    setRole: (username: string, given: { role: Role; memberId: number | null }) =>
      run(`UPDATE account SET role = :role, memberId = :memberId WHERE ${itsName}`, {
        username,
        ...given,
      }),
    setPassword: (username: string, passwordHash: string) =>
      run(`UPDATE account SET passwordHash = :passwordHash, isDemo = false WHERE ${itsName}`, {
        username,
        passwordHash,
      }),
    /** @param at an ISO time; null lets the account in again */
    setDisabled: (username: string, at: string | null) =>
      run(`UPDATE account SET disabledAt = :at WHERE ${itsName}`, { username, at }),
  };
}
