import type { Powertrain } from './energy.ts';
import { baseOf, type FamilyBase, type FamilyCode } from './job-families.ts';

/**
 * Where a usual interval comes from. `makers`: what their own documents prescribe (Kia for Europe, the
 * basic packages of Škoda's importers, Toyota's and Ford's schedules, Fiat's manual), the middle of it
 * where they differ. The others: what the trade tells drivers.
 */
export const intervalSources = {
  makers: 'Kia, Škoda, Toyota, Ford, Fiat',
  shop: 'https://fixi.ma/?p=9252',
  'maintenance-book': 'https://meilleur-garagiste.com/carnet-entretien',
  'info-durable':
    'https://www.linfodurable.fr/conso/quand-prevoir-sa-vidange-et-autres-prestations-dentretien-auto-52694',
  'ev-mag':
    'https://www.evmag.fr/entretien-de-son-vehicule-quelles-pieces-changer-regulierement-pour-rouler-en-toute-securite',
  law: 'Code de la route, R. 323-22',
} as const;

/** How often a job is usually done, in km and in months; null where its source gives no figure. */
export interface UsualInterval {
  km: number | null;
  months: number | null;
  source: keyof typeof intervalSources;
}

/** After how much a forecast expects a job again, in km and in months. */
export interface Interval {
  km: number | null;
  months: number | null;
}

interface Row {
  family: FamilyBase;
  /** Only for these; for any where it is missing. */
  on?: readonly Powertrain[];
  /** Null: no source gives any. */
  usual: UsualInterval | null;
  /** What garages tell their customers where no source says it: enough to forecast by, not to quote. */
  reckoned?: Interval;
}

const every = (
  km: number | null,
  months: number | null,
  source: UsualInterval['source'],
): UsualInterval => ({ km, months, source });

const BURNING: readonly Powertrain[] = ['petrol', 'diesel', 'hybrid', 'lpg'];
const BELTED: readonly Powertrain[] = ['petrol', 'diesel', 'lpg'];

/**
 * The one table of intervals: an order of magnitude for cars and vans sold in France, which a vehicle's
 * own plan may differ from. Of a family's rows the first that fits the powertrain holds, and where that
 * is unknown the first: the commonest stands before the others. For a wear part it is the usual life.
 */
const rows: readonly Row[] = [
  { family: 'oil-service', on: ['petrol', 'diesel'], usual: every(20_000, 12, 'shop') },
  { family: 'oil-service', on: ['hybrid', 'lpg'], usual: every(15_000, 12, 'makers') },
  { family: 'oil-service', on: ['electric'], usual: every(30_000, 24, 'makers') },
  { family: 'fuel-filter', on: ['diesel'], usual: every(60_000, 48, 'shop') },
  { family: 'air-filter', on: BURNING, usual: every(60_000, 48, 'makers') },
  { family: 'cabin-filter', usual: every(20_000, 24, 'makers') },
  { family: 'spark-plugs', on: ['petrol'], usual: every(60_000, 60, 'makers') },
  { family: 'spark-plugs', on: ['hybrid'], usual: every(90_000, 72, 'makers') },
  { family: 'spark-plugs', on: ['lpg'], usual: every(40_000, 48, 'makers') },
  { family: 'timing-belt', on: BELTED, usual: every(120_000, 72, 'makers') },
  // Changed with the timing kit.
  { family: 'accessory-belt', on: BELTED, usual: every(120_000, 72, 'shop') },
  { family: 'brake-fluid', usual: every(null, 24, 'makers') },
  { family: 'coolant', usual: every(120_000, 60, 'makers') },
  { family: 'gearbox-oil', usual: every(60_000, null, 'makers') },
  { family: 'air-con', usual: null, reckoned: { km: null, months: 36 } },
  { family: 'adblue', on: ['diesel'], usual: null, reckoned: { km: 15_000, months: null } },
  { family: 'inspection', usual: every(null, 24, 'law') },
  // Wear parts: no manufacturer gives them a period.
  { family: 'brake-discs-and-pads', usual: every(60_000, null, 'info-durable') },
  { family: 'brake-pads', usual: every(30_000, null, 'info-durable') },
  { family: 'brake-discs', usual: every(60_000, null, 'info-durable') },
  { family: 'brake-drums', usual: null, reckoned: { km: 100_000, months: null } },
  { family: 'dampers', usual: every(160_000, null, 'maintenance-book') },
  { family: 'tyres', usual: null, reckoned: { km: 40_000, months: null } },
  {
    family: 'wipers',
    usual: every(null, 12, 'maintenance-book'),
    reckoned: { km: 30_000, months: null },
  },
  {
    family: 'battery',
    usual: every(null, 60, 'maintenance-book'),
    reckoned: { km: 100_000, months: null },
  },
  { family: 'clutch', on: BELTED, usual: every(150_000, null, 'ev-mag') },
  { family: 'exhaust', on: BURNING, usual: null, reckoned: { km: 120_000, months: null } },
  { family: 'suspension-joints', usual: null, reckoned: { km: 120_000, months: null } },
  { family: 'drive-shafts', usual: null, reckoned: { km: 150_000, months: null } },
  { family: 'glow-plugs', on: ['diesel'], usual: null, reckoned: { km: 120_000, months: null } },
  {
    family: 'particle-filter',
    on: ['diesel'],
    usual: null,
    reckoned: { km: 180_000, months: null },
  },
  // Changed when one fails.
  { family: 'lighting', usual: null },
];

/** How often the job is usually done, on an ordinary car: to read a history by, no plan. */
export const usualIntervalOf = (family: FamilyCode | null): UsualInterval | null =>
  rows.find((row) => family !== null && row.family === baseOf(family))?.usual ?? null;

/**
 * What a forecast of the job goes by; null where a vehicle of that powertrain has no such job.
 * @param powertrain null where it is unknown and the job was seen to be done: the commonest then
 */
export function forecastIntervalOf(
  family: FamilyBase,
  powertrain: Powertrain | null,
): Interval | null {
  const row = rows.find(
    (one) =>
      one.family === family && (powertrain === null || !one.on || one.on.includes(powertrain)),
  );
  if (!row) return null;
  const { usual, reckoned } = row;
  return {
    km: usual?.km ?? reckoned?.km ?? null,
    months: usual?.months ?? reckoned?.months ?? null,
  };
}

/** Whether a vehicle of any powertrain has the job. */
export const isForEveryPowertrain = (family: FamilyBase): boolean =>
  rows.some((row) => row.family === family && !row.on);
