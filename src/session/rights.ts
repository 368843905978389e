/** What an account may do, as far as its token tells; the API has the last word, by its 403. */
export interface Rights {
  /** Null where the token does not say: then everything is offered. */
  role: 'member' | 'manager' | null;
  /** The point of sale's code of a member's account. */
  memberCode: string | null;
  /** Whether the opt-out list is worth offering. */
  seesBlacklist: boolean;
}

/**
 * Reads the `scope` of a token (RFC 6749, 3.3: words separated by spaces). The embedded API says
 * `manager` or `member:920150`; the documentation shows no scope, so any other one tells nothing.
 */
export function rightsOf(scope: string | null): Rights {
  const words = scope?.split(' ') ?? [];
  if (words.includes('manager')) return { role: 'manager', memberCode: null, seesBlacklist: true };
  const member = words.find((word) => /^member(:|$)/.test(word));
  if (member === undefined) return { role: null, memberCode: null, seesBlacklist: true };
  const code = member.slice('member:'.length);
  return { role: 'member', memberCode: code === '' ? null : code, seesBlacklist: false };
}
