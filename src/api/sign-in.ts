import * as v from 'valibot';
import { readRefusal } from '#contract/envelope.ts';
import { isJsonObject } from '#contract/record.ts';
import { Token, type TokenRequest } from '#contract/token.ts';
import { ApiFailure } from './errors.ts';
import { refusalOf } from './refusals.ts';
import type { Send } from './transport.ts';

/**
 * Gets a token (section 4). Throws ApiFailure, which is `unauthorized` if the credentials are
 * refused: with a 401, with a 400 and `invalid_grant`, or with an error body and a 200.
 * @param until when a failure must be known (`failBy`)
 */
export async function signIn(
  send: Send,
  credentials: Pick<TokenRequest, 'username' | 'password'>,
  until?: number,
): Promise<Token> {
  const json: TokenRequest = { grant_type: 'password', ...credentials };
  const { response, body } = await send('token', { json, until });
  const token = v.safeParse(Token, body);
  if (response.ok && token.success) return token.output;
  const words = readRefusal(body);
  if (response.ok && words.message === '') {
    throw new ApiFailure({ kind: 'broken-answer', message: 'no access_token' });
  }
  const isRefused = response.ok || (isJsonObject(body) && body.error === 'invalid_grant');
  throw new ApiFailure(isRefused ? { kind: 'unauthorized', ...words } : refusalOf(response, words));
}
