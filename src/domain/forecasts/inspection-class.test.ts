import { describe, expect, it } from 'vitest';
import { pastDate } from '#rules/past-date.ts';
import { identityOf } from '#src/domain/vehicle/identity.ts';
import { testimonyOf } from '#src/domain/vehicle/testimony.ts';
import { readInformation, vehicleRecord } from '#tests/support/vehicle/records.ts';
import { type InspectedVehicle, nextInspection, vehicleClassOf } from './inspection.ts';

const today = '2026-11-23';

function inspectionOf(
  records: Parameters<typeof vehicleClassOf>[0],
  vehicle: InspectedVehicle,
  release: string | null,
  on: string,
) {
  const vehicleClass = vehicleClassOf(records, vehicle, release, on);
  return nextInspection({ ...records, forecasts: [] }, { ...vehicle, vehicleClass }, release, on);
}

const inspect = (
  information: object,
  rawClients: object[],
  vehicle: Partial<InspectedVehicle> = {},
  on = today,
) => {
  const record = vehicleRecord({ information, rawClients });
  const testimony = testimonyOf(record, null, on);
  const identity = identityOf(record, testimony, on);
  const records = { information: readInformation(information), files: testimony.files };
  const none = { owner: null, inspections: [], reinspections: [], pollutionChecks: [] };
  return inspectionOf(
    records,
    { plate: record.plate, identity, ...none, ...vehicle },
    pastDate(identity.releaseDate, on),
    on,
  );
};

describe('the class that an estimate is for', () => {
  const of = (file: object, vehicle: Partial<InspectedVehicle> = {}) =>
    inspect({}, [{ vehicleReleaseDate: '2019-02-10', ...file }], vehicle);

  it.each([
    ['a car, as nothing shows another', {}, {}, '2027-02-10', 'car', null],
    ['its owner', {}, { owner: 'SARL Taxis du Parc' }, '2027-02-10', 'yearly', 'owner'],
    ['its make', { vehicleBrand: 'YAMAHA' }, {}, '2028-06-10', 'category-l', 'brand'],
    ['its plate', {}, { plate: 'AB123C' }, '2028-06-10', 'category-l', 'plate'],
    [
      'an inspection that no car needs',
      { vehicleLastTechnicalControlDate: '2022-02-01' },
      {},
      '2023-02-01',
      'yearly',
      'early',
    ],
    [
      'two inspections that no car needs',
      { vehicleReleaseDate: '2024-01-05', vehicleLastTechnicalControlDate: '2026-01-03' },
      { inspections: ['2025-01-03'] },
      '2027-01-03',
      'yearly',
      'early',
    ],
    [
      'its pollution checks',
      { vehicleLastAntipollutionControlDate: '2024-02-01' },
      {},
      '2027-02-10',
      'light-commercial',
      'pollution-dates',
    ],
  ])('is concluded from %s', (_, file, vehicle, due, kind, sign) => {
    expect(of(file, vehicle)).toMatchObject({
      due,
      estimated: true,
      vehicleClass: { kind, sign },
    });
  });

  it('comes from the files of the member that we believe, not from another’s', () => {
    const clients = [
      { clientDmsId: '1', memberId: 1, memberPoSCode: 'A' },
      { clientDmsId: '2', memberId: 2, memberPoSCode: 'B' },
    ];
    const rawClients = [
      { clientDmsId: '2', vehicleNextAntipollutionControlDate: '2027-02-01' },
      { clientDmsId: '1', vehicleReleaseDate: '2019-02-10' },
    ];
    const record = vehicleRecord({ clients, rawClients });
    const testimony = testimonyOf(record, 'A', today);
    const identity = identityOf(record, testimony, today);
    const { vehicleClass, pollution } = inspectionOf(
      { information: null, files: testimony.files },
      {
        plate: 'AB123CD',
        identity,
        owner: null,
        inspections: [],
        reinspections: [],
        pollutionChecks: [],
      },
      identity.releaseDate,
      today,
    );
    expect([vehicleClass, pollution]).toEqual([{ kind: 'car', sign: null }, null]);
  });

  it('doesn’t change an inspection date that is given', () => {
    const file = { vehicleBrand: 'YAMAHA', vehicleNextTechnicalControlDate: '2027-03-03' };
    expect(of(file)).toMatchObject({ due: '2027-03-03', basis: 'api', estimated: false });
  });
});

