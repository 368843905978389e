import { describe, expect, it } from 'vitest';
import { forecastIntervalOf, intervalSources, usualIntervalOf } from './intervals.ts';
import type { FamilyCode } from './job-families.ts';

describe('usualIntervalOf', () => {
  it.each<[FamilyCode, number | null, number | null]>([
    ['oil-service', 20_000, 12],
    ['air-filter', 60_000, 48],
    ['cabin-filter', 20_000, 24],
    ['spark-plugs', 60_000, 60],
    ['timing-belt', 120_000, 72],
    ['brake-fluid', null, 24],
    ['brake-pads-rear', 30_000, null],
    ['battery', null, 60],
    ['inspection', null, 24],
  ])('of %s is %s km, %s months', (family, km, months) => {
    const usual = usualIntervalOf(family);
    expect(usual).toMatchObject({ km, months });
    expect(intervalSources[usual?.source ?? 'law']).not.toBe('');
  });

  it('is quoted of no job for which no source says one', () => {
    for (const family of ['turbo', 'tyres', 'air-con', null] as const) {
      expect(usualIntervalOf(family)).toBeNull();
    }
  });
});

describe('forecastIntervalOf', () => {
  it('goes by the powertrain, by the commonest where it is unknown', () => {
    expect(forecastIntervalOf('oil-service', 'diesel')).toEqual({ km: 20_000, months: 12 });
    expect(forecastIntervalOf('oil-service', 'hybrid')).toEqual({ km: 15_000, months: 12 });
    expect(forecastIntervalOf('oil-service', 'electric')).toEqual({ km: 30_000, months: 24 });
    expect(forecastIntervalOf('oil-service', null)).toEqual({ km: 20_000, months: 12 });
  });

  it('is none where a vehicle has no such job', () => {
    expect(forecastIntervalOf('timing-belt', 'electric')).toBeNull();
    expect(forecastIntervalOf('spark-plugs', 'diesel')).toBeNull();
    expect(forecastIntervalOf('fuel-filter', 'petrol')).toBeNull();
    expect(forecastIntervalOf('turbo', 'petrol')).toBeNull();
  });

  it('reckons with what garages say where no source gives a figure', () => {
    expect(forecastIntervalOf('tyres', 'petrol')).toEqual({ km: 40_000, months: null });
    expect(forecastIntervalOf('battery', 'petrol')).toEqual({ km: 100_000, months: 60 });
    expect(forecastIntervalOf('lighting', 'petrol')).toEqual({ km: null, months: null });
  });
});
