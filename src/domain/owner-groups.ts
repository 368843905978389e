import type { Client, RawClient } from '#contract/client.ts';
import { type Phone, readPhones } from '#rules/phone.ts';
import { nameWords } from './person-name.ts';

export interface PersonRecords {
  qualified: Client[];
  raw: RawClient[];
}

/** What a record can be recognised by. */
interface Marks {
  dmsId: string | null;
  /** The words of the full name, or of the company's, in alphabetical order. */
  name: string;
  words: Set<string>;
  /** Emails and phone numbers. */
  contacts: Set<string>;
}

/**
 * Gathers the records that are one person's or company's: those that share a DMS id, a full name
 * in any order of its words, or a part of the name and a phone number or an email; directly or
 * through another record. An inference: nothing else relates the records of two members.
 */
export function groupByPerson(
  clients: readonly Client[],
  rawClients: readonly RawClient[],
): { groups: PersonRecords[]; unnamed: PersonRecords } {
  const records = [
    ...clients.map((client) => ({ qualified: [client], raw: [], marks: marksOf(client) })),
    ...rawClients.map((client) => ({ qualified: [], raw: [client], marks: marksOf(client) })),
  ];
  const named = records.filter(({ marks }) => !isBlank(marks));
  const groupOf: number[] = [];
  for (const [index, { marks }] of named.entries()) {
    groupOf[index] = index;
    for (const [other, { marks: theirs }] of named.slice(0, index).entries()) {
      if (!areLinked(marks, theirs)) continue;
      const [from, to] = [groupOf[index], groupOf[other]];
      for (const [i, group] of groupOf.entries()) if (group === from) groupOf[i] = to ?? i;
    }
  }
  const groups = Map.groupBy(named, (_, index) => groupOf[index]);
  return {
    groups: [...groups.values()].map(gather),
    unnamed: gather(records.filter(({ marks }) => isBlank(marks))),
  };
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

function marksOf(record: Client | RawClient): Marks {
  const person = nameWords(record.clientLastName, record.clientFirstName);
  const company = nameWords(record.clientCompanyName);
  const numbers = phonesOfRecord(record).flatMap(({ e164 }) => e164 ?? []);
  const email = record.clientEmail?.toLowerCase();
  return {
    dmsId: record.clientDmsId,
    name: (person.length > 0 ? person : company).join(' '),
    words: new Set([...person, ...company]),
    contacts: new Set([...numbers, ...(email ? [email] : [])]),
  };
}

const isBlank = ({ dmsId, words, contacts }: Marks): boolean =>
  dmsId === null && words.size === 0 && contacts.size === 0;

function areLinked(a: Marks, b: Marks): boolean {
  if (a.dmsId !== null && a.dmsId === b.dmsId) return true;
  if (a.name !== '' && a.name === b.name) return true;
  const nameless = a.words.size === 0 || b.words.size === 0;
  return overlap(a.contacts, b.contacts) && (nameless || overlap(a.words, b.words));
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.values().some((one) => b.has(one));
