import * as v from 'valibot';
import { text, toNumber } from './read.ts';
import { record } from './record.ts';

/** Section 4: the life of a token where the answer does not say. */
export const TOKEN_LIFETIME_SECONDS = 7200;

/** Section 4, "Authentification": OAuth2 password grant. The client's id and secret are the server's to add. */
export interface TokenRequest {
  grant_type: 'password';
  client_id?: string;
  client_secret?: string;
  username: string;
  password: string;
}

const DAY_SECONDS = 86_400;

/** Seconds; `expires_in` where it is a sane number (a minute to 30 days), 7200 otherwise. */
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
  /** RFC 6749, A.12: printable ASCII. Anything else cannot be sent back, so it is no token. */
  access_token: v.pipe(v.string(), v.trim(), v.regex(/^[\x20-\x7e]+$/)),
  token_type: text,
  expires_in: lifetime,
  /** RFC 6749, 5.1; the documentation does not show it. Ours is read by `rightsOf`. */
  scope: text,
});
export type Token = v.InferOutput<typeof Token>;

/** The token service's error body, beside which web services may also answer in the envelope. */
export const TokenError = record({ error: text, error_description: text, message: text });
export type TokenError = v.InferOutput<typeof TokenError>;
