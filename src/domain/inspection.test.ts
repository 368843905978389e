import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextInspection } from './inspection.ts';
import { readInformation, readRawClients, sampleInformation } from './test-records.ts';

const TODAY = '2022-03-22';

const inspect = (information: object, rawClients: object[] = [], today = TODAY) =>
  nextInspection(readInformation(information), readRawClients(rawClients), today);

describe('nextInspection', () => {
  it('computes the sample’s from the last one: the API gives no next date (section 12)', () => {
    expect(inspect(sampleInformation)).toEqual({
      due: '2019-09-30',
      basis: 'last',
      estimated: true,
      last: '2017-09-30',
      urgency: 'overdue',
    });
  });

  it('takes the API’s date as it is', () => {
    const information = { ...sampleInformation, vehicleNextTechnicalControlDate: '2022-04-01' };
    expect(inspect(information)).toMatchObject({
      due: '2022-04-01',
      basis: 'api',
      estimated: false,
      urgency: 'soon',
    });
  });

  it('does not take a next date that the last inspection has answered', () => {
    const information = {
      vehicleLastTechnicalControlDate: '2021-05-10',
      vehicleNextTechnicalControlDate: '2021-05-10',
    };
    expect(inspect(information)).toMatchObject({ due: '2023-05-10', basis: 'last' });
  });

  it('is due four years after the release, then every second one', () => {
    const due = (vehicleReleaseDate: string) => inspect({ vehicleReleaseDate }).due;
    expect(due('2020-06-15')).toBe('2024-06-15');
    expect(due('2018-03-22')).toBe('2022-03-22');
    expect(due('2018-03-21')).toBe('2024-03-21');
    expect(due('2009-09-30')).toBe('2023-09-30');
    expect(due('2016-02-29')).toBe('2024-02-29');
  });

  it('does not count an inspection passed before the first one opens', () => {
    const release = { vehicleReleaseDate: '2019-06-01' };
    const due = (vehicleLastTechnicalControlDate: string) =>
      inspect({ ...release, vehicleLastTechnicalControlDate }, [], '2023-01-01');
    expect(due('2021-01-10')).toMatchObject({ due: '2023-06-01', basis: 'release' });
    expect(due('2022-12-01')).toMatchObject({ due: '2024-12-01', basis: 'last' });
  });

  it('takes from the member’s file what the API does not say, and no last inspection to come', () => {
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

  it('says that it does not know', () => {
    expect(nextInspection(null, [], TODAY)).toEqual({
      due: null,
      basis: 'unknown',
      estimated: false,
      last: null,
      urgency: 'unknown',
    });
  });

  it('is never past where only the release is known', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (vehicleReleaseDate, today) => {
        const { due, urgency } = inspect({ vehicleReleaseDate }, [], today);
        expect((due ?? '') >= today).toBe(true);
        expect(urgency).not.toBe('overdue');
      }),
    );
  });
});
