import type { Wire } from '#contract/record.ts';
import type { Lang } from '#contract/services.ts';
import type { TokenError } from '#contract/token.ts';
import { say, tokenMessages } from '#server/messages.ts';

const statuses = {
  invalid_request: 400,
  unsupported_grant_type: 400,
  invalid_client: 401,
  invalid_grant: 400,
} as const satisfies Record<keyof typeof tokenMessages, number>;

/**
 * The token service has an error body of its own (section 4) instead of the envelope that the
 * others use.
 */
export function refuseToken(error: keyof typeof statuses, lang: Lang): Response {
  const message = say(tokenMessages[error], lang);
  const body: Wire<TokenError> = { error, error_description: message, message };
  return Response.json(body, { status: statuses[error] });
}
