import { foldWords } from '#rules/fold-text.ts';
import type { Owner } from '#src/domain/owners/owners.ts';
import { foldTitle } from '#src/domain/owners/person-name.ts';
import { customerName, personName } from './plain-text.ts';
import { isGone } from './remarks.ts';

/** How a letter addresses somebody. */
export interface Recipient {
  /** Null for a company, and if the title is missing or none that we know. */
  civility: 'mr' | 'mrs' | 'couple' | null;
  /** The last name behind a title, otherwise the whole name; null for a company, or if unknown. */
  name: string | null;
}

type Named = Pick<Owner, 'title' | 'firstName' | 'lastName' | 'company'>;

const NOBODY: Recipient = { civility: null, name: null };

/** A company is greeted without a name, because who reads its mail isn't known. */
export function recipientOf(owner: Named | undefined): Recipient {
  if (!owner || owner.company !== null || hasDied(owner)) return NOBODY;
  const { first, last, titles } = namesOf(owner);
  const civility = civilityOf(owner.title) ?? civilityOf(titles);
  if (civility !== null && last !== null) return { civility, name: last };
  return { civility: null, name: [first, last].filter((part) => part !== null).join(' ') || null };
}

/** For whom a sheet of paper is; null if nobody's name is known. */
export function nameOnSheet(owner: Named | undefined): string | null {
  if (!owner || hasDied(owner)) return null;
  const { first, last } = namesOf(owner);
  const person = [first, last].filter((part) => part !== null).join(' ');
  return customerName(owner.company) ?? (person || null);
}

const hasDied = ({ title, firstName, lastName, company }: Named): boolean =>
  isGone(title, firstName, lastName, company);

/** Some files write the title in front of the last name: "M. DUPONT". */
function namesOf({ firstName, lastName }: Named) {
  const words = customerName(lastName)?.split(' ') ?? [];
  const found = words.findIndex((word) => !isTitle(word));
  const at = Math.max(0, found);
  return {
    first: personName(firstName),
    last: personName(words.slice(at).join(' ')),
    titles: words.slice(0, at).join(' '),
  };
}

const isTitle = (word: string): boolean =>
  /^(?:et|and|ou|&)$/i.test(word) || ['mr', 'mrs', 'miss'].includes(foldTitle(word));

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
