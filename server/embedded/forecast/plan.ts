import type { Powertrain } from '#rules/energy.ts';

/** When a job is due again after it was last done. */
export interface Interval {
  jobId: number;
  /** Only for these energies; for any where it is missing. */
  energies?: readonly Powertrain[];
  /** Null where mileage does not matter. For a wear part, its usual life. */
  km: number | null;
  /** Null where time does not matter, and always for a wear part: manufacturers give it no period. */
  months: number | null;
  wear?: true;
  /** The technical inspection looks at it (arrêté du 18 juin 1991, annexe I). */
  inspected?: true;
  /** Not every vehicle has it: forecast only where an invoice showed it. */
  onlyIfDone?: true;
}

const THERMAL: readonly Powertrain[] = ['petrol', 'diesel', 'hybrid', 'lpg'];

/**
 * The maintenance plan ("plans d'entretien", section 3, has no web service of its own).
 *
 * Source: the usual range of manufacturers' service schedules for cars and vans sold in France,
 * its middle where they differ; for wear parts, the usual life that garages tell their customers.
 * A vehicle's own schedule may differ. The first row that fits a job and an energy holds.
 */
export const plan: readonly Interval[] = [
  { jobId: 13, energies: THERMAL, km: 20_000, months: 12 },
  { jobId: 13, energies: ['electric'], km: 30_000, months: 24 },
  { jobId: 1, energies: ['hybrid', 'lpg'], km: 15_000, months: 12 },
  { jobId: 1, energies: THERMAL, km: 20_000, months: 12 },
  { jobId: 2, energies: ['hybrid', 'lpg'], km: 15_000, months: 12 },
  { jobId: 2, energies: THERMAL, km: 20_000, months: 12 },
  { jobId: 3, energies: ['diesel'], km: 60_000, months: 48 },
  { jobId: 4, energies: THERMAL, km: 40_000, months: 48 },
  { jobId: 5, km: 20_000, months: 24 },
  { jobId: 6, energies: ['lpg'], km: 40_000, months: 48 },
  { jobId: 6, energies: ['petrol'], km: 60_000, months: 60 },
  { jobId: 6, energies: ['hybrid'], km: 90_000, months: 72 },
  { jobId: 8, energies: ['petrol', 'diesel', 'lpg'], km: 120_000, months: 120 },
  { jobId: 9, energies: ['petrol', 'diesel', 'lpg'], km: 120_000, months: 120 },
  { jobId: 11, km: null, months: 24 },
  { jobId: 12, km: 120_000, months: 60 },
  { jobId: 27, km: null, months: 36 },
  { jobId: 28, km: 60_000, months: null, onlyIfDone: true },
  { jobId: 38, energies: ['diesel'], km: 15_000, months: null, onlyIfDone: true },
  { jobId: 14, km: 40_000, months: null, wear: true, inspected: true },
  { jobId: 15, km: 80_000, months: null, wear: true, inspected: true },
  { jobId: 16, km: 100_000, months: null, wear: true, inspected: true, onlyIfDone: true },
  { jobId: 18, km: 90_000, months: null, wear: true, inspected: true },
  { jobId: 19, km: 40_000, months: null, wear: true, inspected: true },
  { jobId: 22, km: 30_000, months: null, wear: true, inspected: true },
  {
    jobId: 24,
    energies: THERMAL,
    km: 120_000,
    months: null,
    wear: true,
    inspected: true,
    onlyIfDone: true,
  },
  { jobId: 29, km: 120_000, months: null, wear: true, inspected: true, onlyIfDone: true },
  { jobId: 30, km: 150_000, months: null, wear: true, inspected: true, onlyIfDone: true },
  { jobId: 34, km: null, months: null, wear: true, inspected: true, onlyIfDone: true },
  { jobId: 7, energies: ['diesel'], km: 120_000, months: null, wear: true },
  { jobId: 21, km: 100_000, months: null, wear: true, onlyIfDone: true },
  { jobId: 23, energies: ['petrol', 'diesel', 'lpg'], km: 180_000, months: null, wear: true },
  { jobId: 25, energies: ['diesel'], km: 180_000, months: null, wear: true, inspected: true },
];

/**
 * The plan of one vehicle: one row a job. An unknown energy keeps only what every energy shares
 * and what was done before, since what is done shows that the vehicle has it.
 */
export function planFor(energy: Powertrain | null, done: (jobId: number) => boolean): Interval[] {
  const chosen = new Map<number, Interval>();
  for (const row of plan) {
    const fits = !row.energies || (energy ? row.energies.includes(energy) : done(row.jobId));
    if (fits && !chosen.has(row.jobId)) chosen.set(row.jobId, row);
  }
  return [...chosen.values()].filter((row) => !row.onlyIfDone || done(row.jobId));
}
