import * as v from 'valibot';
import { text, toNumber } from './read.ts';
import { record } from './record.ts';

/** Section 4: how long a token lasts if the answer doesn't say. */
export const TOKEN_LIFETIME_SECONDS = 7200;

/**
 * Section 4, "Authentification": OAuth2 password grant. The server adds the client's id and secret.
 */
export interface TokenRequest {
  grant_type: 'password';
  client_id?: string;
  client_secret?: string;
  username: string;
  password: string;
}

const DAY_SECONDS = 86_400;

/** Seconds: `expires_in` if it is reasonable (a minute to 30 days), otherwise 7200. */
const lifetime = v.pipe(
  v.unknown(),
  v.transform((raw) => {
    const seconds = typeof raw === 'number' || typeof raw === 'string' ? toNumber(raw) : null;
    return seconds !== null && seconds >= 60 && seconds <= 30 * DAY_SECONDS
      ? seconds
      : TOKEN_LIFETIME_SECONDS;
  }),
  v.number(),
);

export const Token = record({
  /**
   * RFC 6749, A.12: printable ASCII. We couldn't send anything else back, so we don't accept it.
   */
  access_token: v.pipe(v.string(), v.trim(), v.regex(/^[\x20-\x7e]+$/)),
  token_type: text,
  expires_in: lifetime,
  /**
   * RFC 6749, 5.1; the documentation doesn't show it. `rightsOf` reads the one that we write
   * ourselves.
   */
  scope: text,
});
export type Token = v.InferOutput<typeof Token>;

/** The token service's error body. Other web services may use it too, instead of the envelope. */
export const TokenError = record({ error: text, error_description: text, message: text });
export type TokenError = v.InferOutput<typeof TokenError>;
