import type { Client, RawClient } from '#contract/client.ts';
import { type Phone, readPhones } from '#rules/phone.ts';
import type { Said, Testimony } from '#src/domain/vehicle/testimony.ts';
import { nameWords } from './person-name.ts';

export interface PersonRecords {
  qualified: Client[];
  raw: RawClient[];
}

/** What a record can be recognised by. */
interface Marks {
  /** The member's own number of it; null where there is none. */
  dmsId: string | null;
  /** The words of the full name, or of the company's, in alphabetical order. */
  name: string;
  words: Set<string>;
  /** Emails and phone numbers. */
  contacts: Set<string>;
}

/**
 * Gathers the records that are one person's or company's: those that share a member's DMS id, a full
 * name in any order of its words, or a part of the name and a phone number or an email; directly or
 * through another record. An inference: nothing else relates the records of two members, whose DMS
 * ids are each one's own.
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
 * Tells each record's group. Records are held against those that bear the same mark, not each
 * against all: a plate may have ten thousand of them.
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
      // A contact without a name is everybody's who has it, and makes them one.
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

/** The mobile first. */
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
