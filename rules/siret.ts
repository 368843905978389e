/** La Poste's establishments, more than the key has room for: their digits sum to a multiple of 5. */
const LA_POSTE = '356000000';

const SIREN_DIGITS = 9;

/**
 * What is wrong with a SIRET, the number of a place of business: 14 digits, of which Luhn's sum is a
 * multiple of 10, as is that of the first nine, the SIREN of who runs it (INSEE, "Numéro Siret", and
 * its `validinsee`). Spaces and dots between are the eye's. Null where nothing is.
 */
export function siretFault(written: string): 'length' | 'key' | null {
  const digits = written.replace(/[\s.]/g, '');
  if (!/^\d{14}$/.test(digits)) return 'length';
  const isPoste = digits.startsWith(LA_POSTE) && sumOf(digits) % 5 === 0;
  const isKeyed = luhnSum(digits) % 10 === 0 && luhnSum(digits.slice(0, SIREN_DIGITS)) % 10 === 0;
  return isKeyed || isPoste ? null : 'key';
}

const sumOf = (digits: string): number =>
  [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** Every second digit from the right counts double, its two digits added where it has two. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = Number(digits[digits.length - 1 - fromRight]);
    const doubled = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}
