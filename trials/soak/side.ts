import type { Random } from '#demo/network/random.ts';
import type { Mark } from '../faulty/marks.ts';

export interface Account {
  username: string;
  password: string;
  network: string;
}

/**
 * Decides which marks may appear in the answer to one call: only those of the caller it was made
 * for.
 */
export type Expected = (mark: Mark) => boolean;

/** One way in which the server runs, its users, and what its answers may hold. */
export interface Side {
  name: 'proxy' | 'embedded';
  origin: string;
  accountOf(user: number): Account;
  /** A plate of the account's network. */
  plateFor(account: Account, random: Random): string;
  memberCode(account: Account, random: Random): string;
  organizationId(account: Account): string;
  /** What an answer about a plate or a member may hold. */
  about(asked: string, user: number): Expected;
  /** What an answer about the whole network, or to an uploaded file, may hold. */
  ofNetwork(account: Account, user: number): Expected;
  /**
   * A plate of another network, if asking for one must be refused; null for the faulty API, which
   * knows every plate.
   */
  foreignPlate: ((account: Account, random: Random) => string) | null;
}