describe('why there is no date', () => {
  const undated = (file: object) => inspect({}, [file]).undated;
  const collection = { vehicleBrand: 'CITROEN', vehicleModel: '2CV COLLECTION' };

  it('is that a collectors’ vehicle counts from an inspection, or needs none if it is old enough', () => {
    expect(undated({ ...collection, vehicleReleaseDate: '1975-06-01' })).toBe('collection');
    expect(undated({ ...collection, vehicleReleaseDate: '1955-06-01' })).toBe('before-1960');
  });

  it('is otherwise that nothing is known to count from', () => {
    expect(undated({})).toBe('nothing-known');
    expect(undated({ vehicleReleaseDate: '2019-02-10' })).toBeNull();
  });
});

describe('what doesn’t count as an inspection', () => {
  const information = {
    vehicleReleaseDate: '2015-06-01',
    vehicleLastTechnicalControlDate: '2025-03-01',
  };
  const next = (vehicle: Partial<InspectedVehicle>, today?: string) =>
    inspect(information, [], vehicle, today);

  it('a second inspection starts no new period', () => {
    expect(next({ reinspections: ['2025-04-20'] })).toMatchObject({
      due: '2027-03-01',
      basis: 'last',
    });
  });

  it('but a second inspection proves one before it, so nothing is overdue', () => {
    expect(next({ reinspections: ['2027-04-20'] }, '2027-06-01')).toMatchObject({
      due: '2029-02-20',
      basis: 'reinspection',
      reinspection: '2027-04-20',
      urgency: 'later',
    });
  });

  it('while an invoiced inspection counts', () => {
    expect(next({ inspections: ['2026-05-05'] })).toMatchObject({
      due: '2028-05-05',
      last: '2026-05-05',
    });
  });
});

describe('a van’s pollution check', () => {
  const of = (file: object, vehicle: Partial<InspectedVehicle> = {}) =>
    inspect(
      {},
      [
        {
          vehicleModel: 'MASTER',
          vehicleEnergy: 'GO',
          vehicleReleaseDate: '2018-02-10',
          vehicleLastTechnicalControlDate: '2026-02-01',
          ...file,
        },
      ],
      vehicle,
    ).pollution;

  it('is due in the two months before the anniversary of the inspection', () => {
    expect(of({})).toEqual({ kind: 'window', from: '2026-12-01', until: '2027-02-01' });
  });

  it.each([
    ['in the window', ['2026-11-22'], {}],
    ['before the window', ['2026-08-03'], {}],
    [
      'before the day that a file gives',
      ['2026-11-22'],
      { vehicleNextAntipollutionControlDate: '2027-01-20' },
    ],
  ])('is done if it was invoiced %s', (_, pollutionChecks, file) => {
    expect(of(file)).not.toBeNull();
    expect(of(file, { pollutionChecks })).toBeNull();
  });

  it.each([
    ['before the last inspection', ['2025-12-20']],
    ['after today', ['2026-12-20']],
  ])('is still to come if the one invoiced is of %s', (_, pollutionChecks) => {
    expect(of({}, { pollutionChecks })).not.toBeNull();
  });

  it('is on the day that a file gives', () => {
    expect(of({ vehicleNextAntipollutionControlDate: '2027-01-20' })).toEqual({
      kind: 'given',
      date: '2027-01-20',
    });
  });

  it.each([
    ['done', { vehicleLastAntipollutionControlDate: '2026-11-20' }],
    ['past', { vehicleLastTechnicalControlDate: '2025-02-01' }],
    ['not asked of an electric van', { vehicleEnergy: 'EL' }],
    ['not asked of a car', { vehicleModel: 'CLIO' }],
  ])('is not mentioned if it is %s', (_, file) => {
    expect(of(file)).toBeNull();
  });
});
