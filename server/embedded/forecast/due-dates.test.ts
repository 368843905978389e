import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addMonths, fromDays, toDays } from '#rules/days.ts';
import type { VehicleClass } from '#rules/inspection-class.ts';
import { jobs } from '#server/embedded/qualification/jobs.ts';
import { dueDatesOf, type VehicleFacts } from './due-dates.ts';
import { forecastsOf } from './forecasts.ts';
import { mileageOf, type Reading } from './mileage.ts';

type Facts = Omit<VehicleFacts, 'mileage'> & { readings: readonly Reading[] };

const read = ({ readings, ...facts }: Facts): VehicleFacts => ({
  ...facts,
  mileage: mileageOf(readings, facts.releaseDate),
});

/** Driven exactly 1,000 km every 30 days since it was new. */
const vehicle: Facts = {
  history: [
    { jobId: 13, date: '2025-03-10' },
    { jobId: 13, date: '2024-03-10' },
    { jobId: 14, date: '2025-03-10' },
  ],
  readings: ['2023-03-10', '2024-03-10', '2025-03-10'].map((date) => ({
    date,
    mileage: ((toDays(date) - toDays('2022-03-10')) * 1_000) / 30,
  })),
  energy: 'petrol',
  releaseDate: '2022-03-10',
  vehicleClass: { kind: 'car', sign: null },
  today: '2025-09-01',
};
const due = (jobId: number, facts: Facts = vehicle) =>
  dueDatesOf(read(facts)).find((row) => row.jobId === jobId);

describe('when a job is due', () => {
  it('counts from the last time, by mileage and by period', () => {
    expect(due(13)).toMatchObject({
      lastJobDate: '2025-03-10',
      byMileage: fromDays(toDays('2025-03-10') + 600),
      byPeriod: '2026-03-10',
      byCheck: null,
    });
  });

  it('is the next inspection for a wear part, instead of a period', () => {
    expect(due(14)).toMatchObject({
      byMileage: fromDays(toDays('2025-03-10') + 900),
      byPeriod: null,
      byCheck: '2026-03-10',
    });
  });

  it('is the legal deadline for the inspection', () => {
    expect(due(39)).toMatchObject({ byMileage: null, byPeriod: null, byCheck: '2026-03-10' });
    const inspected = { ...vehicle, history: [{ jobId: 39, date: '2025-12-20' }] };
    expect(due(39, { ...inspected, today: '2026-01-10' })).toMatchObject({
      lastJobDate: '2025-12-20',
      byCheck: '2027-12-20',
    });
  });

  it('is not counted from a second inspection, and is a year later for a taxi', () => {
    const again = [
      { jobId: 39, date: '2025-12-20' },
      { jobId: 44, date: '2026-01-08' },
    ];
    const inspected = { ...vehicle, history: again, today: '2026-01-10' };
    expect(due(39, inspected)).toMatchObject({ lastJobDate: '2025-12-20', byCheck: '2027-12-20' });
    const taxi = { ...inspected, vehicleClass: { kind: 'yearly', sign: 'owner' } } as const;
    expect(due(39, taxi)?.byCheck).toBe('2026-12-20');
  });

  it('is given only for the inspection of a motorcycle, as nobody publishes its plan', () => {
    const moped = { ...vehicle, vehicleClass: { kind: 'category-l', sign: 'brand' } } as const;
    expect(dueDatesOf(read(moped)).map(({ jobId }) => jobId)).toEqual([39]);
    const collectors: Facts = {
      ...vehicle,
      vehicleClass: { kind: 'collection', sign: 'mention', was: 'category-l' },
      lastInspection: '2024-03-10',
    };
    expect(dueDatesOf(read(collectors)).map(({ jobId }) => jobId)).toEqual([39]);
  });

  it('counts from the first registration if the job was never done and not due before we knew the vehicle', () => {
    expect(due(8)).toMatchObject({ lastJobDate: null, byPeriod: '2028-03-10' });
  });

  it('says nothing about jobs that were due before we knew the vehicle', () => {
    const old = { ...vehicle, releaseDate: '2005-03-10' };
    expect(due(8, old)).toBeUndefined();
    expect(due(5, old)).toBeUndefined();
  });

  it('ignores a mistyped mileage on the invoice of the job', () => {
    const readings = vehicle.readings.with(1, { date: '2024-03-10', mileage: 999_999 });
    const facts = { ...vehicle, readings, history: [{ jobId: 13, date: '2024-03-10' }] };
    const day = toDays(due(13, facts)?.byMileage ?? '');
    expect(Math.abs(day - (toDays('2024-03-10') + 600))).toBeLessThanOrEqual(2);
  });

  it('can lie in the past', () => {
    expect(due(13, { ...vehicle, today: '2027-01-01' })?.byPeriod).toBe('2026-03-10');
  });
});

