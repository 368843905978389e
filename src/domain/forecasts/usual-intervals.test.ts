import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { Forecast } from '#contract/forecast.ts';
import { Invoice } from '#contract/invoice.ts';
import { VehicleInformations } from '#contract/vision360.ts';
import { addDays, DAYS_PER_MONTH } from '#rules/days.ts';
import type { Powertrain } from '#rules/energy.ts';
import { vehicleInvoices } from '#src/domain/invoices/invoices.ts';
import { mileageFrom } from '#tests/support/vehicle/records.ts';
import { jobForecasts, type Upkeep } from './forecasts.ts';

const TODAY = '2022-03-22';
const SINCE = '2020-01-30';
const KM_A_MONTH = 4_000;

const drivenAt = (kmAMonth: number) =>
  mileageFrom(
    {
      invoices: vehicleInvoices([
        parse(Invoice, { invoiceDmsId: '1', invoiceDate: SINCE, mileageOnInvoice: 90_000 }),
      ]),
      information: parse(VehicleInformations, { monthlyMilageEstimated: kmAMonth }),
    },
    TODAY,
  );
/** Driven so much that no date by mileage is far away. */
const muchDriven = drivenAt(KM_A_MONTH);

/** The day on which it has driven so many km more. */
const afterKm = (km: number, kmAMonth = KM_A_MONTH) =>
  addDays(SINCE, Math.floor((km / kmAMonth) * DAYS_PER_MONTH));

const forecastOf = (raw: object, upkeep: Partial<Upkeep> = {}, mileage = muchDriven) => {
  const context = {
    mileage,
    upkeep: { powertrain: 'petrol' as const, isVan: false, ...upkeep },
    lastDone: new Map(),
  };
  const [forecast] = jobForecasts([parse(Forecast, raw)], context, TODAY);
  if (!forecast) throw new Error('no forecast');
  return forecast;
};
const doubtAfter = (privateJobLabel: string, km: number, upkeep: Partial<Upkeep> = {}) =>
  forecastOf({ privateJobLabel, lastJobDate: SINCE, milageBasedEstimatedDate: afterKm(km) }, upkeep)
    .due?.doubt;

describe('a date that some maker prescribes', () => {
  it.each([
    ['Filtre habitacle', 'petrol', 60_000],
    ['Bougies', 'petrol', 120_000],
    ['Bougies', 'petrol', 156_000],
    ['Liquide de refroidissement', 'diesel', 200_000],
    ['Vidange boîte de vitesses', 'diesel', 120_000],
    ['Courroie de distribution', 'petrol', 240_000],
    ['Courroie de distribution', 'diesel', 200_000],
    ['Filtre à air', 'diesel', 90_000],
    ['Filtre à gazole', 'diesel', 100_000],
    ['Vidange moteur', 'diesel', 30_000],
  ] as const)(
    'accepts %s on %s at %i km, and doubts it from a quarter more on',
    (label, powertrain, km) => {
      expect(doubtAfter(label, km, { powertrain })).toBeNull();
      expect(doubtAfter(label, 1.7 * km, { powertrain })).toMatchObject({ kind: 'beyond-usual' });
    },
  );

  it('is plausible up to a quarter beyond the longest interval', () => {
    expect(doubtAfter('Filtre habitacle', 74_500)).toBeNull();
    expect(doubtAfter('Filtre habitacle', 75_500)).toMatchObject({
      kind: 'beyond-usual',
      unit: 'km',
      usual: { min: 20_000, max: 60_000 },
    });
    const byPeriod = (date: string) =>
      forecastOf({
        privateJobLabel: 'Filtre habitacle',
        lastJobDate: SINCE,
        periodicBasedEstimatedDate: date,
      }).due?.doubt;
    expect(byPeriod('2022-07-30')).toBeNull();
    expect(byPeriod('2022-08-30')).toMatchObject({
      kind: 'beyond-usual',
      unit: 'months',
      value: 31,
      usual: { min: 12, max: 24 },
    });
  });

  it('can be plausible for a van and not for a car', () => {
    const van = { powertrain: 'diesel', isVan: true } as const;
    expect(doubtAfter('Vidange moteur', 50_000, van)).toBeNull();
    expect(doubtAfter('Vidange moteur', 50_000, { powertrain: 'diesel' })).toMatchObject({
      usual: { max: 30_000 },
    });
  });

  it('can be that of any energy if the car’s is unknown', () => {
    const unknown = { powertrain: null };
    expect(doubtAfter('Courroie de distribution', 240_000, unknown)).toBeNull();
    expect(doubtAfter('Courroie de distribution', 310_000, unknown)).not.toBeNull();
  });
});

describe('a date by mileage that is more than ten years away', () => {
  const doubt = (
    privateJobLabel: string,
    powertrain: Powertrain | null,
    km: number,
    kmAYear: number,
    lastJobDate: string | null = SINCE,
  ) =>
    forecastOf(
      { privateJobLabel, lastJobDate, milageBasedEstimatedDate: afterKm(km, kmAYear / 12) },
      { powertrain },
      drivenAt(kmAYear / 12),
    ).due?.doubt;

  it.each([
    ['Liquide de refroidissement', 'diesel', 200_000, 15_000],
    ['Bougies', 'hybrid', 120_000, 10_000],
    ['Bougies', null, 120_000, 10_000],
    ['Vidange boîte de vitesses', 'diesel', 120_000, 11_000],
  ] as const)(
    'is no doubt for %s (%s): makers prescribe %i km, however slowly they are driven',
    (label, powertrain, km, kmAYear) => {
      expect(doubt(label, powertrain, km, kmAYear)).toBeNull();
      expect(doubt(label, powertrain, km, kmAYear, null)).toBeNull();
      expect(doubt(label, powertrain, 1.7 * km, kmAYear)).toMatchObject({ kind: 'too-far' });
    },
  );
});

describe('a job that doesn’t apply to the vehicle', () => {
  const oil = { privateJobLabel: 'Vidange moteur', periodicBasedEstimatedDate: '2021-01-01' };
  const on = (powertrain: Powertrain | null, label = oil.privateJobLabel) =>
    forecastOf({ ...oil, privateJobLabel: label }, { powertrain });

  it('is never late: an electric car has no oil', () => {
    expect(on('electric')).toMatchObject({
      urgency: 'doubtful',
      due: { doubt: { kind: 'no-such-job' } },
    });
    expect(on('electric', 'Révision').urgency).toBe('overdue');
  });

  it('is taken as it is if the energy has the job or is unknown', () => {
    expect(on('petrol').urgency).toBe('overdue');
    expect(on(null).urgency).toBe('overdue');
  });
});

describe('a wear part', () => {
  it('is plausible up to twice its usual life', () => {
    expect(doubtAfter('Plaquettes de frein', 59_500)).toBeNull();
    expect(doubtAfter('Plaquettes de frein', 60_500)).toMatchObject({
      kind: 'beyond-usual',
      unit: 'km',
      usual: { min: 30_000, max: 30_000 },
    });
  });
});
