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
 * A person's name as one writes it in a letter: files have "DUPONT" and "dupont", "LE GALL" and
 * "D’ALMEIDA". One with small and capital letters is left alone.
 */
export function personName(written: string | null): string | null {
  const name = plainName(written);
  if (name === null || !/\p{L}/u.test(name)) return null;
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  return name
    .toLowerCase()
    .replace(/(^|[^\p{L}\p{M}])(\p{L})/gu, (_, before: string, letter: string) => {
      return before + letter.toUpperCase();
    });
}