const date = fc.integer({ min: 12_000, max: 20_500 }).map(fromDays);
const facts = fc.record({
  history: fc.array(fc.record({ jobId: fc.constantFrom(...jobs.map(({ id }) => id)), date }), {
    maxLength: 20,
  }),
  readings: fc.array(fc.record({ date, mileage: fc.integer({ min: 0, max: 2_000_000 }) }), {
    maxLength: 20,
  }),
  energy: fc.constantFrom('petrol', 'diesel', 'hybrid', 'electric', 'lpg', null),
  releaseDate: fc.option(date, { nil: null }),
  vehicleClass: fc.constantFrom<VehicleClass>(
    { kind: 'car', sign: null },
    { kind: 'yearly', sign: 'owner' },
    { kind: 'category-l', sign: 'brand' },
    { kind: 'collection', sign: 'mention' },
  ),
  lastInspection: fc.option(date, { nil: null }),
  today: fc.constant('2026-03-01'),
});

test('every date is valid, every row has one, and every job comes once, whatever the facts', () => {
  const isDate = (value: string | null) => value === null || /^\d{4}-\d\d-\d\d$/.test(value);
  fc.assert(
    fc.property(facts, (vehicle) => {
      const rows = dueDatesOf(read(vehicle));
      expect(new Set(rows.map(({ jobId }) => jobId)).size).toBe(rows.length);
      for (const { byMileage, byPeriod, byCheck, interval } of rows) {
        expect([byMileage, byPeriod, byCheck].every(isDate)).toBe(true);
        expect(byMileage ?? byPeriod ?? byCheck).not.toBeNull();
        if (interval?.wear) expect(byPeriod).toBeNull();
      }
    }),
  );
});

test('a job done again is never due earlier', () => {
  fc.assert(
    fc.property(facts, date, (vehicle, again) => {
      const before = due(13, {
        ...vehicle,
        history: [...vehicle.history, { jobId: 13, date: '2002-11-01' }],
      });
      const after = due(13, {
        ...vehicle,
        history: [
          ...vehicle.history,
          { jobId: 13, date: '2002-11-01' },
          { jobId: 13, date: again },
        ],
      });
      expect((after?.byPeriod ?? '') >= (before?.byPeriod ?? '')).toBe(true);
      if (before?.byMileage && after?.byMileage) {
        expect(after.byMileage >= before.byMileage).toBe(true);
      }
    }),
  );
});

test('a forecast uses the field names of the MMP API, in the language asked for', () => {
  const [french, english] = (['fr', 'en'] as const).map((lang) =>
    forecastsOf({ ...read(vehicle), lang }).find(({ privateJobId }) => privateJobId === 14),
  );
  expect(french).toEqual({
    privateJobId: 14,
    privateJobLabel: 'Plaquettes de frein',
    lastJobDate: '2025-03-10',
    milageBasedEstimatedDate: fromDays(toDays('2025-03-10') + 900),
    periodicBasedEstimatedDate: null,
    checkBasedEstimatedDate: addMonths('2022-03-10', 48),
    forecastInformations:
      'Pièce d’usure sans périodicité, à contrôler (durée de vie usuelle\u00a0: 30\u00a0000\u00a0km)',
  });
  expect(english?.forecastInformations).toBe(
    'Wear part with no period, to be checked (usual life: 30,000\u00a0km)',
  );
});

test('an inspection’s forecast says which vehicle it is for', () => {
  const told = (vehicleClass: VehicleClass, lang: 'fr' | 'en') =>
    forecastsOf({ ...read(vehicle), vehicleClass, lang }).find(
      ({ privateJobId }) => privateJobId === 39,
    )?.forecastInformations;
  expect(told({ kind: 'car', sign: null }, 'fr')).toBe(
    'Échéance estimée, voiture particulière supposée\u00a0: 4\u00a0ans, puis tous les 2\u00a0ans',
  );
  expect(told({ kind: 'yearly', sign: 'owner' }, 'en')).toBe(
    'Estimated, every year if it is a taxi, a private hire car or an ambulance',
  );
});
