import { isRemark, withoutBrackets } from './remarks.ts';

/** Longer ones are no name of a person, a car or a garage. */
const MOST = 60;

/** The signs of names: "D’Almeida-Roux", "C-HR+", "Garage Martin & Fils (Metz)", "308 1,6 e-HDi 2°". */
const OF_A_NAME = /^[\p{L}\p{M}\p{N} '’.,&()/+°-]+$/u;

/**
 * A name from a record, as it can stand in a letter; null if it is empty or no name: a tag, an
 * address, a formula, ten thousand characters. What can't be seen is taken out of it.
 */
export function plainName(written: string | null): string | null {
  const name = (written ?? '')
    .slice(0, 10 * MOST)
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{C}/gu, '')
    .trim();
  const isName =
    name.length <= MOST &&
    OF_A_NAME.test(name) &&
    /[\p{L}\p{N}]/u.test(name) &&
    // Accents heaped upon each other, or the way out of a folder.
    !/\p{M}{2}|\.\.|\/\//u.test(name);
  return isName ? name : null;
}

/**
 * A customer's name without what a garage has added to it in brackets or behind a slash; null if
 * what is left is such a remark itself: "DUPONT DECEDE", "CLIENT DIVERS".
 */
export function customerName(written: string | null): string | null {
  const [name = '', ...more] = withoutBrackets((written ?? '').slice(0, 10 * MOST)).split('/');
  // "C/O MARTIN": the name is another's.
  const isLetter = more.length > 0 && name.trim().length < 2;
  return isLetter || isRemark(name) ? null : plainName(name);
}

/**
 * Make and model, each without remarks, as far as it is a name; null if neither is. A slash may belong to a
 * model, "CLIO 3/5P", and parts it only with spaces beside it, or from a remark.
 */
export function plainCar(car: { brand: string | null; model: string | null }): string | null {
  const parts = [car.brand, car.model].map((written) => {
    const whole = withoutBrackets((written ?? '').slice(0, 10 * MOST));
    const [beforeSpaced = ''] = whole.split(/\s\/|\/\s/);
    const named = isRemark(beforeSpaced) ? (beforeSpaced.split('/')[0] ?? '') : beforeSpaced;
    return isRemark(named) ? null : plainName(named);
  });
  return plainName(parts.filter((part) => part !== null).join(' '));
}

/**
 * A person's name as one writes it in a letter: files have "DUPONT" and "dupont", "LE GALL" and
 * "D’ALMEIDA". One with small and capital letters is left alone.
 */
export function personName(written: string | null): string | null {
  const name = customerName(written);
  if (name === null || !/\p{L}/u.test(name)) return null;
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[^\p{L}\p{M}])(\p{L})/gu, (_, before: string, letter: string) => {
      return before + letter.toUpperCase();
    });
}
