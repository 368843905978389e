import type { InferOutput } from 'valibot';
import { boolean, identifier, text } from './read.ts';
import { record } from './record.ts';

/**
 * "BlackList Email / SMS" (section 14): a client opted out of email or SMS. Whether a true
 * `relanceSms` means "may be contacted" or "is opted out" is not said: show it under its own name.
 */
export const BlacklistedClient = record({
  clientId: identifier,
  clientPrenom: text,
  clientNom: text,
  clientRaisonSociale: text,
  relanceSms: boolean,
  relanceEmail: boolean,
  synchroDmsTelephone: boolean,
  synchroDmsEmail: boolean,
  viePrivee: text,
  clientPortable: text,
  clientEmail: text,
  adherentNomCourt: text,
  clientCodePostal: text,
  adherentCodePdv: text,
});
export type BlacklistedClient = InferOutput<typeof BlacklistedClient>;
