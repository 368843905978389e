import type { InferOutput } from 'valibot';
import { boolean, identifier, text } from './read.ts';
import { record } from './record.ts';

/**
 * "BlackList Email / SMS" (section 14): a client who opted out of email or SMS. The documentation
 * doesn't say whether a true `relanceSms` means "may be contacted" or "is opted out". Whoever runs
 * the server may say it (docs/decisions/0042); the field is shown under its own name in any case.
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
 * Whether a file that begins like this can be the CSV. The CSV begins with the name of a field,
 * unlike a refusal in JSON or another program's page. We go by the content, because PHP labels
 * everything text/html unless it is told otherwise.
 */
export const startsLikeCsv = (start: Uint8Array): boolean => {
  const first = start.find((byte) => !bomAndBlanks.has(byte));
  return first !== undefined && !'{[<'.includes(String.fromCharCode(first));
};

/**
 * Whether we need more of the file to tell: the first piece may hold nothing but its byte order
 * mark.
 */
export const saysNothingYet = (start: Uint8Array): boolean =>
  start.every((byte) => bomAndBlanks.has(byte));

const bomAndBlanks: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d]);
