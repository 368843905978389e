import type { Powertrain } from './energy.ts';
import { baseOf, type FamilyBase, type FamilyCode } from './job-families.ts';

/**
 * Where a usual interval comes from. `makers`: the manufacturers' own documents (Kia for Europe,
 * the basic packages of Škoda's importers, Toyota's and Ford's schedules, Fiat's manual), or the
 * middle of them if they differ. The others: what the trade tells drivers.
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

/** How often a job is usually done, in km and in months; null if the source gives no figure. */
export interface UsualInterval {
  km: number | null;
  months: number | null;
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
  /**
   * What garages tell their customers when no source gives an interval. Good enough for a forecast,
   * but not to be quoted.
   */
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
 * The only table of intervals. They are rough values for cars and vans sold in France, and a
 * vehicle's own plan may differ. In each family the first row that fits the powertrain counts. If
 * the powertrain is unknown, the first row counts, so the commonest comes first. For a wear part,
 * the interval is its usual life.
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
  // Wear parts: manufacturers give them no period.
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
  // Only changed when one fails.
  { family: 'lighting', usual: null },
];

/**
 * How often the job is usually done on an ordinary car. Helps to read a history; it isn't a plan.
 */
export const usualIntervalOf = (family: FamilyCode | null): UsualInterval | null =>
  rows.find((row) => family !== null && row.family === baseOf(family))?.usual ?? null;

/**
 * The interval for forecasting a job; null if a vehicle with that powertrain has no such job.
 * @param powertrain null if it is unknown; as the job was done, the commonest row then applies
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
