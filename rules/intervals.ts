import type { Powertrain } from './energy.ts';
import { baseOf, type FamilyBase, type FamilyCode, familyOf, isForeignTo } from './job-families.ts';

/**
 * Where a usual interval comes from. `makers`: what manufacturers prescribe, as their own documents
 * or their importers' say. The others: how long drivers are told that a wear part lasts.
 */
export const intervalSources = {
  makers: 'Kia, Škoda, Volkswagen, Toyota, Ford, Fiat, Citroën, Renault, Dacia, Iveco, Tesla',
  'maintenance-book': 'https://meilleur-garagiste.com/carnet-entretien',
  'info-durable':
    'https://www.linfodurable.fr/conso/quand-prevoir-sa-vidange-et-autres-prestations-dentretien-auto-52694',
  'ev-mag':
    'https://www.evmag.fr/entretien-de-son-vehicule-quelles-pieces-changer-regulierement-pour-rouler-en-toute-securite',
  law: 'Code de la route, R. 323-22',
} as const;

/** From the shortest to the longest; null if there is no longest. */
export interface Range {
  min: number;
  max: number | null;
}

/**
 * How often a job is done, in km and in months, whichever comes first; null if the source gives no
 * figure. Makers differ, so it is a range; for a wear part it is its usual life.
 */
export interface UsualInterval {
  km: Range | null;
  months: Range | null;
  source: keyof typeof intervalSources;
}

/** How long after the last time we forecast a job again, in km and in months. */
export interface Interval {
  km: number | null;
  months: number | null;
}

interface Row {
  family: FamilyBase;
  /** Only for these powertrains; for all of them if it is missing. */
  on?: readonly Powertrain[];
  /** Null if no source gives an interval. */
  usual: UsualInterval | null;
  /** What differs on a van. */
  van?: Partial<Omit<UsualInterval, 'source'>>;
  /**
   * What we forecast by: within the range, or what garages tell their customers if there is none,
   * which is good enough for a forecast but not to be quoted.
   */
  forecast: Interval;
}

type Pair = readonly [min: number, max: number | null] | null;
const range = (pair: Pair): Range | null => pair && { min: pair[0], max: pair[1] };
const makers = (km: Pair, months: Pair): UsualInterval => ({
  km: range(km),
  months: range(months),
  source: 'makers',
});
const life = (
  km: number | null,
  months: number | null,
  source: UsualInterval['source'],
): UsualInterval => ({
  km: km === null ? null : { min: km, max: km },
  months: months === null ? null : { min: months, max: months },
  source,
});
const after = (km: number | null, months: number | null): Interval => ({ km, months });

const BURNING: readonly Powertrain[] = ['petrol', 'diesel', 'hybrid', 'lpg'];
const BELTED: readonly Powertrain[] = ['petrol', 'diesel', 'lpg'];

/**
 * The only table of intervals. In each family the first row that fits the powertrain counts for a
 * forecast. The ranges are the shortest and the longest that makers prescribe for cars and vans sold
 * in France: Kia's and Toyota's schedules for Europe, the basic packages of Škoda's importers, Ford's
 * and Fiat's service tables, what dealers quote for Citroën, Renault and Dacia, Iveco's for vans. A
 * vehicle's own plan may differ. Belts: Ford 240,000 km (1.0 EcoBoost), Fiat 120,000 km or 6 years,
 * PSA's 1.2 PureTech 100,000 km or 6 years (ETAI); many engines have a chain instead.
 */
