import { foldText, foldWords } from '#rules/fold-text.ts';
import type { Owner } from '#src/domain/owners/owners.ts';
import { nameWords } from '#src/domain/owners/person-name.ts';

/** What two records of owners have in common. */
type SharedMark = 'phone' | 'email' | 'address' | 'name';

export interface CustomerMatch {
  /**
   * Whether we say that it is the same customer. If not, it is only shown as worth asking about, with
   * what speaks for it.
   */
  isSame: boolean;
  by: SharedMark[];
}

/** What is compared of an owner. Plain, because it is handed from tab to tab. */
export interface Customer {
  /** In international form. */
  phones: readonly string[];
  /** Folded. */
  emails: readonly string[];
  /** The last names and companies, each as its words. */
  lastNames: readonly (readonly string[])[];
  /** The whole names, each as its words in alphabetical order. */
  names: readonly string[];
  /** Street and postcode or town; null if either is unknown. */
  address: string | null;
}

/** Numbers in 08 are nobody's own. */
export const customerOf = (owner: Owner): Customer => ({
  phones: owner.phones.flatMap(({ e164, kind }) =>
    e164 === null || kind === 'service' ? [] : [e164],
  ),
  emails: emailsOf(owner),
  lastNames: lastNamesOf(owner),
  names: namesOf(owner),
  address: addressOf(owner),
});

/**
 * Whether the owners of two vehicles are the same customer. They are if they share a number or an
 * e-mail address and the last name or the company; or the whole name and the street. More would be
 * claimed than is known otherwise: a number alone may be a garage's, a switchboard's or a family's,
 * and a whole name or a first name is shared by strangers. Null if they share nothing.
 */
export function matchCustomers(one: Customer, other: Customer): CustomerMatch | null {
  const phones = shares(one.phones, other.phones);
  const emails = shares(one.emails, other.emails);
  const isNamesake = shares(one.names, other.names);
  const isNeighbour = one.address !== null && one.address === other.address;
  const by: SharedMark[] = [
    ...(phones ? (['phone'] as const) : []),
    ...(emails ? (['email'] as const) : []),
    ...(isNamesake ? (['name'] as const) : []),
    ...(isNamesake && isNeighbour ? (['address'] as const) : []),
  ];
  if (by.length === 0) return null;
  const isSame = (isNamesake && isNeighbour) || ((phones || emails) && isSameLastName(one, other));
  return { isSame, by };
}

const shares = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

const recordsOf = ({ qualified, raw }: Owner) => [...qualified, ...raw];

const emailsOf = (owner: Owner): string[] =>
  recordsOf(owner).flatMap(({ clientEmail }) => foldText(clientEmail ?? '') || []);

const LEGAL_FORMS = new Set(['sarl', 'sas', 'sasu', 'eurl', 'sci', 'ste', 'societe', 'garage']);

const lastNamesOf = (owner: Owner): string[][] =>
  recordsOf(owner).flatMap(({ clientLastName, clientFirstName, clientCompanyName }) => {
    const first = nameWords(clientFirstName);
    const person = nameWords(clientLastName).filter((word) => !first.includes(word));
    const company = nameWords(clientCompanyName).filter((word) => !LEGAL_FORMS.has(word));
    return [person, company].filter((words) => words.length > 0);
  });

/** A file may have the first name in the same field: "DUPONT PHILLIPE" is a "DUPONT" too. */
const isSameLastName = (one: Customer, other: Customer): boolean =>
  one.lastNames.some((some) =>
    other.lastNames.some((others) => isWithin(some, others) || isWithin(others, some)),
  );

const isWithin = (some: readonly string[], others: readonly string[]): boolean =>
  some.every((word) => others.includes(word));

/** One word alone is no whole name. */
const namesOf = (owner: Owner): string[] =>
  recordsOf(owner).flatMap((record) => {
    const person = nameWords(record.clientLastName, record.clientFirstName);
    const company = nameWords(record.clientCompanyName);
    return [person, company].flatMap((words) => (words.length > 1 ? [words.join(' ')] : []));
  });

/** Street and postcode or town; a town alone is nobody's address. */
function addressOf({ address, zipCode, city }: Owner): string | null {
  const street = foldWords(address ?? '');
  const place = zipCode?.trim() || foldWords(city ?? '');
  return street === '' || place === '' ? null : `${street}|${place}`;
}
