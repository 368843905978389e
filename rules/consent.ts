/**
 * What `true` means in `relanceSms`, `relanceEmail` and `relanceCourrier`. The API's documentation
 * doesn't say (docs/decisions/0042), so whoever runs the server does.
 */
export type FlagMeaning = 'may-be-contacted' | 'opted-out' | 'unknown';

/**
 * What the flags of one channel say about it. `not-stated`: no record has the flag; `unknown`: one
 * has it, but nobody has said what it means.
 */
export type Consent = 'allowed' | 'refused' | 'not-stated' | 'unknown';

/**
 * The one reading of the flags, for every screen, file and campaign. If records disagree, the
 * refusal counts, because that mistake costs least.
 * @param said the values of one flag in all records of a client
 */
export function readConsent(said: readonly boolean[], means: FlagMeaning): Consent {
  if (said.length === 0) return 'not-stated';
  if (means === 'unknown') return 'unknown';
  return said.includes(means === 'opted-out') ? 'refused' : 'allowed';
}

/**
 * The day from which a commercial call to a consumer needs prior consent, unless it is about a
 * contract that is being performed (code de la consommation, art. L223-1, in the wording of law
 * 2025-594 of 30 June 2025, art. 13).
 */
export const CALLS_NEED_CONSENT_FROM = '2026-08-11';

/**
 * How long after the last sign that came from a customer one may still write to them for business
 * (CNIL, "Référentiel relatif aux traitements de données à caractère personnel mis en œuvre aux fins
 * de gestion des activités commerciales", durées de conservation).
 */
export const PROSPECTING_MONTHS = 36;
