import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { Forecast } from '#contract/forecast.ts';
import { Invoice } from '#contract/invoice.ts';
import { VehicleInformations } from '#contract/vision360.ts';
import { vehicleInvoices } from '#src/domain/invoices/invoices.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { mileageFrom } from '#tests/support/vehicle/records.ts';
import { type ForecastContext, jobForecasts, mayBeChain } from './forecasts.ts';

const TODAY = '2022-03-22';

/** The documentation's sample vehicle: two readings (section 10) and 1100 km a month (section 12). */
const sampleMileage = mileageFrom(
  {
    invoices: vehicleInvoices(
      [
        { invoiceDmsId: '24177', invoiceDate: '2011-09-26', mileageOnInvoice: 11001 },
        { invoiceDmsId: '40475', invoiceDate: '2020-01-30', mileageOnInvoice: 96753 },
      ].map((raw) => parse(Invoice, raw)),
    ),
    information: parse(VehicleInformations, { monthlyMilageEstimated: 1100 }),
  },
  TODAY,
);
const unknownMileage = mileageFrom({}, TODAY);

const context = (changes: Partial<ForecastContext> = {}): ForecastContext => ({
  mileage: sampleMileage,
  upkeep: { powertrain: 'petrol', isVan: false },
  lastDone: new Map(),
  ...changes,
});

const forecastsOf = (raw: object[], changes?: Partial<ForecastContext>, today = TODAY) =>
  jobForecasts(
    raw.map((one) => parse(Forecast, one)),
    context(changes),
    today,
  );

const forecastOf = (raw: object, changes?: Partial<ForecastContext>, today = TODAY) => {
  const [forecast] = forecastsOf([raw], changes, today);
  if (!forecast) throw new Error('no forecast');
  return forecast;
};

const airFilter = {
  privateJobId: 4,
  privateJobLabel: 'Filtre à air',
  lastJobDate: '2016-02-23',
  milageBasedEstimatedDate: '2032-08-01',
  periodicBasedEstimatedDate: null,
  checkBasedEstimatedDate: null,
  forecastInformations: null,
};

describe('the documentation’s air filter', () => {
  it('is due in 2032 by mileage, sixteen years after the last change, which is doubted', () => {
    expect(forecastOf(airFilter)).toEqual({
      key: 'id:4/0',
      job: { key: 'id:4', id: 4, label: 'Filtre à air' },
      family: 'air-filter',
      lastJobDate: '2016-02-23',
      lastJobDoubt: null,
      bases: [
        {
          basis: 'mileage',
          date: '2032-08-01',
          // 96,753 km on 30 January 2020, then 4,567 days at 1,100 km a month.
          mileageThen: 261_806,
          doubt: { kind: 'too-far', since: 'last-job', months: 197, usual: { min: 48, max: 72 } },
        },
      ],
      due: expect.objectContaining({ basis: 'mileage', date: '2032-08-01' }),
      urgency: 'later',
      disagreement: null,
      doneSince: null,
      information: null,
    });
  });
});

describe('bases', () => {
  it('are shown side by side, and the earliest is the due date', () => {
    const forecast = forecastOf({
      ...airFilter,
      lastJobDate: '2020-01-30',
      milageBasedEstimatedDate: '2024-05-01',
      periodicBasedEstimatedDate: '2022-01-30',
      checkBasedEstimatedDate: '2022-09-01',
    });
    expect(forecast.bases.map(({ basis, date }) => [basis, date])).toEqual([
      ['period', '2022-01-30'],
      ['inspection', '2022-09-01'],
      ['mileage', '2024-05-01'],
    ]);
    expect(forecast.due?.basis).toBe('period');
    expect(forecast.urgency).toBe('overdue');
    expect(forecast.disagreement).toBe(27);
  });

  it('are said to agree if they are at most two years apart', () => {
    const two = { ...airFilter, periodicBasedEstimatedDate: '2030-08-01' };
    expect(forecastOf(two).disagreement).toBeNull();
    expect(forecastOf({ ...two, periodicBasedEstimatedDate: '2030-07-31' }).disagreement).toBe(24);
  });

  it('give no mileage if the vehicle’s is unknown', () => {
    const [basis] = forecastOf(airFilter, { mileage: unknownMileage }).bases;
    expect(basis?.mileageThen).toBeNull();
  });

  it('keep the text of a forecast that has no date', () => {
    const forecast = forecastOf({ privateJobLabel: 'Filtre à air', forecastInformations: ' Vu ' });
    expect(forecast).toMatchObject({ bases: [], due: null, urgency: 'unknown', information: 'Vu' });
  });
});

