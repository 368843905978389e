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

/**
 * Whether the owners of two vehicles are the same customer. They are if they share a number or an
 * e-mail address and the last name or the company; or the whole name and the street. More would be
 * claimed than is known otherwise: a number alone may be a garage's, a switchboard's or a family's,
 * and a whole name or a first name is shared by strangers. Numbers in 08 are nobody's own. Null if
 * they share nothing.
 */
export function matchCustomers(one: Owner, other: Owner): CustomerMatch | null {
  const phones = shares(phonesOf(one), phonesOf(other));
  const emails = shares(emailsOf(one), emailsOf(other));
  const isNamesake = isSameName(one, other);
  const isNeighbour = addressOf(one) !== null && addressOf(one) === addressOf(other);
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

const shares = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((one) => others.has(one));

const phonesOf = ({ phones }: Owner): Set<string> =>
  new Set(phones.flatMap(({ e164, kind }) => (e164 === null || kind === 'service' ? [] : [e164])));

const recordsOf = ({ qualified, raw }: Owner) => [...qualified, ...raw];

const emailsOf = (owner: Owner): Set<string> =>
  new Set(recordsOf(owner).flatMap(({ clientEmail }) => foldText(clientEmail ?? '') || []));

const LEGAL_FORMS = new Set(['sarl', 'sas', 'sasu', 'eurl', 'sci', 'ste', 'societe', 'garage']);

/** The last names and companies, each as its words. */
const lastNamesOf = (owner: Owner): Set<string>[] =>
  recordsOf(owner).flatMap(({ clientLastName, clientFirstName, clientCompanyName }) => {
    const first = new Set(nameWords(clientFirstName));
    const person = nameWords(clientLastName).filter((word) => !first.has(word));
    const company = nameWords(clientCompanyName).filter((word) => !LEGAL_FORMS.has(word));
    return [person, company].flatMap((words) => (words.length > 0 ? [new Set(words)] : []));
  });

/** A file may have the first name in the same field: "DUPONT PHILLIPE" is a "DUPONT" too. */
const isSameLastName = (one: Owner, other: Owner): boolean =>
  lastNamesOf(one).some((some) =>
    lastNamesOf(other).some((others) => isWithin(some, others) || isWithin(others, some)),
  );

const isWithin = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].every((word) => others.has(word));

/** The whole names. One word alone is no whole name. */
const namesOf = (owner: Owner): Set<string> =>
  new Set(
    recordsOf(owner).flatMap((record) => {
      const person = nameWords(record.clientLastName, record.clientFirstName);
      const company = nameWords(record.clientCompanyName);
      return [person, company].flatMap((words) => (words.length > 1 ? [words.join(' ')] : []));
    }),
  );

const isSameName = (one: Owner, other: Owner): boolean => shares(namesOf(one), namesOf(other));

/** Street and postcode or town; a town alone is nobody's address. */
function addressOf({ address, zipCode, city }: Owner): string | null {
  const street = foldWords(address ?? '');
  const place = zipCode?.trim() || foldWords(city ?? '');
  return street === '' || place === '' ? null : `${street}|${place}`;
}
