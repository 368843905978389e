import type { Client, RawClient } from '#contract/client.ts';
import type { RawInvoiceLine } from '#contract/invoice.ts';
import { type Consent, type FlagMeaning, privateChannels, readConsent } from '#rules/consent.ts';
import { latest, newestFirst } from '#rules/days.ts';
import { pastDate } from '#rules/past-date.ts';
import type { Phone } from '#rules/phone.ts';
import { type Member, memberOf } from '#src/domain/vehicle/member.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { Testimony } from '#src/domain/vehicle/testimony.ts';
import type { IsoDate, VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { compareRecords, type FieldComparison } from './owner-fields.ts';
import { groupByPerson, type PersonRecords, phonesOfRecord } from './owner-groups.ts';

/** One person or company named in a vehicle's records. */
export interface Owner {
  /** Unique within the vehicle. */
  key: string;
  /** Every record that names this owner. */
  qualified: Client[];
  raw: RawClient[];
  /**
   * The company's name, otherwise the person's, "Phillipe DUPONT"; null if only contacts are known.
   */
  name: string | null;
  /** From the first record that has them; qualified records come first. */
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address: string | null;
  addressComplement: string | null;
  zipCode: string | null;
  city: string | null;
  email: string | null;
  /** Each number of any record once, mobiles first. */
  phones: Phone[];
  /** Null if there is no qualified record, which alone has the flags. */
  consent: Consents | null;
  /** The members that have a qualified record of this owner. */
  members: Member[];
  /** The same without the member that asks. */
  others: Member[];
  clientDmsIds: string[];
  /**
   * The last date up to today on which this owner is named: a raw client's last visit or a raw
   * invoice line.
   */
  lastSeen: IsoDate | null;
  /** Each raw record, compared with the qualified one that it belongs to. */
  comparisons: RecordComparison[];
}

/** A private person, as far as the records tell; a company is one by its name. */
export const isPerson = ({ company, name }: Owner): boolean => company === null && name !== null;

/** What the qualified records say about one channel. */
export interface ChannelConsent {
  /** Each value of the flag once, as the records have it. */
  said: boolean[];
  /** Whether `viePrivee` names it, which refuses it whatever the flag says. */
  isPrivate: boolean;
  consent: Consent;
}

interface Consents {
  sms: ChannelConsent;
  email: ChannelConsent;
  post: ChannelConsent;
  /**
   * The words of `viePrivee`, "telephone mobile | email"; the documentation doesn't explain them.
   */
  privacy: string[];
}

export interface RecordComparison {
  qualified: Client;
  raw: RawClient;
  /**
   * `dms-id`: a member's own key relates them. `owner`: we only know that both belong to the same
   * owner.
   */
  relatedBy: 'dms-id' | 'owner';
  fields: FieldComparison[];
}

/**
 * Whether every list that could name owners has come. Only then can we say that no owner is on
 * record.
 */
export const namesAllOwners = ({ clients, rawClients }: VehicleRecord): boolean =>
  clients.status === 'ready' && rawClients.status === 'ready';

/**
 * The different owners named in the records (`groupByPerson`). Those with a qualified record come
 * first: among these, the owners named by the member that asks, then those named by the member that
 * the API believes, and then by when they were last seen. Only records that name nobody are left
 * out: `unnamedRecords`.
 */
export function ownersOf(
  record: VehicleRecord,
  testimony: Testimony,
  today: IsoDate,
  means: FlagMeaning = 'unknown',
): Owner[] {
  const lastSeen = lastDates(dataOf(record.rawInvoiceLines) ?? [], today);
  // The embedded API says in its diagnostics whose word it takes for the owner, and no other
  // member's claim may come before that one. A network's own API says nothing of the kind.
  const believed = String(record.diagnostic?.ownerFrom ?? '').trim();
  const isBelieved = ({ members }: Owner): boolean =>
    members.some(({ tradeName }) => tradeName !== null && tradeName.trim() === believed);
  return groupByPerson(testimony)
    .groups.map((records, index) =>
      ownerOf(`owner-${index + 1}`, records, testimony, { lastSeen, today, means }),
    )
    .sort(
      (a, b) =>
        Number(b.qualified.length > 0) - Number(a.qualified.length > 0) ||
        Number(isOwn(b)) - Number(isOwn(a)) ||
        Number(isBelieved(b)) - Number(isBelieved(a)) ||
        newestFirst(a.lastSeen, b.lastSeen),
    );
}

/** Whether the member that asks has a qualified record of the owner. */
const isOwn = ({ members, others }: Owner): boolean => others.length < members.length;

/** Client records without a name, DMS id, phone or email in any field that the contract knows. */
export const unnamedRecords = (testimony: Testimony): PersonRecords =>
  groupByPerson(testimony).unnamed;

/** The last day up to today on which invoice lines name a client, by its DMS id. */
function lastDates(lines: readonly RawInvoiceLine[], today: IsoDate): Map<string, IsoDate> {
  const last = new Map<string, IsoDate>();
  for (const { clientDmsId: id, invoiceDate } of lines) {
    const date = pastDate(invoiceDate, today);
    if (id !== null && date !== null && date > (last.get(id) ?? '')) last.set(id, date);
  }
  return last;
}

function ownerOf(
  key: string,
  { qualified, raw }: PersonRecords,
  { wordOf }: Testimony,
  context: { lastSeen: ReadonlyMap<string, IsoDate>; today: IsoDate; means: FlagMeaning },
): Owner {
  const { lastSeen, today, means } = context;
  const records = [...qualified, ...raw];
  const clientDmsIds = [...new Set(records.flatMap(({ clientDmsId }) => clientDmsId ?? []))];
  const first = (read: (record: Client | RawClient) => string | null): string | null =>
    records.map(read).find((value) => value !== null) ?? null;
  const named = qualified.flatMap((client) => memberOf(client) ?? []);
  const members = [...new Map(named.map((member) => [member.key, member])).values()];
  const seen = [
    ...raw.map((client) => pastDate(client.vehicleLastVisitDate, today)),
    ...clientDmsIds.map((id) => lastSeen.get(id) ?? null),
  ];
  const { firstName, lastName } = personOf(records);
  const company = first((record) => record.clientCompanyName);
  const person = [firstName, lastName].filter((part) => part !== null).join(' ');
  return {
    key,
    qualified,
    raw,
    name: company ?? (person || null),
    title: first((record) => record.clientTitle),
    firstName,
    lastName,
    company,
    ...addressOf(records),
    email: first((record) => record.clientEmail),
    phones: phonesOf(records),
    consent: consentsOf(qualified, means),
    members,
    others: members.flatMap((member) => wordOf(member).other ?? []),
    clientDmsIds,
    lastSeen: latest(seen),
    comparisons: comparisonsOf(raw, qualified),
  };
}

/** Both parts come from the same record, so that two spellings never mix into a third name. */
function personOf(records: readonly (Client | RawClient)[]) {
  const named = records.find((record) => record.clientLastName ?? record.clientFirstName);
  return {
    firstName: named?.clientFirstName ?? null,
    lastName: named?.clientLastName ?? null,
  };
}

/**
 * All parts come from the same record: the street of one and the city of another don't make an
 * address.
 */
function addressOf(records: readonly (Client | RawClient)[]) {
  const found = records.find(
    (record) => record.clientAddress ?? record.clientZipCode ?? record.clientCity,
  );
  return {
    address: found?.clientAddress ?? null,
    addressComplement:
      found && 'clientAddressComplement' in found ? found.clientAddressComplement : null,
    zipCode: found?.clientZipCode ?? null,
    city: found?.clientCity ?? null,
  };
}

function phonesOf(records: readonly (Client | RawClient)[]): Phone[] {
  const phones = records.flatMap(phonesOfRecord);
  const distinct = new Map(phones.map((phone) => [phone.e164 ?? phone.display, phone]));
  return [...distinct.values()].sort(
    (a, b) => Number(b.kind === 'mobile') - Number(a.kind === 'mobile'),
  );
}

const channelFlags = {
  sms: ['relanceSms', 'optinSms'],
  email: ['relanceEmail', 'optinEmail'],
  post: ['relanceCourrier', 'optinCourrier'],
} as const;

function consentsOf(qualified: readonly Client[], means: FlagMeaning): Consents | null {
  if (qualified.length === 0) return null;
  const named = qualified.map(({ viePrivee }) => privateChannels(viePrivee));
  const channel = (name: keyof typeof channelFlags): ChannelConsent => {
    const [flag, optIn] = channelFlags[name];
    const said = [...new Set(qualified.flatMap((client) => client[flag] ?? []))];
    const optIns = qualified.flatMap((client) => client[optIn] ?? []);
    const isPrivate = named.some((names) => names[name]);
    return { said, isPrivate, consent: readConsent({ flags: said, optIns, isPrivate }, means) };
  };
  const privacy = qualified.flatMap((client) => (client.viePrivee ?? '').split('|'));
  return {
    sms: channel('sms'),
    email: channel('email'),
    post: channel('post'),
    privacy: [...new Set(privacy.map((word) => word.trim()).filter((word) => word !== ''))],
  };
}

function comparisonsOf(
  raw: readonly RawClient[],
  qualified: readonly Client[],
): RecordComparison[] {
  const byDmsId = Map.groupBy(qualified, ({ clientDmsId }) => clientDmsId);
  return raw.flatMap((record) => {
    const [same] = record.clientDmsId === null ? [] : (byDmsId.get(record.clientDmsId) ?? []);
    const counterpart = same ?? qualified[0];
    if (!counterpart) return [];
    const fields = compareRecords(counterpart, record);
    return [{ qualified: counterpart, raw: record, relatedBy: same ? 'dms-id' : 'owner', fields }];
  });
}
