import type { RawClient } from '#contract/client.ts';
import { monthsBetween, oldestFirst } from '#rules/days.ts';
import { type Energy, energyOf } from '#rules/energy.ts';
import { foldText } from '#rules/fold-text.ts';
import { pastDate } from '#rules/past-date.ts';
import { vinOf } from '#rules/vin.ts';
import type { Member } from './member.ts';
import { dataOf } from './section.ts';
import type { Said, Testimony } from './testimony.ts';
import type { IsoDate, VehicleRecord } from './vehicle.ts';

/**
 * Where a fact was read, the more trusted first; `information` is vehicleInformations (section 12).
 */
export type FactSource = 'client' | 'information' | 'client-file' | 'invoice-line' | 'forecast';

/** A value as it was first written, with every source that says it. */
export interface Fact {
  value: string;
  sources: FactSource[];
  /** The members that say so, as far as we know them, without the one that asks. */
  members: Member[];
}

export const identityFields = [
  'brand',
  'model',
  'version',
  'energy',
  'vin',
  'releaseDate',
] as const;
export type IdentityField = (typeof identityFields)[number];

/** Which car it is. A field is null if no source says it. */
export interface VehicleIdentity {
  brand: string | null;
  model: string | null;
  version: string | null;
  /** As written; `energyOf` turns it into a code. */
  energy: string | null;
  energyCode: Energy | null;
  /** 17 characters, upper case. */
  vin: string | null;
  /** The VIN stands in `vehicleVariante`, as in the documentation's sample (section 12). */
  vinInVariant: boolean;
  /** `vehicleVariante`, if it isn't a VIN. */
  variant: string | null;
  releaseDate: IsoDate | null;
  /**
   * Every value of each field, the one used above first. More than one means that the sources
   * disagree.
   */
  facts: Record<IdentityField, Fact[]>;
}

export interface Claim {
  source: FactSource;
  value: string | null;
  /** The member that says so, if it is known and isn't the one that asks. */
  other: Member | null;
}

/** A claim of the API itself, which has no member as author. */
export const claim = (source: FactSource, value: string | null | undefined): Claim => ({
  source,
  value: value ?? null,
  other: null,
});

/** What the members' files say, the most trusted first. */
export const fileClaims = (
  files: readonly Said<RawClient>[],
  read: (file: RawClient) => string | null,
): Claim[] =>
  files.map(({ record, other }) => ({ source: 'client-file', value: read(record), other }));

/**
 * Facts come from the qualified clients first, then from vehicleInformations, then from the
 * members' files; among several members, the most trusted first (`testimonyOf`).
 */
export function identityOf(
  record: VehicleRecord,
  { clients, files }: Testimony,
  today: IsoDate,
): VehicleIdentity {
  const information = dataOf(record.information);
  const lines = dataOf(record.rawInvoiceLines) ?? [];
  const ofClients = (
    field: 'vehicleBrand' | 'vehicleModel' | 'vehicleVersion' | 'vehicleEnergy',
  ): Claim[] => [
    ...clients.map(
      ({ record: client, other }): Claim => ({ source: 'client', value: client[field], other }),
    ),
    ...fileClaims(files, (file) => file[field]),
  ];
  const variant = information?.vehicleVariante ?? null;
  const facts = {
    brand: agree(ofClients('vehicleBrand'), comparable),
    model: agree(ofClients('vehicleModel'), comparable),
    version: agree(ofClients('vehicleVersion'), comparable),
    energy: agree(ofClients('vehicleEnergy'), (value) => energyOf(value) ?? comparable(value)),
    vin: agree([
      claim('information', vinOf(variant)),
      ...fileClaims(files, (file) => vinOf(file.vehicleVIN)),
      // A hundred thousand lines write the same few.
      ...[...new Set(lines.map((line) => line.vehicleVIN))].map((vin) =>
        claim('invoice-line', vinOf(vin)),
      ),
    ]),
    releaseDate: possibleFirst(
      agree([
        claim('information', information?.vehicleReleaseDate),
        ...fileClaims(files.toSorted(earliestOfMember), (file) => file.vehicleReleaseDate),
      ]),
      today,
    ),
  };
  const first = (field: IdentityField) => facts[field][0]?.value ?? null;
  const energy = first('energy');
  return {
    brand: first('brand'),
    model: first('model'),
    version: first('version'),
    energy,
    energyCode: energyOf(energy),
    vin: first('vin'),
    vinInVariant: vinOf(variant) !== null,
    variant: vinOf(variant) === null ? variant : null,
    releaseDate: first('releaseDate'),
    facts,
  };
}

/** Sorts one member's files, which may differ: the one with the earliest release date first. */
const earliestOfMember = (a: Said<RawClient>, b: Said<RawClient>): number =>
  a.rank - b.rank || oldestFirst(a.record.vehicleReleaseDate, b.record.vehicleReleaseDate);

/** A release date that no car can have is believed only if nobody gives a possible one. */
const possibleFirst = (dates: readonly Fact[], today: IsoDate): Fact[] =>
  dates.toSorted(
    (a, b) => Number(pastDate(b.value, today) !== null) - Number(pastDate(a.value, today) !== null),
  );

export interface IdentityDisagreement {
  field: IdentityField;
  values: Fact[];
}

/** The fields on which the sources disagree, with everything that they say. */
export const identityDisagreements = ({ facts }: VehicleIdentity): IdentityDisagreement[] =>
  identityFields.flatMap((field) =>
    facts[field].length > 1 ? [{ field, values: facts[field] }] : [],
  );

/** Whole months since the release; null if it is unknown or impossible. */
export function ageInMonths(releaseDate: IsoDate | null, today: IsoDate): number | null {
  const released = pastDate(releaseDate, today);
  return released === null ? null : monthsBetween(released, today);
}

/**
 * The different values, in the order of the claims. Two values count as one if `compare` gives the
 * same result.
 */
export function agree(claims: readonly Claim[], compare = (value: string) => value): Fact[] {
  const facts = new Map<string, { value: string; sources: Set<FactSource>; members: Members }>();
  for (const { source, value, other } of claims) {
    if (value === null) continue;
    const key = compare(value);
    const fact = facts.get(key) ?? { value, sources: new Set(), members: new Map() };
    fact.sources.add(source);
    if (other) fact.members.set(other.key, other);
    facts.set(key, fact);
  }
  return [...facts.values()].map(({ value, sources, members }) => ({
    value,
    sources: [...sources],
    members: [...members.values()],
  }));
}

type Members = Map<string, Member>;

/** "C4 PICASSO" and "C4-Picasso" are the same model. */
const comparable = (value: string): string => foldText(value).replace(/[^\p{L}\p{N}]/gu, '');

/** "Citroën C5"; null if no source says it. */
export const carName = ({
  brand,
  model,
}: Pick<VehicleIdentity, 'brand' | 'model'>): string | null =>
  [brand, model].filter(Boolean).join(' ') || null;
