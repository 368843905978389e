import { monthsBetween } from '#rules/days.ts';
import { type Energy, energyOf } from '#rules/energy.ts';
import { foldText } from '#rules/fold-text.ts';
import { vinOf } from '#rules/vin.ts';
import { pastDate } from './plausible.ts';
import { dataOf } from './section.ts';
import type { IsoDate, VehicleRecord } from './vehicle.ts';

/** Where a fact was read, the more trusted first; `information` is vehicleInformations (section 12). */
export type FactSource = 'client' | 'information' | 'client-file' | 'invoice-line' | 'forecast';

/** A value as first written, with every source that says it. */
export interface Fact {
  value: string;
  sources: FactSource[];
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

/** Which car it is. Null: no source says it. */
export interface VehicleIdentity {
  brand: string | null;
  model: string | null;
  version: string | null;
  /** As written; `energyOf` gives its code. */
  energy: string | null;
  energyCode: Energy | null;
  /** 17 characters, upper case. */
  vin: string | null;
  /** The VIN stands in `vehicleVariante`, as in the documentation's sample (section 12). */
  vinInVariant: boolean;
  /** `vehicleVariante` where it is no VIN. */
  variant: string | null;
  releaseDate: IsoDate | null;
  /** Every value of each field, the one above first; more than one is a disagreement. */
  facts: Record<IdentityField, Fact[]>;
}

export type Claim = [FactSource, string | null];

/** From the qualified clients first, then from vehicleInformations, then from the members' files. */
export function identityOf(record: VehicleRecord): VehicleIdentity {
  const information = dataOf(record.information);
  const clients = dataOf(record.clients) ?? [];
  const rawClients = dataOf(record.rawClients) ?? [];
  const lines = dataOf(record.rawInvoiceLines) ?? [];
  const ofClients = (
    field: 'vehicleBrand' | 'vehicleModel' | 'vehicleVersion' | 'vehicleEnergy',
  ): Claim[] => [
    ...clients.map((client): Claim => ['client', client[field]]),
    ...rawClients.map((client): Claim => ['client-file', client[field]]),
  ];
  const variant = information?.vehicleVariante ?? null;
  const facts = {
    brand: agree(ofClients('vehicleBrand'), comparable),
    model: agree(ofClients('vehicleModel'), comparable),
    version: agree(ofClients('vehicleVersion'), comparable),
    energy: agree(ofClients('vehicleEnergy'), (value) => energyOf(value) ?? comparable(value)),
    vin: agree([
      ['information', vinOf(variant)],
      ...rawClients.map((client): Claim => ['client-file', vinOf(client.vehicleVIN)]),
      ...lines.map((line): Claim => ['invoice-line', vinOf(line.vehicleVIN)]),
    ]),
    releaseDate: agree([
      ['information', information?.vehicleReleaseDate ?? null],
      ...rawClients.map((client): Claim => ['client-file', client.vehicleReleaseDate]),
    ]),
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

export interface IdentityDisagreement {
  field: IdentityField;
  values: Fact[];
}

/** The fields on which the sources do not agree, with all that they say. */
export const identityDisagreements = ({ facts }: VehicleIdentity): IdentityDisagreement[] =>
  identityFields.flatMap((field) =>
    facts[field].length > 1 ? [{ field, values: facts[field] }] : [],
  );

/** Whole months since the release; null where it is unknown or no date for one. */
export function ageInMonths(releaseDate: IsoDate | null, today: IsoDate): number | null {
  const released = pastDate(releaseDate, today);
  return released === null ? null : monthsBetween(released, today);
}

/** The distinct values in the order of the claims; two are one where `compare` gives the same. */
export function agree(claims: readonly Claim[], compare = (value: string) => value): Fact[] {
  const facts = new Map<string, Fact>();
  for (const [source, value] of claims) {
    if (value === null) continue;
    const fact = facts.get(compare(value));
    if (!fact) facts.set(compare(value), { value, sources: [source] });
    else if (!fact.sources.includes(source)) fact.sources.push(source);
  }
  return [...facts.values()];
}

/** "C4 PICASSO" and "C4-Picasso" are one model. */
const comparable = (value: string): string => foldText(value).replace(/[^\p{L}\p{N}]/gu, '');
