import { foldText } from '#rules/fold-text.ts';
import { readPhones } from '#rules/phone.ts';
import { type Client, type Filter, type FlagValue, memberKey } from './model.ts';

/** What a text is looked for in: folded once, when the list is read. */
export interface Haystack {
  words: string;
  digits: string;
}

export const haystackOf = (client: Client): Haystack => ({
  words: foldText(
    [
      client.clientNom,
      client.clientPrenom,
      client.clientRaisonSociale,
      client.clientEmail,
      client.clientCodePostal,
      client.adherentNomCourt,
      client.adherentCodePdv,
      client.clientId,
      client.viePrivee,
    ].join(' '),
  ),
  // One number is never found across the end of another.
  digits: readPhones(client.clientPortable)
    .map(({ display }) => digitsOf(display))
    .join(' '),
});

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A number as one types it: "06 30 55", "+33 6 30 55", "06.30". */
const NUMBER = /^\+?[\d\s.()-]{4,}$/;

/** Whether a record has the text: a number by its digits however they are spaced, else every word. */
export function textMatcher(text: string): ((haystack: Haystack) => boolean) | null {
  const words = foldText(text).split(' ').filter(Boolean);
  if (words.length === 0) return null;
  const hasWords = ({ words: all }: Haystack) => words.every((word) => all.includes(word));
  if (!NUMBER.test(text.trim())) return hasWords;
  const digits = digitsOf(text.trim().replace(/^(\+|00)33\s*(\(0\))?/, '0'));
  return (haystack) => haystack.digits.includes(digits) || hasWords(haystack);
}

const flagOf = (value: boolean | null): FlagValue => (value === null ? 'none' : `${value}`);

/** Whether a client passes every part of the filter but its text and its doubt. */
export function fieldMatcher(filter: Filter): (client: Client) => boolean {
  const { member, relanceSms, relanceEmail, postcode } = filter;
  return (client) =>
    (member === null || memberKey(client) === member) &&
    (relanceSms === null || flagOf(client.relanceSms) === relanceSms) &&
    (relanceEmail === null || flagOf(client.relanceEmail) === relanceEmail) &&
    (postcode === '' || (client.clientCodePostal ?? '').replace(/\s/g, '').startsWith(postcode));
}
