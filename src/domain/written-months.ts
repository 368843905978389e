/** Patterns of the months as they are written by hand in both languages, in full and for short. */
export const MONTHS = [
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
].map((names) => `(?:${names})(?!\\p{L})\\.?`);
export const ANY_MONTH = `(?:${MONTHS.join('|')})`;