describe('doubts', () => {
  it.each([
    [
      'not after the last time',
      { lastJobDate: '2021-05-01', periodicBasedEstimatedDate: '2021-05-01' },
      { kind: 'before-last-job' },
    ],
    [
      'by period, a quarter beyond the longest that makers prescribe, 72 months',
      { lastJobDate: '2018-01-01', periodicBasedEstimatedDate: '2025-08-01' },
      { kind: 'beyond-usual', unit: 'months', value: 91, usual: { min: 48, max: 72 } },
    ],
    [
      'by mileage, a quarter beyond the longest that makers prescribe, 90,000 km',
      { lastJobDate: '2020-01-30', milageBasedEstimatedDate: '2029-12-30' },
      { kind: 'beyond-usual', unit: 'km', value: 130_900, usual: { min: 48_000, max: 90_000 } },
    ],
    [
      'never done, more than ten years ahead',
      { periodicBasedEstimatedDate: '2032-04-22' },
      { kind: 'too-far', since: 'today', months: 121, usual: { min: 48, max: 72 } },
    ],
    ['plausible', { lastJobDate: '2020-01-30', periodicBasedEstimatedDate: '2024-01-30' }, null],
  ])('%s', (_, dates, doubt) => {
    const forecast = forecastOf({ privateJobLabel: 'Filtre à air', ...dates });
    expect(forecast.bases.map((basis) => basis.doubt)).toEqual([doubt]);
  });

  it.each([
    [
      'before there were number plates',
      { periodicBasedEstimatedDate: '0001-01-01', milageBasedEstimatedDate: '9999-12-31' },
    ],
    [
      'before the last time',
      { lastJobDate: '2021-05-01', periodicBasedEstimatedDate: '2020-05-01' },
    ],
  ])('don’t call a job late because of a date %s', (_, dates) => {
    const forecast = forecastOf({ privateJobLabel: 'Vidange moteur', ...dates });
    expect(forecast).toMatchObject({ urgency: 'doubtful', disagreement: null });
  });

  it('ignore a last time that lies in the future', () => {
    const future = { lastJobDate: '2999-01-01', periodicBasedEstimatedDate: '2022-01-01' };
    const forecast = forecastOf({ privateJobLabel: 'Vidange moteur', ...future });
    expect(forecast).toMatchObject({
      lastJobDate: '2999-01-01',
      lastJobDoubt: 'future',
      urgency: 'overdue',
      due: { doubt: null },
    });
  });

  it('accept a late date by mileage for a car that is hardly driven', () => {
    const slow = mileageFrom(
      {
        invoices: vehicleInvoices([
          parse(Invoice, { invoiceDate: '2020-01-30', mileageOnInvoice: 20_000 }),
        ]),
        information: parse(VehicleInformations, { monthlyMilageEstimated: 500 }),
      },
      TODAY,
    );
    const oil = {
      privateJobLabel: 'Vidange moteur',
      lastJobDate: '2020-01-30',
      milageBasedEstimatedDate: '2023-05-30',
    };
    expect(forecastOf(oil, { mileage: slow }).due?.doubt).toBeNull();
  });
});

