/** What an account may do, as far as its token tells. The API decides in the end, with a 403. */
export interface Rights {
  /** Null if the token doesn't say; then everything is offered. */
  role: 'member' | 'manager' | null;
  /** The point of sale's code, for a member's account. */
  memberCode: string | null;
  /** Whether it makes sense to offer the opt-out list. */
  seesBlacklist: boolean;
}

/**
 * Reads the `scope` of a token (RFC 6749, 3.3: words separated by spaces). The embedded API writes
 * `manager` or `member:920150`. The documentation shows no scope, so any other one tells us
 * nothing.
 */
export function rightsOf(scope: string | null): Rights {
  const words = scope?.split(' ') ?? [];
  if (words.includes('manager')) return { role: 'manager', memberCode: null, seesBlacklist: true };
  const member = words.find((word) => /^member(:|$)/.test(word));
  if (member === undefined) return { role: null, memberCode: null, seesBlacklist: true };
  const code = member.slice('member:'.length);
  return { role: 'member', memberCode: code === '' ? null : code, seesBlacklist: false };
}
