/**
 * A text as a keyboard would have typed it: full-width characters as plain ones, every dash as a
 * hyphen, and without the invisible marks that come along when a number is pasted from a telephone.
 */
export const plainly = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-');
