import { carWords, partsOf } from './car-words.ts';
import type { Findable } from './find-index.ts';

export const LONGEST_PARTICLE = 3;

/** The words of names, folded, in the ways in which they may be written. */
export function nameWordsOf(names: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of names) {
    // "LE GOFF" is written "LEGOFF" too.
    let particles = '';
    for (const part of partsOf(text)) {
      found.add(part);
      if (particles !== '') found.add(particles + part);
      particles = part.length <= LONGEST_PARTICLE ? particles + part : '';
    }
  }
  return found;
}

/** Every word besides the names by which somebody may be found. */
export const otherWordsOf = ({ car, emails }: Findable): Set<string> =>
  new Set([...nameWordsOf(emails), ...carWords(car)]);
