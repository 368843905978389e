import { describe, expect, it, test } from 'vitest';
import { familyOf } from '#rules/job-families.ts';
import { jobs } from '#server/embedded/qualification/jobs.ts';
import { planFor, plannedJobs } from './plan.ts';

const powertrains = ['petrol', 'diesel', 'hybrid', 'electric', 'lpg', null] as const;

test('the plan names jobs of the table, with their right kind', () => {
  for (const { jobId, family } of plannedJobs) {
    expect([jobId, familyOf(jobs.find(({ id }) => id === jobId)?.fr ?? null)]).toEqual([
      jobId,
      family,
    ]);
  }
  for (const powertrain of powertrains) {
    for (const { jobId, wear, checked, months, km } of planFor(powertrain, () => true)) {
      const kind = jobs.find(({ id }) => id === jobId)?.kind;
      expect([jobId, kind]).toEqual([jobId, wear ? 'wear' : checked ? 'check' : 'periodic']);
      if (wear) expect([jobId, months]).toEqual([jobId, null]);
      else expect([jobId, km ?? months]).not.toEqual([jobId, null]);
    }
  }
});

describe('the plan of a vehicle', () => {
  const ids = (...args: Parameters<typeof planFor>) => planFor(...args).map(({ jobId }) => jobId);
  const never = () => false;

  it('has each job once', () => {
    for (const powertrain of powertrains) {
      const planned = ids(powertrain, () => true);
      expect(new Set(planned).size).toBe(planned.length);
    }
  });

  it('includes no oil for an electric vehicle and no plugs for a diesel', () => {
    expect(ids('electric', never)).not.toContain(1);
    expect(ids('diesel', never)).not.toContain(6);
    expect(ids('petrol', never)).toContain(6);
  });

  it('contains what all vehicles share if the energy is unknown, and jobs already done', () => {
    expect(ids(null, never)).toEqual([5, 11, 12, 27, 14, 15, 18, 19, 22]);
    expect(ids(null, (jobId) => jobId === 8)).toContain(8);
  });

  it('uses the table that the page shows, by powertrain where it differs', () => {
    const intervalOf = (jobId: number, powertrain: (typeof powertrains)[number]) => {
      const row = planFor(powertrain, () => true).find((one) => one.jobId === jobId);
      return row && [row.km, row.months];
    };
    for (const powertrain of ['petrol', 'diesel', 'lpg'] as const) {
      expect(intervalOf(8, powertrain)).toEqual([120_000, 72]);
      expect(intervalOf(4, powertrain)).toEqual([60_000, 48]);
    }
    expect(intervalOf(5, 'electric')).toEqual([30_000, 24]);
    expect(intervalOf(6, 'lpg')).toEqual([40_000, 48]);
    expect(intervalOf(13, 'electric')).toEqual([30_000, 24]);
    expect(intervalOf(1, 'electric')).toBeUndefined();
    expect(intervalOf(1, null)).toEqual([20_000, 12]);
    expect(intervalOf(22, 'petrol')).toEqual([30_000, null]);
  });

  it('forecasts a gearbox oil change only if one was done before', () => {
    expect(ids('diesel', never)).not.toContain(28);
    expect(ids('diesel', (jobId) => jobId === 28)).toContain(28);
  });
});
