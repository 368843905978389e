import type { Member, Network, Role } from '#server/embedded/rows.ts';

/** An account as it is stored, with its password only as an scrypt hash. */
export interface AccountRecord {
  username: string;
  network: string;
  passwordHash: string;
  role: Role;
  memberId: number | null;
  label: string;
  /** Whether its password is the demonstration's, which everybody knows. */
  isDemo: boolean;
}

interface DirectoryParts {
  networks: Network[];
  members: Member[];
  /** Reads an account that may sign in. */
  account(username: string): Promise<AccountRecord | null>;
}

/**
 * The networks, members and accounts in the store. Networks and members are read once: whoever
 * changes them starts the server again. Accounts are read each time, so that one that is disabled
 * can do nothing from then on.
 */
export function directoryOf({ networks, members, account }: DirectoryParts) {
  const byId = new Map(members.map((member) => [member.id, member]));
  const keyOf = (network: string, name: string) => `${network} ${name}`;
  const byPosCode = new Map(members.map((one) => [keyOf(one.network, one.posCode), one]));
  const bySiret = new Map(members.map((one) => [keyOf(one.network, one.siret), one]));
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
    account,
  };
}
export type Directory = ReturnType<typeof directoryOf>;
