import { foldWords } from '#rules/fold-text.ts';
import type { Owner } from '#src/domain/owners/owners.ts';
import { foldTitle } from '#src/domain/owners/person-name.ts';
import { personName } from './plain-text.ts';

/** How a letter addresses somebody. */
export interface Recipient {
  /** Null for a company, and if the title is missing or none that we know. */
  civility: 'mr' | 'mrs' | 'couple' | null;
  /** The last name behind a title, otherwise the whole name; null for a company, or if unknown. */
  name: string | null;
}

const NOBODY: Recipient = { civility: null, name: null };

/** A company is greeted without a name, because who reads its mail isn't known. */
export function recipientOf(owner: Owner | undefined): Recipient {
  if (!owner || owner.company !== null) return NOBODY;
  const [first, last] = [personName(owner.firstName), personName(owner.lastName)];
  const civility = civilityOf(owner.title);
  if (civility !== null && last !== null) return { civility, name: last };
  return { civility: null, name: [first, last].filter((part) => part !== null).join(' ') || null };
}

/** "M.", "Mme", "Mlle" (a title that letters no longer use), "M. et Mme". */
function civilityOf(title: string | null): Recipient['civility'] {
  const words = new Set(
    foldWords(title ?? '')
      .split(' ')
      .map(foldTitle),
  );
  const isMan = words.has('mr');
  const isWoman = words.has('mrs') || words.has('miss');
  if (isMan && isWoman) return 'couple';
  return isMan ? 'mr' : isWoman ? 'mrs' : null;
}
