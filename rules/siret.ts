/**
 * La Poste has more establishments than the usual key allows. Their digits sum to a multiple of 5
 * instead.
 */
const LA_POSTE = '356000000';

const SIREN_DIGITS = 9;

/**
 * What is wrong with a SIRET, the number of a place of business; null if nothing is. It has 14
 * digits, and their Luhn sum is a multiple of 10. The same holds for the first nine, the SIREN of
 * the company (INSEE, "Numéro Siret", and its `validinsee`). Zeros alone would pass, and are nobody's.
 * Spaces and dots are only there for the eye.
 */
export function siretFault(written: string): 'length' | 'key' | null {
  const digits = written.replace(/[\s.]/g, '');
  if (!/^\d{14}$/.test(digits)) return 'length';
  if (/^0+$/.test(digits)) return 'key';
  const isPoste = digits.startsWith(LA_POSTE) && sumOf(digits) % 5 === 0;
  const isKeyed = luhnSum(digits) % 10 === 0 && luhnSum(digits.slice(0, SIREN_DIGITS)) % 10 === 0;
  return isKeyed || isPoste ? null : 'key';
}

const sumOf = (digits: string): number =>
  [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** Counts every second digit from the right double; if the double has two digits, adds them up. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = Number(digits[digits.length - 1 - fromRight]);
    const doubled = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}
