import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import * as v from 'valibot';
import type { Wire } from '#contract/record.ts';
import { Token, type TokenError } from '#contract/token.ts';
import type { ClientEnv } from '#server/edge/client.ts';
import { ownWords } from '#server/envelope.ts';
import { keepDevice, readDevice } from './device.ts';
import type { Outcome, SignIns } from './sign-ins.ts';

const filled = v.pipe(v.string(), v.nonEmpty());
const Credentials = v.object({ username: filled, password: filled });

/**
 * Stands in front of the token call (section 4) of either upstream. Whoever has guessed too often
 * gets 429 with `Retry-After`, in the token service's error body, before the password is checked.
 */
export function limitSignIns(signIns: SignIns): MiddlewareHandler<ClientEnv> {
  return async (c, next) => {
    const body = await c.req.text();
    c.req.raw = new Request(c.req.raw, { body });
    const credentials = v.safeParse(Credentials, parse(body));
    // The next handler refuses it without checking any password.
    if (!credentials.success) return next();

    const account = accountOf(credentials.output.username);
    const device = await readDevice(c, signIns.deviceKey, account);
    const { address = 'unknown' } = c.env;
    const admission = await signIns.begin({ account, address, device });
    if (!admission.admitted) return tooManyAttempts(c.req.raw, admission.wait);
    await next();
    const outcome = await outcomeOf(c.res);
    await admission.end(outcome);
    if (outcome === 'opened') await keepDevice(c, signIns.deviceKey, account, device);
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/**
 * The key that a username is counted under. An API may ignore case and accents, and then each
 * spelling would give new guesses, so we ignore them too. Hashed, because the store may be shared.
 */
function accountOf(username: string): string {
  const folded = username
    .normalize('NFKD')
    .replace(/[\p{M}\p{C}\s]/gu, '')
    .toLowerCase();
  return createHash('sha256').update(folded).digest('base64url');
}

async function outcomeOf(answer: Response): Promise<Outcome> {
  // A call that timed out may have been checked all the same, and each one is work for the API, so
  // it counts as a failure.
  if (answer.status >= 500 && answer.status !== 504) return 'unanswered';
  if (!answer.ok) return 'failed';
  // An API may refuse with a 200, in whatever words.
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  return v.is(Token, body) ? 'opened' : 'failed';
}

function tooManyAttempts(request: Request, wait: number): Response {
  const message = ownWords('tooManyAttempts', request, { wait });
  const body: Wire<TokenError> = {
    error: 'too_many_attempts',
    error_description: message,
    message,
  };
  return Response.json(body, { status: 429, headers: { 'Retry-After': String(wait) } });
}
