import { describe, expect, it, test } from 'vitest';
import { jobs } from '#server/embedded/qualification/jobs.ts';
import { plan, planFor } from './plan.ts';

test('the plan names jobs of the table, as what they are', () => {
  for (const { jobId, wear, months, km } of plan) {
    const kind = jobs.find(({ id }) => id === jobId)?.kind;
    expect([jobId, kind]).toEqual([jobId, wear ? 'wear' : 'periodic']);
    if (wear) expect([jobId, months]).toEqual([jobId, null]);
    else expect([jobId, km ?? months]).not.toEqual([jobId, null]);
  }
});

describe('the plan of a vehicle', () => {
  const ids = (...args: Parameters<typeof planFor>) => planFor(...args).map(({ jobId }) => jobId);
  const never = () => false;

  it('has each job once', () => {
    for (const energy of ['petrol', 'diesel', 'hybrid', 'electric', 'lpg', null] as const) {
      const jobs = ids(energy, () => true);
      expect(new Set(jobs).size).toBe(jobs.length);
    }
  });

  it('asks no oil of an electric vehicle and no plugs of a diesel', () => {
    expect(ids('electric', never)).not.toContain(1);
    expect(ids('diesel', never)).not.toContain(6);
    expect(ids('petrol', never)).toContain(6);
  });

  it('keeps to what all share where the energy is unknown, and to what was done', () => {
    expect(ids(null, never)).toEqual([5, 11, 12, 27, 14, 15, 18, 19, 22]);
    expect(ids(null, (jobId) => jobId === 8)).toContain(8);
  });

  it('forecasts a gearbox oil change only where one was done', () => {
    expect(ids('diesel', never)).not.toContain(28);
    expect(ids('diesel', (jobId) => jobId === 28)).toContain(28);
  });
});
