import type { Random } from '#demo/network/random.ts';
import type { Mark } from '../faulty/marks.ts';

export interface Account {
  username: string;
  password: string;
  network: string;
}

/** What an answer to one call may hold: marks of whom it was made for, and no others. */
export type Expected = (mark: Mark) => boolean;

/** One way in which the server runs, with who uses it and what may come of it. */
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
  /** What an answer about the whole network, or to a file that was sent, may hold. */
  ofNetwork(account: Account, user: number): Expected;
  /** A plate of another network, where asking for one is refused; the faulty API knows them all. */
  foreignPlate: ((account: Account, random: Random) => string) | null;
}
