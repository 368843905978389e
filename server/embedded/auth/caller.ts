import type { Context, MiddlewareHandler } from 'hono';
import type { Member, Role } from '#server/embedded/rows.ts';
import type { Directory } from '#server/embedded/store/directory.ts';
import { refuse } from '#server/envelope.ts';
import { apiMessages, langOf, say } from '#server/messages.ts';
import type { Tokens } from './tokens.ts';

/**
 * Who is asking: an account, acting for its network. A member's account acts for that member only.
 */
export interface Caller {
  username: string;
  network: string;
  role: Role;
  memberId: number | null;
}

export interface CallerEnv {
  Variables: { caller: Caller };
}

/** A manager acts for every member of the network, a member's account for that member only. */
export const mayActFor = (caller: Caller, member: Member): boolean =>
  member.network === caller.network && (caller.role === 'manager' || caller.memberId === member.id);

/**
 * Opens a web service to the accounts of the network in its path: 401 without a valid token, 403
 * with the token of another network, both in the documented envelope.
 */
export function networkAccounts(
  tokens: Tokens,
  directory: Directory,
): MiddlewareHandler<CallerEnv> {
  return async (c, next) => {
    const lang = langOf(c.req.raw);
    const token = /^Bearer +(\S+) *$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    if (!token) return unauthorized(say(apiMessages.noToken, lang));
    const username = await tokens.holderOf(token);
    const account = username === null ? null : await directory.account(username);
    if (!account) return unauthorized(say(apiMessages.badToken, lang));
    if (account.network !== c.req.param('reseau')) {
      return refuse(403, say(apiMessages.otherNetwork, lang));
    }
    const { network, role, memberId } = account;
    c.set('caller', { username: account.username, network, role, memberId });
    return next();
  };
}

const unauthorized = (message: string): Response =>
  refuse(401, message, [], { 'WWW-Authenticate': 'Bearer' });

/** The opt-out list holds the clients of every member, so a member's account is answered 403. */
export const managersOnly: MiddlewareHandler<CallerEnv> = async (c: Context<CallerEnv>, next) =>
  c.get('caller').role === 'manager'
    ? next()
    : refuse(403, say(apiMessages.managersOnly, langOf(c.req.raw)));
