import { readPhone } from '#rules/phone.ts';
import { isWithin } from './edit-distance.ts';
import type { Dialled } from './numbers-of.ts';
import type { Wanted } from './wanted.ts';

/** A whole plate, number or address says more than any name. */
export const WHOLE = 40;
export const PART = 20;
/** It may be somebody else's in France, whose record says so in full. */
const WHOLE_ABROAD = 30;
/** With a slip in it. */
export const NEARLY_WHOLE = 10;

/** A number with fewer digits, or a shorter address, with a slip in it could be anybody's. */
const SLIP_FROM = 9;

/** How well the numbers and the folded addresses fit what is wanted; 0 if they don't. */
export function contactScore(
  wanted: Pick<Wanted, 'digits' | 'ownDigits' | 'lastDigits' | 'emails'>,
  numbers: readonly Dialled[],
  emails: readonly string[],
): number {
  return Math.max(
    0,
    ...wanted.digits.flatMap((part) => numbers.map((one) => numberScore(part, one))),
    ...wanted.ownDigits.flatMap((own) => numbers.map((one) => ownScore(own, one))),
    ...wanted.lastDigits.flatMap((end) =>
      numbers.map(({ number }) => (number.endsWith(end) ? PART : 0)),
    ),
    ...wanted.emails.flatMap((part) => emails.map((email) => emailScore(part, email))),
  );
}

const numberScore = (wanted: string, { number, isAbroad }: Dialled): number =>
  isAbroad && wanted === number ? WHOLE_ABROAD : partScore(wanted, number);

/** A garage may have noted a foreign number as its owner says it at home; in France it may be another's. */
function ownScore(own: string, { number, isAbroad }: Dialled): number {
  if (isAbroad || own !== number) return 0;
  return readPhone(own).e164 === null ? WHOLE_ABROAD : NEARLY_WHOLE;
}

function partScore(wanted: string, whole: string): number {
  if (wanted === whole) return WHOLE;
  if (whole.includes(wanted)) return PART;
  const isNear = wanted.length >= SLIP_FROM && isWithin(wanted, whole, 1);
  return isNear ? NEARLY_WHOLE : 0;
}

/** Of a shorter beginning of a domain, too many are near. */
const DOMAIN_FROM = 4;
const DOMAIN_SLIPS = 2;

/** Whoever heard the name right may have misheard the domain, or its ending. */
function emailScore(wanted: string, whole: string): number {
  const score = partScore(wanted, whole);
  const [name = '', domain = ''] = wanted.split('@');
  const [itsName, itsDomain = ''] = whole.split('@');
  if (score > 0 || name !== itsName || domain.length < DOMAIN_FROM) return score;
  const isNear =
    isWithin(domain, itsDomain, DOMAIN_SLIPS, true) ||
    isWithin(withoutEnding(domain), withoutEnding(itsDomain), 1);
  return isNear ? NEARLY_WHOLE : 0;
}

const withoutEnding = (domain: string): string => domain.replace(/\.[^.]*$/, '');
