import type { Wire } from '#contract/record.ts';
import type { Lang } from '#contract/services.ts';
import type { TokenError } from '#contract/token.ts';

const refusals = {
  invalid_request: {
    status: 400,
    fr: 'grant_type, username et password sont attendus dans un corps JSON.',
    en: 'grant_type, username and password are expected in a JSON body.',
  },
  unsupported_grant_type: {
    status: 400,
    fr: 'Seul le mode «\u00a0password\u00a0» est accepté.',
    en: 'Only the password grant is accepted.',
  },
  invalid_client: {
    status: 401,
    fr: 'client_id ou client_secret n’est pas le bon.',
    en: 'client_id or client_secret is wrong.',
  },
  invalid_grant: {
    status: 400,
    fr: 'Identifiant ou mot de passe incorrect.',
    en: 'Wrong username or password.',
  },
} as const;

/** The token service's own error body (section 4), which is not the envelope of the others. */
export function refuseToken(error: keyof typeof refusals, lang: Lang): Response {
  const { status, [lang]: message } = refusals[error];
  const body: Wire<TokenError> = { error, error_description: message, message };
  return Response.json(body, { status });
}
