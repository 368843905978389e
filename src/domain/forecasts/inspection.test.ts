import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { Forecast } from '#contract/forecast.ts';
import { pastDate } from '#rules/past-date.ts';
import { identityOf } from '#src/domain/vehicle/identity.ts';
import { testimonyOf } from '#src/domain/vehicle/testimony.ts';
import {
  mileageFrom,
  readInformation,
  sampleInformation,
  vehicleRecord,
} from '#tests/support/vehicle/records.ts';
import { type JobForecast, jobForecasts } from './forecasts.ts';
import { nextInspection, otherDates, vehicleClassOf } from './inspection.ts';

const TODAY = '2022-03-22';

/** The due dates of the API's forecasts, in the form that a view has them. */
const forecasts = (...dates: string[]) =>
  jobForecasts(
    dates.map((checkBasedEstimatedDate) =>
      parse(Forecast, {
        privateJobLabel: 'Contrôle technique',
        lastJobDate: '2021-05-10',
        checkBasedEstimatedDate,
      }),
    ),
    {
      mileage: mileageFrom({}, TODAY),
      upkeep: { powertrain: null, isVan: false },
      lastDone: new Map(),
    },
    TODAY,
  );

const inspect = (
  information: object | null,
  rawClients: object[] = [],
  today = TODAY,
  due: JobForecast[] = [],
) => {
  const record = vehicleRecord({ ...(information && { information }), rawClients });
  const testimony = testimonyOf(record, null, today);
  const identity = identityOf(record, testimony, today);
  const claims = {
    information: information && readInformation(information),
    files: testimony.files,
  };
  const vehicle = {
    plate: record.plate,
    identity,
    owner: null,
    inspections: [],
    reinspections: [],
    pollutionChecks: [],
  };
  const release = pastDate(identity.releaseDate, today);
  const vehicleClass = vehicleClassOf(claims, vehicle, release, today);
  return nextInspection(
    { ...claims, forecasts: due },
    { ...vehicle, vehicleClass },
    release,
    today,
  );
};

