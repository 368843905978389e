import * as v from 'valibot';
import { isJsonObject } from '#contract/record.ts';
import type { TokenRequest } from '#contract/token.ts';
import { ownWords, type Reason, refuseInOwnWords } from '#server/envelope.ts';
import { readJson } from './arrive.ts';
import { BrokenAnswer } from './broken-answer.ts';
import { headersOf, statusOf, waitOf } from './head.ts';
import type { Incoming } from './send.ts';

interface Client {
  clientId: string;
  clientSecret: string;
}

const filled = v.pipe(v.string(), v.nonEmpty());
const Grant = v.object({ grant_type: v.literal('password') });
const SignIn = v.object({ grant_type: v.literal('password'), username: filled, password: filled });

/**
 * The body of the token call (section 4), rebuilt from its documented fields. Everything else is
 * dropped, and the client's credentials are added here and nowhere else.
 *
 * @returns the body to send, or the refusal if it isn't a password grant
 */
export async function rebuildTokenRequest(
  request: Request,
  client: Client,
): Promise<string | Response> {
  const body: unknown = await request.json().catch(() => null);
  const signIn = v.safeParse(SignIn, body);
  if (signIn.success) {
    return JSON.stringify({
      grant_type: signIn.output.grant_type,
      client_id: client.clientId,
      client_secret: client.clientSecret,
      username: signIn.output.username,
      password: signIn.output.password,
    } satisfies TokenRequest);
  }
  const named = isJsonObject(body) && body.grant_type !== undefined;
  return named && !v.is(Grant, body)
    ? refuseToken(request, 'unsupported_grant_type', 'wrongGrant')
    : refuseToken(request, 'invalid_request', 'badSignIn');
}

/** The error body of section 4. */
function refuseToken(request: Request, error: string, reason: Reason): Response {
  const message = ownWords(reason, request);
  return Response.json({ error, error_description: message, message }, { status: 400 });
}

/**
 * The fields of section 4's answer and error, and `scope` of the same RFC. Some APIs refuse a
 * sign-in in the envelope instead, so `success` is read too.
 */
const answered = [
  'access_token',
  'token_type',
  'expires_in',
  'scope',
  'error',
  'error_description',
  'message',
  'success',
] as const;

/**
 * The answer to the token call, rebuilt too. The page can't use a refresh token, so it doesn't get
 * one; and if an API repeats the whole request in its errors, our secret stays here.
 *
 * @throws {BrokenAnswer} if it isn't JSON although a token was expected
 */
export async function rebuildTokenAnswer(
  request: Request,
  incoming: Incoming,
  goOn: number,
): Promise<Response> {
  const status = statusOf(incoming);
  const headers = waitOf(headersOf(incoming));
  const body = await readJson(incoming, goOn);
  if (!isJsonObject(body)) {
    if (status >= 400) return refuseInOwnWords(request, status, 'refused', headers);
    throw new BrokenAnswer('broken');
  }
  const kept = answered.filter((field) => body[field] !== undefined);
  return Response.json(Object.fromEntries(kept.map((field) => [field, body[field]])), {
    status,
    headers,
  });
}
