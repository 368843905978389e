import type { Client, RawClient } from '#contract/client.ts';
import { newestFirst } from '#rules/days.ts';
import { pastDate } from '#rules/past-date.ts';
import { nameWords } from '#src/domain/owners/person-name.ts';
import { type Member, memberOf } from './member.ts';
import { dataOf } from './section.ts';
import type { IsoDate, VehicleRecord } from './vehicle.ts';

/** A record, and the member whose word it is. */
export interface Said<T> {
  record: T;
  /** Null if we can't tell. */
  member: Member | null;
  /** The member, if it isn't the one that asks. Then the screen says whose claim it is. */
  other: Member | null;
  /** How much we believe its member; the most trusted has 0. */
  rank: number;
}

/**
 * What members say about a vehicle, in the order in which we believe them (docs/decisions/0033).
 */
export interface Testimony {
  clients: Said<Client>[];
  /** The members' own client files (section 5). */
  files: Said<RawClient>[];
  /** Whose word it is if this member wrote a record. */
  wordOf(member: Member | null): Omit<Said<unknown>, 'record'>;
}

/**
 * The member that asks is believed first, because nobody needs to tell it what it has seen itself.
 * Then come those that saw the vehicle last, according to their invoices. Records that name no
 * member count together as one more member.
 * @param asking the point of sale's code of the member that asks; null for a manager
 */
export function testimonyOf(
  { clients, rawClients, invoices }: Pick<VehicleRecord, 'clients' | 'rawClients' | 'invoices'>,
  asking: string | null,
  today: IsoDate,
): Testimony {
  const qualified = dataOf(clients) ?? [];
  const seen = new Map<string, { member: Member | null; last: IsoDate | null }>();
  const see = (member: Member | null, date: IsoDate | null): void => {
    const known = seen.get(keyOf(member));
    if (!known) seen.set(keyOf(member), { member, last: date });
    else if ((date ?? '') > (known.last ?? '')) known.last = date;
  };
  for (const client of qualified) see(memberOf(client), null);
  for (const invoice of dataOf(invoices) ?? []) {
    see(memberOf(invoice), pastDate(invoice.invoiceDate, today));
  }
  see(null, null);
  const isAsking = (member: Member | null) => asking !== null && member?.posCode === asking;
  const byTrust = [...seen.values()].sort(
    (a, b) =>
      Number(isAsking(b.member)) - Number(isAsking(a.member)) || newestFirst(a.last, b.last),
  );
  const ranks = new Map(byTrust.map(({ member }, rank) => [keyOf(member), rank]));
  const wordOf = (member: Member | null) => ({
    member,
    other: isAsking(member) ? null : member,
    rank: ranks.get(keyOf(member)) ?? ranks.size,
  });
  const fileOf = memberOfFile(qualified);
  const said = <T>(records: readonly T[], by: (record: T) => Member | null): Said<T>[] =>
    records.map((record) => ({ record, ...wordOf(by(record)) })).sort((a, b) => a.rank - b.rank);
  return {
    clients: said(qualified, memberOf),
    files: said(dataOf(rawClients) ?? [], fileOf),
    wordOf,
  };
}

/** The empty key belongs to no member. */
const keyOf = (member: Member | null): string => member?.key ?? '';

/**
 * Which member a client file comes from. It names its member only by a SIRET, and anyone may write
 * that. So we look for the qualified record with the same DMS id, and if several members use that
 * id, with the same name too. Null if that leaves no member or several.
 */
function memberOfFile(qualified: readonly Client[]): (file: RawClient) => Member | null {
  const marked = new Map<string, Map<string, Member | null>>();
  for (const client of qualified) {
    const member = memberOf(client);
    for (const mark of marksOf(client)) {
      const members = marked.get(mark) ?? new Map<string, Member | null>();
      marked.set(mark, members.set(keyOf(member), member));
    }
  }
  return (file) => {
    for (const mark of marksOf(file)) {
      const [only = null, ...more] = marked.get(mark)?.values() ?? [];
      if (more.length === 0) return only;
    }
    return null;
  };
}

/** The DMS id, then the id together with the name; nothing if there is no id. */
function marksOf(client: Client | RawClient): string[] {
  const { clientDmsId: id, clientLastName, clientFirstName, clientCompanyName } = client;
  if (id === null) return [];
  const name = nameWords(clientLastName, clientFirstName, clientCompanyName).join(' ');
  return [JSON.stringify([id]), JSON.stringify([id, name])];
}
