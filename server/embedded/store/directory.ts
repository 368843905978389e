import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { Member, Network } from '#server/embedded/rows.ts';
import { query } from './database.ts';

const AccountRecord = v.object({
  username: v.string(),
  network: v.string(),
  passwordHash: v.string(),
  role: v.picklist(['member', 'manager']),
  memberId: v.nullable(v.number()),
  label: v.string(),
  /** Whether its password is the demonstration's, which everybody knows. */
  isDemo: v.pipe(
    v.number(),
    v.transform((value) => value === 1),
  ),
});
/** An account as it is stored, with its password only as an scrypt hash. */
export type AccountRecord = v.InferOutput<typeof AccountRecord>;

/**
 * The networks, members and accounts in the store. Networks and members are read once: whoever
 * changes them starts the server again. Accounts are read each time, so that one that is disabled
 * can do nothing from then on.
 */
export function openDirectory(db: DatabaseSync) {
  const networks: Network[] = query(
    db,
    'SELECT code, label FROM network ORDER BY rowid',
    v.object({ code: v.string(), label: v.string() }),
  ).all();
  const members: Member[] = query(
    db,
    'SELECT id, network, posCode, tradeName, siret, zipCode, city FROM member',
    v.object({
      id: v.number(),
      network: v.string(),
      posCode: v.string(),
      tradeName: v.string(),
      siret: v.string(),
      zipCode: v.string(),
      city: v.string(),
    }),
  ).all();
  const byId = new Map(members.map((member) => [member.id, member]));
  const keyOf = (network: string, name: string) => `${network} ${name}`;
  const byPosCode = new Map(members.map((one) => [keyOf(one.network, one.posCode), one]));
  const bySiret = new Map(members.map((one) => [keyOf(one.network, one.siret), one]));
  const account = query(
    db,
    `SELECT username, network, passwordHash, role, memberId, label, isDemo FROM account
     WHERE username = :username AND disabledAt IS NULL`,
    AccountRecord,
  );

  return {
    networks,
    membersOf: (network: string): Member[] =>
      members.filter((member) => member.network === network),
    member: (id: number): Member | null => byId.get(id) ?? null,
    memberByPosCode: (network: string, posCode: string): Member | null =>
      byPosCode.get(keyOf(network, posCode)) ?? null,
    /** The member whose workshop a raw row names (`workshopNationalId`). */
    memberBySiret: (network: string, siret: string): Member | null =>
      bySiret.get(keyOf(network, siret)) ?? null,
    account: (username: string): AccountRecord | null => account.first({ username }),
  };
}
export type Directory = ReturnType<typeof openDirectory>;
