import type { Member } from '#server/embedded/rows.ts';
import type { Directory } from '../directory.ts';
import type { Asked } from './asked.ts';

/** A store that somebody administers, on a connection of its own. */
export interface AdminStore {
  asked: Asked;
  /** Networks and members as they are now. */
  directory(): Promise<Directory>;
  addMember(member: Member): Promise<void>;
  /** Ends all tokens of an account, also while a server gives out others. Returns how many. */
  endTokensOf(username: string): Promise<number>;
  /**
   * Says that somebody has changed the store: it is never rebuilt as a demonstration, and answers
   * that were kept are made anew.
   */
  markAdministered(): Promise<void>;
  /**
   * Makes sure that nothing is left of what was deleted. Returns where it still stands, in words;
   * null if nowhere.
   */
  forgetDeleted(): Promise<string | null>;
  close(): Promise<void>;
}
