import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import * as v from 'valibot';
import { TOKEN_LIFETIME_SECONDS } from '#contract/token.ts';
import type { Member, Role } from '#server/embedded/rows.ts';
import type { Directory } from '#server/embedded/store/directory.ts';
import { langOf } from '#server/messages.ts';
import { verifyPassword } from './password.ts';
import { refuseToken } from './token-refusals.ts';
import type { Tokens } from './tokens.ts';

export interface TokenServiceParts {
  directory: Directory;
  tokens: Tokens;
  /**
   * Null: no client is configured and none is checked. Our own page can keep no secret, so it signs
   * in directly (docs/decisions/0013).
   */
  client: { id: string; secret: string } | null;
  /**
   * A hash that no password opens, so that an unknown username takes as long as a wrong password.
   */
  decoyHash: string;
}

const credential = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1024));
const Credentials = v.object({ username: credential, password: credential });
const Grant = v.looseObject({ grant_type: v.string() });

/**
 * "Authentification" (section 4): the password grant. Errors carry the tags of RFC 6749, section
 * 5.2, in the documented body: 401 `invalid_client`, 400 for the others. Guesses are slowed down in
 * front of it (server/sign-in).
 */
export function tokenService(parts: TokenServiceParts) {
  const { directory, tokens, client, decoyHash } = parts;
  return async (c: Context): Promise<Response> => {
    const lang = langOf(c.req.raw);
    const body: unknown = await c.req.json().catch(() => null);
    const grant = v.safeParse(Grant, body);
    if (!grant.success) return refuseToken('invalid_request', lang);
    if (grant.output.grant_type !== 'password') return refuseToken('unsupported_grant_type', lang);
    if (client && !isClient(client, grant.output)) return refuseToken('invalid_client', lang);
    const credentials = v.safeParse(Credentials, body);
    if (!credentials.success) return refuseToken('invalid_request', lang);

    const { username, password } = credentials.output;
    const account = await directory.account(username);
    const matches = await verifyPassword(password, account?.passwordHash ?? decoyHash);
    // While the hash was computed, somebody may have disabled the account or changed its password.
    const now = await directory.account(username);
    const isUnchanged = now?.passwordHash === account?.passwordHash;
    if (!account || !matches || !isUnchanged) return refuseToken('invalid_grant', lang);
    return Response.json({
      access_token: await tokens.issue(account.username),
      token_type: 'Bearer',
      expires_in: TOKEN_LIFETIME_SECONDS,
      scope: scopeOf(account.role, account.memberId && directory.member(account.memberId)),
    });
  };
}

/** What the token opens: `manager`, or `member:` and the code of the point of sale. */
const scopeOf = (role: Role, member: Member | 0 | null): string =>
  role === 'member' && member ? `member:${member.posCode}` : role;

function isClient(
  { id, secret }: { id: string; secret: string },
  { client_id, client_secret }: { [key: string]: unknown },
): boolean {
  // Both are always compared, so that the time taken doesn't tell which one was wrong.
  const idMatches = sameText(String(client_id ?? ''), id);
  return sameText(String(client_secret ?? ''), secret) && idMatches;
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
