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

/**
 * Whether a file that begins so can be the CSV, which begins with the name of a field: a refusal in
 * JSON and another program's page cannot. By what it holds, since PHP labels everything text/html
 * unless it is told otherwise.
 */
export const startsLikeCsv = (start: Uint8Array): boolean => {
  const first = start.find((byte) => !bomAndBlanks.has(byte));
  return first !== undefined && !'{[<'.includes(String.fromCharCode(first));
};

/** Whether a file that begins so has yet to say what it is: a piece of it may be its mark alone. */
export const saysNothingYet = (start: Uint8Array): boolean =>
  start.every((byte) => bomAndBlanks.has(byte));

const bomAndBlanks: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d]);