describe('urgency', () => {
  const due = (label: string, date: string) =>
    forecastOf({ privateJobLabel: label, checkBasedEstimatedDate: date }).urgency;

  it('is "to check", never "overdue", for a wear part and the air conditioning', () => {
    expect(due('Plaquettes de frein', '2022-01-01')).toBe('to-check');
    expect(due('Climatisation', '2022-01-01')).toBe('to-check');
    expect(due("Courroie d'accessoires", '2022-01-01')).toBe('to-check');
    expect(due('Filtre à air', '2022-01-01')).toBe('overdue');
    expect(due('Plaquettes de frein', '2022-04-01')).toBe('soon');
  });
});

describe('a timing belt', () => {
  const belt = { privateJobLabel: 'Courroie de distribution', privateJobId: 8 };
  const due = { periodicBasedEstimatedDate: '2022-05-01' };
  it('may be a chain instead, unless a record shows the belt', () => {
    expect(mayBeChain(forecastOf({ ...belt, ...due }))).toBe(true);
    expect(mayBeChain(forecastOf({ ...belt, ...due, lastJobDate: '2016-05-01' }))).toBe(false);
    const lastDone = new Map([['id:8', '2021-01-05']]);
    expect(mayBeChain(forecastOf({ ...belt, ...due }, { lastDone }))).toBe(false);
    expect(mayBeChain(forecastOf(airFilter))).toBe(false);
  });
});

describe('doneSince', () => {
  const lastDone = new Map([['id:4', '2021-01-05']]);

  it('says that the history shows the job at a later date than the forecast knows', () => {
    expect(forecastOf(airFilter, { lastDone }).doneSince).toBe('2021-01-05');
    expect(forecastOf({ ...airFilter, lastJobDate: null }, { lastDone }).doneSince).toBe(
      '2021-01-05',
    );
    expect(
      forecastOf({ ...airFilter, lastJobDate: '2021-01-05' }, { lastDone }).doneSince,
    ).toBeNull();
    expect(forecastOf({ ...airFilter, privateJobId: 5 }, { lastDone }).doneSince).toBeNull();
  });
});

describe('information of an unknown shape', () => {
  it.each([
    ['Selon carnet', 'Selon carnet'],
    [{ interval: 60000 }, '{"interval":60000}'],
    [12, '12'],
    ['  ', null],
    [[], null],
    [{}, null],
    [null, null],
    [[null], null],
    [{ note: '', jours: [] }, null],
    [[0, null], '[0,null]'],
  ])('%j is read as the text %j', (raw, text) => {
    expect(forecastOf({ ...airFilter, forecastInformations: raw }).information).toBe(text);
  });
});

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date): IsoDate => date.toISOString().slice(0, 10));

describe('laws', () => {
  const maybeDay = fc.option(day);
  const raw = fc.record({
    privateJobLabel: fc.constantFrom('Filtre à air', 'Plaquettes de frein', 'Divers', null),
    lastJobDate: maybeDay,
    milageBasedEstimatedDate: maybeDay,
    periodicBasedEstimatedDate: maybeDay,
    checkBasedEstimatedDate: maybeDay,
  });

  it('every forecast and date is kept, sorted by due date, with undated ones last', () => {
    fc.assert(
      fc.property(fc.array(raw), day, (all, today) => {
        const forecasts = forecastsOf(all, {}, today);
        expect(forecasts).toHaveLength(all.length);
        expect(new Set(forecasts.map((one) => one.key)).size).toBe(all.length);
        const dates = all.flatMap((one) => [
          one.milageBasedEstimatedDate,
          one.periodicBasedEstimatedDate,
          one.checkBasedEstimatedDate,
        ]);
        const shown = forecasts.flatMap((one) => one.bases.map((basis) => basis.date));
        expect(shown.toSorted()).toEqual(dates.filter((date) => date !== null).toSorted());
        const due = forecasts.map((one) => one.due?.date ?? '9999');
        expect(due).toEqual(due.toSorted());
        for (const one of forecasts) {
          expect(one.bases.every((basis) => one.due !== null && one.due.date <= basis.date)).toBe(
            true,
          );
          expect(one.urgency === 'overdue' && one.family === 'brake-pads').toBe(false);
        }
      }),
    );
  });
});