describe('nextInspection', () => {
  it('computes the sample’s date from the last inspection, as the API gives no next one (section 12)', () => {
    expect(inspect(sampleInformation)).toEqual({
      due: '2019-09-30',
      basis: 'last',
      undated: null,
      estimated: true,
      vehicleClass: { kind: 'car', sign: null },
      last: '2017-09-30',
      reinspection: null,
      pollution: null,
      urgency: 'overdue',
      given: [],
    });
  });

  it('takes the API’s date as it is', () => {
    const information = { ...sampleInformation, vehicleNextTechnicalControlDate: '2022-04-01' };
    expect(inspect(information)).toMatchObject({
      due: '2022-04-01',
      basis: 'api',
      undated: null,
      estimated: false,
      urgency: 'soon',
    });
  });

  it('ignores a next date that is older than the last inspection', () => {
    const information = {
      vehicleLastTechnicalControlDate: '2021-05-10',
      vehicleNextTechnicalControlDate: '2021-05-10',
    };
    expect(inspect(information)).toMatchObject({ due: '2023-05-10', basis: 'last' });
  });

  it('ignores a given date that an inspection has answered since: they didn’t know of it', () => {
    const file = {
      vehicleLastTechnicalControlDate: '2019-12-01',
      vehicleNextTechnicalControlDate: '2021-12-01',
    };
    const passed = (vehicleLastTechnicalControlDate: string, told: object = {}) =>
      inspect({ vehicleLastTechnicalControlDate, ...told }, [file]);
    // Passed some days early, or long before, to sell the car.
    expect(passed('2021-11-20')).toMatchObject({ due: '2023-11-20', basis: 'last', given: [] });
    expect(passed('2021-02-10')).toMatchObject({ due: '2023-02-10', basis: 'last', given: [] });
    // The API adds up what its sources say.
    const added = { vehicleNextTechnicalControlDate: '2021-12-01' };
    expect(passed('2021-11-20', added)).toMatchObject({ due: '2023-11-20', given: [] });
    // Who knows of that inspection means a date after it: within two months if it was failed.
    const failed = {
      vehicleLastTechnicalControlDate: '2022-03-01',
      vehicleNextTechnicalControlDate: '2022-05-01',
    };
    expect(inspect(null, [failed])).toMatchObject({ due: '2022-05-01', basis: 'api' });
    // Of a taxi, half a year after the last inspection is too soon, a year isn't.
    expect(passed('2021-06-01', { vehicleNextTechnicalControlDate: '2022-06-01' })).toMatchObject({
      due: '2022-06-01',
      basis: 'api',
    });
  });

  it('is due four years after the release, then every second year', () => {
    const due = (vehicleReleaseDate: string) => inspect({ vehicleReleaseDate }).due;
    expect(due('2020-06-15')).toBe('2024-06-15');
    expect(due('2018-03-22')).toBe('2022-03-22');
    expect(due('2018-03-21')).toBe('2024-03-21');
    expect(due('2009-09-30')).toBe('2023-09-30');
    expect(due('2016-02-29')).toBe('2024-02-29');
  });

  it('takes inspections earlier than a car needs as a sign that it needs one every year, except for a van', () => {
    const release = { vehicleReleaseDate: '2019-06-01' };
    const found = (vehicleLastTechnicalControlDate: string, file: object = {}) =>
      inspect({ ...release, vehicleLastTechnicalControlDate }, [file], '2021-06-01');
    expect(found('2021-01-10')).toMatchObject({ due: '2022-01-10', basis: 'last' });
    const van = { vehicleNextAntipollutionControlDate: '2022-01-10' };
    expect(found('2021-01-10', van)).toMatchObject({ due: '2023-06-01', basis: 'release' });
  });

  it('takes what the API doesn’t say from the member’s file, but no last inspection in the future', () => {
    const rawClients = [
      { vehicleLastTechnicalControlDate: '2020-02-01', vehicleReleaseDate: '2011-01-01' },
      { vehicleLastTechnicalControlDate: '2024-02-01' },
    ];
    expect(inspect({}, rawClients)).toMatchObject({ due: '2022-02-01', last: '2020-02-01' });
    expect(inspect({}, [{ vehicleNextTechnicalControlDate: '2022-09-01' }])).toMatchObject({
      due: '2022-09-01',
      basis: 'api',
    });
  });

  it.each([
    ['before there were inspections', '0001-01-01', {}, 'impossible'],
    ['before the release', '2008-01-01', { vehicleReleaseDate: '2009-09-30' }, 'impossible'],
    ['further than any interval', '2027-03-23', {}, 'too-far'],
  ])('doesn’t use a date %s, but keeps it as a doubt', (_, date, information, doubt) => {
    const { due, given, urgency } = inspect({
      ...information,
      vehicleNextTechnicalControlDate: date,
    });
    expect(due).not.toBe(date);
    expect(urgency).not.toBe('overdue');
    expect(given).toEqual([{ date, sources: ['information'], members: [], doubt }]);
  });

  it('applies the law if the given date is impossible', () => {
    const information = { ...sampleInformation, vehicleNextTechnicalControlDate: '0001-01-01' };
    expect(inspect(information)).toMatchObject({
      due: '2019-09-30',
      basis: 'last',
      given: [{ date: '0001-01-01', doubt: 'impossible' }],
    });
  });

  it('ignores an impossible last inspection and an impossible release', () => {
    expect(inspect({ vehicleLastTechnicalControlDate: '0001-01-01' }).basis).toBe('unknown');
    expect(inspect({ vehicleReleaseDate: '2999-01-01' }).basis).toBe('unknown');
    expect(inspect({ vehicleReleaseDate: '0001-01-01' }).basis).toBe('unknown');
  });

  it('prefers the API’s own date to its forecast, and says that they disagree', () => {
    const information = { vehicleNextTechnicalControlDate: '2023-05-10' };
    const inspection = (...dates: string[]) => inspect(information, [], TODAY, forecasts(...dates));
    expect(inspection('2023-05-10').given).toEqual([
      { date: '2023-05-10', sources: ['information', 'forecast'], members: [], doubt: null },
    ]);
    expect(otherDates(inspection('2023-05-10'))).toEqual([]);
    expect(inspection('2024-05-10')).toMatchObject({ due: '2023-05-10', basis: 'api' });
    expect(otherDates(inspection('2024-05-10'))).toEqual([
      { date: '2024-05-10', sources: ['forecast'], members: [], doubt: null },
    ]);
  });

  it('takes the forecast’s date if there is no other, unless it is before the last inspection', () => {
    const inspection = (date: string) => inspect(null, [], TODAY, forecasts(date));
    expect(inspection('2023-05-10')).toMatchObject({
      due: '2023-05-10',
      basis: 'forecast',
      undated: null,
      estimated: false,
    });
    expect(inspection('2021-05-10')).toMatchObject({ due: null, given: [] });
  });

  it('says that it doesn’t know the date', () => {
    expect(inspect(null)).toEqual({
      due: null,
      basis: 'unknown',
      undated: 'nothing-known',
      estimated: false,
      vehicleClass: { kind: 'car', sign: null },
      last: null,
      reinspection: null,
      pollution: null,
      urgency: 'unknown',
      given: [],
    });
  });

  it('takes the forecast’s date as computed if the law gives the same, to say what it rests on', () => {
    const information = { vehicleLastTechnicalControlDate: '2021-05-10' };
    expect(inspect(information, [], TODAY, forecasts('2023-05-10'))).toMatchObject({
      due: '2023-05-10',
      basis: 'last',
      undated: null,
      estimated: true,
      vehicleClass: { kind: 'car', sign: null },
    });
  });

  it('is never in the past if only the release is known', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (vehicleReleaseDate, today) => {
        fc.pre(vehicleReleaseDate <= today);
        const { due, urgency } = inspect({ vehicleReleaseDate }, [], today);
        expect((due ?? '') >= today).toBe(true);
        expect(urgency).not.toBe('overdue');
      }),
    );
  });
});
