import { foldText } from './fold-text.ts';

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

/** What all records of a client say about one channel. */
export interface SaidOfChannel {
  /** Each value of `relanceSms` or a sibling of it. */
  flags: readonly boolean[];
  /** Each value of `optinSms` or a sibling: its own name says what `true` means. */
  optIns?: readonly boolean[];
  /** Whether `viePrivee` names what the channel needs (`privateChannels`). */
  isPrivate?: boolean;
}

/**
 * The one reading of consent, for every screen, file and campaign. If records or fields disagree,
 * the refusal counts, because that mistake costs least.
 */
export function readConsent(
  { flags, optIns = [], isPrivate = false }: SaidOfChannel,
  means: FlagMeaning,
): Consent {
  if (isPrivate || optIns.includes(false)) return 'refused';
  if (flags.length === 0) return optIns.length === 0 ? 'not-stated' : 'allowed';
  if (means === 'unknown') return 'unknown';
  return flags.includes(means === 'opted-out') ? 'refused' : 'allowed';
}

/**
 * What of a client is private, by the words of `viePrivee`: "telephone mobile | email". The
 * documentation shows them only beside clients of the opt-out list (section 14).
 */
export function privateChannels(
  viePrivee: string | null,
): Record<'sms' | 'email' | 'post' | 'call', boolean> {
  const words = foldText(viePrivee ?? '');
  return {
    sms: /mobile|portable|\bsms\b/.test(words),
    email: /mail|courriel/.test(words),
    post: /courrier|postale?\b|domicile/.test(words),
    call: /tel|phone|mobile|portable/.test(words),
  };
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
