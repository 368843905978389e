import type { Client, RawClient } from '#contract/client.ts';
import { type Phone, readPhones } from '#rules/phone.ts';
import type { Said, Testimony } from '#src/domain/vehicle/testimony.ts';
import { nameWords } from './person-name.ts';

export interface PersonRecords {
  qualified: Client[];
  raw: RawClient[];
}

/** By what a record can be recognised. */
interface Marks {
  /** The member's own number for it; null if there is none. */
  dmsId: string | null;
  /** The words of the full name, or of the company's name, in alphabetical order. */
  name: string;
  words: Set<string>;
  /** Emails and phone numbers. */
  contacts: Set<string>;
}

/**
 * Groups the records that belong to one person or company: those that share a member's DMS id; or a
 * full name, in any order of its words; or a part of the name together with a phone number or an
 * email. Two records may also be linked through a third. This is an inference: nothing else relates
 * the records of two members, since DMS ids are each member's own.
 */
export function groupByPerson({ clients, files }: Pick<Testimony, 'clients' | 'files'>): {
  groups: PersonRecords[];
  unnamed: PersonRecords;
} {
  const records = [
    ...clients.map((client) => ({ qualified: [client.record], raw: [], marks: marksOf(client) })),
    ...files.map((file) => ({ qualified: [], raw: [file.record], marks: marksOf(file) })),
  ];
  const named = records.filter(({ marks }) => !isBlank(marks));
  const groupOf = linkedGroups(named.map(({ marks }) => marks));
  const groups = Map.groupBy(named, (_, index) => groupOf(index));
  return {
    groups: [...groups.values()].map(gather),
    unnamed: gather(records.filter(({ marks }) => isBlank(marks))),
  };
}

/**
 * Gives each record's group. A record is only compared with those that carry the same mark, not
 * with all of them, because one plate may have ten thousand records.
 */
function linkedGroups(records: readonly Marks[]): (index: number) => number {
  const parents = records.map((_, index) => index);
  const groupOf = (index: number): number => {
    let root = index;
    for (let up = parents[root] ?? root; up !== root; up = parents[root] ?? root) {
      parents[root] = parents[up] ?? up;
      root = up;
    }
    return root;
  };
  const first = new Map<string, number>();
  const link = (index: number, ...mark: string[]): void => {
    const key = JSON.stringify(mark);
    const other = first.get(key);
    if (other === undefined) first.set(key, index);
    else parents[groupOf(index)] = groupOf(other);
  };
  const nameless = new Set(
    records.flatMap(({ words, contacts }) => (words.size === 0 ? [...contacts] : [])),
  );
  for (const [index, { dmsId, name, words, contacts }] of records.entries()) {
    if (dmsId !== null) link(index, 'id', dmsId);
    if (name !== '') link(index, 'name', name);
    for (const contact of contacts) {
      // A contact without a name could be anybody's who has it, so it joins them all.
      if (nameless.has(contact)) link(index, 'contact', contact);
      for (const word of words) link(index, 'contact', contact, word);
    }
  }
  return groupOf;
}

const gather = (records: readonly PersonRecords[]): PersonRecords => ({
  qualified: records.flatMap(({ qualified }) => qualified),
  raw: records.flatMap(({ raw }) => raw),
});

/** The mobile number first. */
export const phonesOfRecord = (record: Client | RawClient): Phone[] => [
  ...readPhones(record.clientMobilePhone),
  ...readPhones(record.clientPhone),
  ...('clientProfessionalPhone' in record ? readPhones(record.clientProfessionalPhone) : []),
];

function marksOf({ record, member }: Said<Client | RawClient>): Marks {
  const person = nameWords(record.clientLastName, record.clientFirstName);
  const company = nameWords(record.clientCompanyName);
  const numbers = phonesOfRecord(record).flatMap(({ e164 }) => e164 ?? []);
  const email = record.clientEmail?.toLowerCase();
  return {
    dmsId: record.clientDmsId && JSON.stringify([member?.key ?? null, record.clientDmsId]),
    name: (person.length > 0 ? person : company).join(' '),
    words: new Set([...person, ...company]),
    contacts: new Set([...numbers, ...(email ? [email] : [])]),
  };
}

const isBlank = ({ dmsId, words, contacts }: Marks): boolean =>
  dmsId === null && words.size === 0 && contacts.size === 0;
