import { fromDays } from '#rules/days.ts';
import type { Powertrain } from '#rules/energy.ts';
import type { InspectionClass } from '#rules/inspection-class.ts';
import { energyShares, fleet, type Model } from './fleet.ts';
import type { Random } from './random.ts';

/** What a vehicle is used for. This decides how much it drives and who owns it. */
export type Use = 'private' | 'van' | 'taxi' | 'two-wheeler' | 'collection';

export interface Car {
  brand: string;
  model: string;
  version: string;
  energy: Powertrain;
  vin: string;
  use: Use;
  /** Which rule its inspections follow. */
  inspected: InspectionClass;
  /** First registration, in days since 1970-01-01. */
  released: number;
}

/** The ages of the vehicles that a garage sees, in years. */
const ages = [
  { from: 0, to: 1, weight: 4 },
  { from: 1, to: 4, weight: 14 },
  { from: 4, to: 10, weight: 38 },
  { from: 10, to: 16, weight: 32 },
  { from: 16, to: 22, weight: 12 },
  // Collectors' vehicles: 0.2 % of the inspections of 2022 (UTAC-OTC), one every five years.
  { from: 37, to: 52, weight: 0.6 },
];

const classes: Readonly<Record<Use, InspectionClass>> = {
  private: 'car',
  van: 'light-commercial',
  taxi: 'yearly',
  'two-wheeler': 'category-l',
  collection: 'collection',
};

const DAYS_PER_YEAR = 365.25;
const TAXIS = /^(508|Classe E|Auris|C5|Model 3)$/;

/**
 * A vehicle as a garage in France meets it, first registered before `today` (days since
 * 1970-01-01).
 * @param wanted draws until one is used for that; any use if it is left out
 */
export function carOf(random: Random, today: number, wanted?: Use): Car {
  for (;;) {
    const car = anyCarOf(random, today);
    if (wanted === undefined || car.use === wanted) return car;
  }
}

function anyCarOf(random: Random, today: number): Car {
  const age = random.weighted(ages);
  const years = age.from + random.next() * (age.to - age.from);
  const released = Math.floor(today - 3 - years * DAYS_PER_YEAR);
  const year = Number(fromDays(released).slice(0, 4));
  const sold = modelsOf(year);
  const { brand, wmi, model, kind, engines } = random.weighted(sold);
  const shares = energyShares(year);
  const { energy, versions } = random.weighted(
    engines.map((engine) => ({ ...engine, weight: shares[engine.energy] })),
  );
  const use = kind ?? (TAXIS.test(model) && random.chance(0.3) ? 'taxi' : 'private');
  return {
    brand,
    model,
    version: kind === 'collection' ? `${random.pick(versions)} COLLECTION` : random.pick(versions),
    energy,
    vin: vinOf(random, wmi),
    use,
    inspected: classes[use],
    released,
  };
}

const sold = new Map<number, Model[]>();

/** The models that were sold new in that year. */
function modelsOf(year: number): Model[] {
  const known = sold.get(year) ?? fleet.filter(({ from, to }) => from <= year && year <= to);
  sold.set(year, known);
  return known;
}

/** Without I, O and Q (ISO 3779). */
const VIN_CHARACTERS = [...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'];

function vinOf(random: Random, wmi: string): string {
  let descriptor = '';
  for (let i = 0; i < 8; i += 1) descriptor += random.pick(VIN_CHARACTERS);
  return `${wmi}${descriptor}${String(random.int(0, 999_999)).padStart(6, '0')}`;
}
