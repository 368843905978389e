import { describe, expect, it } from 'vitest';
import type { Powertrain } from './energy.ts';
import {
  forecastIntervalOf,
  intervalSources,
  usualIntervalOf,
  usualJobInterval,
} from './intervals.ts';
import { type FamilyCode, isForeignTo, isOnlyChecked } from './job-families.ts';

const powertrains = ['petrol', 'diesel', 'hybrid', 'electric', 'lpg'] as const;
const of = (family: FamilyCode | null, powertrain: Powertrain | null, isVan = false) =>
  usualIntervalOf(family, { powertrain, isVan });

describe('usualIntervalOf', () => {
  it.each<
    [FamilyCode, Powertrain | null, [number, number | null] | null, [number, number | null] | null]
  >([
    ['oil-service', 'petrol', [15_000, 30_000], [12, 24]],
    ['oil-service', 'electric', [15_000, 30_000], [12, 24]],
    ['air-filter', 'diesel', [48_000, 90_000], [48, 72]],
    ['cabin-filter', null, [20_000, 60_000], [12, 24]],
    ['fuel-filter', 'diesel', [60_000, 100_000], [48, 48]],
    ['spark-plugs', 'petrol', [60_000, 156_000], [48, null]],
    ['timing-belt', 'petrol', [100_000, 240_000], [60, 120]],
    ['timing-belt', 'diesel', [120_000, 200_000], [72, 120]],
    ['timing-belt', null, [100_000, 240_000], [60, 120]],
    ['brake-fluid', 'petrol', null, [24, 48]],
    ['coolant', 'diesel', [60_000, 200_000], [24, 120]],
    ['gearbox-oil', 'diesel', [60_000, 120_000], null],
    ['brake-pads-rear', 'petrol', [30_000, 30_000], null],
    ['battery', 'petrol', null, [60, 60]],
    ['inspection', null, null, [24, 24]],
  ])('is what makers prescribe for %s on %s', (family, powertrain, km, months) => {
    const usual = of(family, powertrain);
    const ends = (pair: [number, number | null] | null) => pair && { min: pair[0], max: pair[1] };
    expect(usual).toMatchObject({ km: ends(km), months: ends(months) });
    expect(intervalSources[usual?.source ?? 'law']).not.toBe('');
  });

  it('is longer for a van’s oil and air filter', () => {
    expect(of('oil-service', 'diesel', true)?.km).toEqual({ min: 20_000, max: 50_000 });
    expect(of('air-filter', 'diesel', true)).toMatchObject({
      km: { max: 100_000 },
      months: { min: 36 },
    });
  });

  it('gives no interval for a job for which no maker gives one', () => {
    for (const family of ['turbo', 'tyres', 'air-con', 'accessory-belt', null] as const) {
      expect(of(family, 'petrol')).toBeNull();
    }
    expect(of('timing-belt', 'electric')).toBeNull();
  });
});

describe('forecastIntervalOf', () => {
  it('depends on the powertrain, and takes the commonest one if it is unknown', () => {
    expect(forecastIntervalOf('oil-service', 'diesel')).toEqual({ km: 20_000, months: 12 });
    expect(forecastIntervalOf('oil-service', 'hybrid')).toEqual({ km: 15_000, months: 12 });
    expect(forecastIntervalOf('oil-service', 'electric')).toEqual({ km: 30_000, months: 24 });
    expect(forecastIntervalOf('oil-service', null)).toEqual({ km: 20_000, months: 12 });
  });

  it('gives nothing if the vehicle can’t have the job', () => {
    expect(forecastIntervalOf('timing-belt', 'electric')).toBeNull();
    expect(forecastIntervalOf('spark-plugs', 'diesel')).toBeNull();
    expect(forecastIntervalOf('fuel-filter', 'petrol')).toBeNull();
    expect(forecastIntervalOf('turbo', 'petrol')).toBeNull();
  });

  it('uses what garages say if no other source gives a figure', () => {
    expect(forecastIntervalOf('tyres', 'petrol')).toEqual({ km: 40_000, months: null });
    expect(forecastIntervalOf('battery', 'petrol')).toEqual({ km: 100_000, months: 60 });
    expect(forecastIntervalOf('lighting', 'petrol')).toEqual({ km: null, months: null });
  });

  it('lies within what makers prescribe, for every job and powertrain', () => {
    const families = [
      'oil-service',
      'fuel-filter',
      'air-filter',
      'cabin-filter',
      'spark-plugs',
      'timing-belt',
      'brake-fluid',
      'coolant',
      'gearbox-oil',
    ] as const;
    for (const family of families) {
      for (const powertrain of powertrains) {
        const usual = of(family, powertrain);
        const forecast = forecastIntervalOf(family, powertrain);
        for (const unit of ['km', 'months'] as const) {
          const [value, within] = [forecast?.[unit], usual?.[unit]];
          if (!value || !within) continue;
          const says = `${family} ${powertrain} ${unit}`;
          expect([says, value >= within.min]).toEqual([says, true]);
          expect([says, value <= (within.max ?? value)]).toEqual([says, true]);
        }
      }
    }
  });
});

describe('what a job is', () => {
  it('is a check for the air conditioning and the auxiliary belt, as for wear parts', () => {
    for (const family of ['air-con', 'accessory-belt', 'brake-pads', 'tyres'] as const) {
      expect([family, isOnlyChecked(family)]).toEqual([family, true]);
    }
    for (const family of ['oil-service', 'timing-belt', 'coolant', null] as const) {
      expect([family, isOnlyChecked(family)]).toEqual([family, false]);
    }
  });

  it('doesn’t apply to a vehicle without the part: an electric car has no engine oil', () => {
    for (const label of ['Vidange moteur', 'Engine oil change', 'Filtre à air', 'Embrayage']) {
      expect([label, isForeignTo('electric', label)]).toEqual([label, true]);
      expect([label, isForeignTo('petrol', label)]).toEqual([label, false]);
      expect([label, isForeignTo(null, label)]).toEqual([label, false]);
    }
    expect(usualJobInterval('Vidange moteur', { powertrain: 'electric', isVan: false })).toBeNull();
    expect(usualJobInterval('Révision', { powertrain: 'electric', isVan: false })).not.toBeNull();
    expect(isForeignTo('electric', 'Révision')).toBe(false);
    expect(isForeignTo('electric', 'Liquide de frein')).toBe(false);
    expect(isForeignTo('diesel', 'Bougies')).toBe(true);
    expect(isForeignTo('diesel', 'Bougies de préchauffage')).toBe(false);
    expect(isForeignTo('petrol', 'Bougies de préchauffage')).toBe(true);
  });
});
