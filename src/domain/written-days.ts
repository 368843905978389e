/** Patterns of the months as they are written by hand in both languages, in full and for short. */
const NAMES = [
  'janv(?:ier)?|jan(?:uary)?',
  'f[ée]v(?:r(?:ier)?)?|feb(?:ruary)?',
  'mars|mar(?:ch)?',
  'avr(?:il)?|apr(?:il)?',
  'mai|may',
  'juin|june?',
  'juil(?:let)?|july?',
  'ao[ûu]t|aug(?:ust)?',
  'sept(?:embre|ember)?|sep',
  'oct(?:obre|ober)?',
  'nov(?:embre|ember)?',
  'd[ée]c(?:embre|ember)?',
];
const whole = (names: string) => `(?:${names})(?!\\p{L})\\.?`;

export const MONTHS = NAMES.map(whole);
export const ANY_MONTH = whole(NAMES.join('|'));

export const WEEKDAYS =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
