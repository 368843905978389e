import { DAYS_PER_MONTH } from '#rules/days.ts';
import type { Powertrain } from '#rules/energy.ts';
import { type PlanRow, planFor } from '#server/embedded/forecast/plan.ts';
import type { Car } from './car.ts';
import type { Random } from './random.ts';
import { OFF_TABLE } from './wording.ts';

/** The state of a vehicle on a day. */
export interface Moment {
  /** Days since 1970-01-01. */
  day: number;
  km: number;
}

const SERVICE = 13;
const OIL_CHANGE = [1, 2];
const PADS = 14;
const DISCS = 15;
const TYRES = 19;
const FITTING = 40;

const ALL: readonly Powertrain[] = ['petrol', 'diesel', 'hybrid', 'electric', 'lpg'];
const BURNING: readonly Powertrain[] = ['petrol', 'diesel', 'hybrid', 'lpg'];
const BELTED: readonly Powertrain[] = ['petrol', 'diesel', 'lpg'];

/** What breaks or wears out outside the plan, and how often compared with the others. */
interface Repair {
  jobs: readonly number[];
  weight: number;
  energies: readonly Powertrain[];
}

const repairs: readonly Repair[] = [
  { jobs: [OFF_TABLE], weight: 14, energies: ALL },
  { jobs: [21], weight: 9, energies: ALL },
  { jobs: [34], weight: 9, energies: ALL },
  { jobs: [41], weight: 7, energies: ALL },
  { jobs: [29, 20], weight: 6, energies: ALL },
  { jobs: [20], weight: 4, energies: ALL },
  { jobs: [31], weight: 4, energies: ALL },
  { jobs: [30], weight: 3, energies: BURNING },
  { jobs: [17, 11], weight: 3, energies: ALL },
  { jobs: [16], weight: 2, energies: BELTED },
  { jobs: [42], weight: 4, energies: ALL },
  { jobs: [35], weight: 3, energies: ALL },
  { jobs: [24], weight: 4, energies: BELTED },
  { jobs: [32], weight: 2, energies: BELTED },
  { jobs: [33], weight: 2, energies: BELTED },
  { jobs: [10, 12], weight: 2, energies: BURNING },
  { jobs: [26], weight: 3, energies: ['diesel'] },
  { jobs: [25], weight: 2, energies: ['diesel'] },
  { jobs: [36, 41], weight: 2, energies: ['diesel'] },
  { jobs: [37], weight: 1, energies: ['diesel'] },
  { jobs: [38], weight: 2, energies: ['diesel'] },
  { jobs: [28], weight: 1, energies: ['petrol', 'diesel', 'hybrid'] },
];

const repairsOf = new Map(
  ALL.map((energy) => [energy, repairs.filter(({ energies }) => energies.includes(energy))]),
);

/** What is looked after on something that is no car: brake fluid, pads, tyres. */
const TWO_WHEELER: ReadonlySet<number> = new Set([11, PADS, TYRES]);

/**
 * What a workshop would find due on a vehicle at each visit. It remembers what was done. This is
 * the truth behind the invoices: the forecasts never see it, only the invoices.
 * @param start when the vehicle was first seen; until then somebody else looked after it
 * @param careful whether the customer has everything done that the garage advises
 */
export function upkeepOf(
  random: Random,
  { energy, use, released }: Car,
  { start, careful }: { start: Moment; careful: boolean },
) {
  const intervals = planFor(energy, () => false).filter(
    ({ jobId }) =>
      jobId !== SERVICE &&
      !OIL_CHANGE.includes(jobId) &&
      (use !== 'two-wheeler' || TWO_WHEELER.has(jobId)),
  );
  const last = new Map<number, Moment>();
  for (const interval of intervals)
    last.set(interval.jobId, before(random, start, released, interval));

  // A garage advises what would be due before the next visit.
  const worn = (interval: PlanRow, now: Moment): boolean => {
    const done = last.get(interval.jobId) ?? start;
    const patience = 0.75 + random.next() * 0.3;
    const { km, months } = interval;
    return (
      (km !== null && now.km - done.km > km * patience) ||
      (months !== null && now.day - done.day > months * DAYS_PER_MONTH * patience)
    );
  };

  const due = (now: Moment): number[] => {
    const jobs: number[] = [];
    const purse = careful ? 6 : random.int(1, 5);
    const first = random.int(0, intervals.length - 1);
    for (const interval of [...intervals.slice(first), ...intervals.slice(0, first)]) {
      if (jobs.length >= purse) break;
      // The customer says "next time", or has it done elsewhere.
      if (!worn(interval, now) || random.chance(careful ? 0.05 : 0.3)) continue;
      jobs.push(interval.jobId);
      last.set(interval.jobId, now);
    }
    if (jobs.includes(DISCS) && !jobs.includes(PADS)) jobs.push(PADS);
    if (jobs.includes(TYRES)) jobs.push(FITTING);
    return jobs;
  };

  return {
    /** A maintenance visit: the service, and whatever else is due. */
    maintenance(now: Moment): number[] {
      const service = energy === 'electric' ? [SERVICE] : OIL_CHANGE;
      const full = energy !== 'electric' && random.chance(0.9) ? [SERVICE, ...service] : service;
      return [...full, ...due(now)];
    },
    /** A visit because something is wrong: a repair, sometimes together with jobs that are due. */
    breakdown(now: Moment): number[] {
      const { jobs } = random.weighted(repairsOf.get(energy) ?? repairs);
      const also = random.chance(0.3) ? due(now).filter((jobId) => !jobs.includes(jobId)) : [];
      return [...jobs, ...also];
    },
  };
}

/**
 * When the job was last done before the vehicle was first seen: as often as the plan asks since it
 * was new, the last time a little early.
 */
function before(random: Random, start: Moment, released: number, interval: PlanRow): Moment {
  const age = start.day - released;
  const byMonths = interval.months === null ? Infinity : interval.months * DAYS_PER_MONTH;
  const byKm = interval.km === null || start.km === 0 ? Infinity : (interval.km * age) / start.km;
  const period = Math.min(byMonths, byKm) * (0.85 + random.next() * 0.15);
  const since = age % period;
  if (since === age) return { day: released, km: 0 };
  return { day: start.day - since, km: start.km * (1 - since / age) };
}