const rows: readonly Row[] = [
  {
    family: 'oil-service',
    on: ['petrol', 'diesel'],
    usual: makers([15_000, 30_000], [12, 24]),
    van: { km: { min: 20_000, max: 50_000 } },
    forecast: after(20_000, 12),
  },
  {
    family: 'oil-service',
    on: ['hybrid', 'lpg'],
    usual: makers([15_000, 30_000], [12, 24]),
    forecast: after(15_000, 12),
  },
  // There is no oil in it; the service is a look at the car.
  {
    family: 'oil-service',
    on: ['electric'],
    usual: makers([15_000, 30_000], [12, 24]),
    forecast: after(30_000, 24),
  },
  {
    family: 'fuel-filter',
    on: ['diesel'],
    usual: makers([60_000, 100_000], [48, 48]),
    forecast: after(60_000, 48),
  },
  {
    family: 'air-filter',
    on: BURNING,
    usual: makers([48_000, 90_000], [48, 72]),
    van: { km: { min: 48_000, max: 100_000 }, months: { min: 36, max: 72 } },
    forecast: after(60_000, 48),
  },
  {
    family: 'cabin-filter',
    usual: makers([20_000, 60_000], [12, 24]),
    forecast: after(30_000, 24),
  },
  {
    family: 'spark-plugs',
    on: ['petrol'],
    usual: makers([60_000, 156_000], [48, null]),
    forecast: after(60_000, 60),
  },
  {
    family: 'spark-plugs',
    on: ['hybrid'],
    usual: makers([60_000, 156_000], null),
    forecast: after(90_000, 72),
  },
  // Gas wears them sooner, and no maker's figure was found.
  { family: 'spark-plugs', on: ['lpg'], usual: null, forecast: after(40_000, 48) },
  {
    family: 'timing-belt',
    on: ['petrol', 'lpg'],
    usual: makers([100_000, 240_000], [60, 120]),
    forecast: after(120_000, 72),
  },
  {
    family: 'timing-belt',
    on: ['diesel'],
    usual: makers([120_000, 200_000], [72, 120]),
    forecast: after(120_000, 72),
  },
  // Looked at, and changed with the timing kit.
  { family: 'accessory-belt', on: BELTED, usual: null, forecast: after(120_000, 72) },
  // Tesla has it looked at after 48 months, the others change it.
  { family: 'brake-fluid', usual: makers(null, [24, 48]), forecast: after(null, 24) },
  { family: 'coolant', usual: makers([60_000, 200_000], [24, 120]), forecast: after(120_000, 60) },
  { family: 'gearbox-oil', usual: makers([60_000, 120_000], null), forecast: after(60_000, null) },
  // Makers have it looked at, and set no period for filling it up.
  { family: 'air-con', usual: null, forecast: after(null, 36) },
  { family: 'adblue', on: ['diesel'], usual: null, forecast: after(15_000, null) },
  { family: 'inspection', usual: life(null, 24, 'law'), forecast: after(null, 24) },
  // Wear parts: manufacturers give them no period.
  {
    family: 'brake-discs-and-pads',
    usual: life(60_000, null, 'info-durable'),
    forecast: after(60_000, null),
  },
  {
    family: 'brake-pads',
    usual: life(30_000, null, 'info-durable'),
    forecast: after(30_000, null),
  },
  {
    family: 'brake-discs',
    usual: life(60_000, null, 'info-durable'),
    forecast: after(60_000, null),
  },
  { family: 'brake-drums', usual: null, forecast: after(100_000, null) },
  {
    family: 'dampers',
    usual: life(160_000, null, 'maintenance-book'),
    forecast: after(160_000, null),
  },
  { family: 'tyres', usual: null, forecast: after(40_000, null) },
  { family: 'wipers', usual: life(null, 12, 'maintenance-book'), forecast: after(30_000, 12) },
  { family: 'battery', usual: life(null, 60, 'maintenance-book'), forecast: after(100_000, 60) },
  {
    family: 'clutch',
    on: BELTED,
    usual: life(150_000, null, 'ev-mag'),
    forecast: after(150_000, null),
  },
  { family: 'exhaust', on: BURNING, usual: null, forecast: after(120_000, null) },
  { family: 'suspension-joints', usual: null, forecast: after(120_000, null) },
  { family: 'drive-shafts', usual: null, forecast: after(150_000, null) },
  { family: 'glow-plugs', on: ['diesel'], usual: null, forecast: after(120_000, null) },
  { family: 'particle-filter', on: ['diesel'], usual: null, forecast: after(180_000, null) },
  // Only changed when one fails.
  { family: 'lighting', usual: null, forecast: after(null, null) },
];

const rowsOf = (family: string, powertrain: Powertrain | null): Row[] =>
  rows.filter(
    (row) =>
      row.family === family && (powertrain === null || !row.on || row.on.includes(powertrain)),
  );

/**
 * How often the job is usually done. Helps to read a history; it isn't a plan. If the powertrain is
 * unknown, the range covers all of them, so that nothing is doubted that one of them allows.
 * @param isVan a light commercial vehicle; its makers allow more for some jobs
 */
export function usualIntervalOf(
  family: FamilyCode | null,
  { powertrain, isVan }: { powertrain: Powertrain | null; isVan: boolean },
): UsualInterval | null {
  if (family === null) return null;
  const found = rowsOf(baseOf(family), powertrain).flatMap(({ usual, van }) =>
    usual ? [isVan ? { ...usual, ...van } : usual] : [],
  );
  const [first] = found;
  if (!first) return null;
  return {
    km: cover(found.map(({ km }) => km)),
    months: cover(found.map(({ months }) => months)),
    source: first.source,
  };
}

/** The same for a job by its label; null if this powertrain can't need it, so an electric car has no oil. */
export const usualJobInterval = (
  label: string | null,
  upkeep: { powertrain: Powertrain | null; isVan: boolean },
): UsualInterval | null =>
  isForeignTo(upkeep.powertrain, label) ? null : usualIntervalOf(familyOf(label), upkeep);

/** Null if one of them has no figure: then nobody says where it ends. */
function cover(ranges: readonly (Range | null)[]): Range | null {
  const known = ranges.flatMap((one) => one ?? []);
  const ends = known.flatMap(({ max }) => max ?? []);
  if (known.length === 0 || known.length < ranges.length) return null;
  return {
    min: Math.min(...known.map(({ min }) => min)),
    max: ends.length < known.length ? null : Math.max(...ends),
  };
}

/**
 * The interval for forecasting a job; null if a vehicle with that powertrain has no such job.
 * @param powertrain null if it is unknown; as the job was done, the commonest row then applies
 */
export const forecastIntervalOf = (
  family: FamilyBase,
  powertrain: Powertrain | null,
): Interval | null => rowsOf(family, powertrain)[0]?.forecast ?? null;

/** Whether a vehicle of any powertrain has the job. */
export const isForEveryPowertrain = (family: FamilyBase): boolean =>
  rows.some((row) => row.family === family && !row.on);
