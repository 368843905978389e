import { describe, expect, it } from 'vitest';
import { dataOf } from '#src/domain/vehicle/section.ts';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf } from '#tests/support/vehicle/answers.ts';
import { lastTimeOf } from './last-time.ts';

const TODAY = '2026-11-24';

const forecast = (rest: object = {}) => ({
  privateJobId: 14,
  privateJobLabel: 'Plaquettes de frein',
  lastJobDate: '2024-03-12',
  milageBasedEstimatedDate: '2026-12-01',
  ...rest,
});
const line = { privateJobId: 14, privateJobLabel: 'Plaquettes de frein' };
const invoice = (rest: object = {}) => ({
  invoiceDmsId: '40475',
  invoiceDate: '2024-03-12',
  invoiceAmount: 932.87,
  mileageOnInvoice: 85_000,
  invoiceContent: [line, { privateJobId: 15, privateJobLabel: 'Disques' }],
  ...rest,
});

function lastTime(answer: { forecasts?: object[]; invoices?: object[]; operations?: object[] }) {
  const record = recordOf({
    vehiculePrevisionList: answer.forecasts ?? [forecast()],
    vehiculeFactureList: answer.invoices ?? [],
    vehiculeHistoriqueList: answer.operations ?? [],
  });
  const view = viewVehicle(record, TODAY, null);
  const [first] = dataOf(view.forecasts) ?? [];
  return first && lastTimeOf(first, view);
}

describe('the last time that a job was done', () => {
  it('has its day, its mileage and the amount of the whole invoice', () => {
    expect(
      lastTime({
        invoices: [invoice(), invoice({ invoiceDmsId: '2', invoiceDate: '2020-01-01' })],
      }),
    ).toEqual({
      date: '2024-03-12',
      mileage: 85_000,
      amount: 932.87,
    });
  });

  it('is the later one of the vehicle’s own history, if a forecast doesn’t know of it', () => {
    const later = invoice({ invoiceDmsId: '9', invoiceDate: '2025-06-02', invoiceAmount: 99 });
    expect(lastTime({ invoices: [invoice(), later] })).toMatchObject({
      date: '2025-06-02',
      amount: 99,
    });
  });

  it('finds the invoice by the operation that names it, though no line was recognised', () => {
    const operation = { ...line, jobDate: '2024-03-12', jobMileage: 84_990, invoiceDmsId: '40475' };
    const invoices = [
      invoice({ invoiceContent: [] }),
      invoice({ invoiceDmsId: '7', invoiceContent: [] }),
    ];
    expect(lastTime({ invoices, operations: [operation] })).toEqual({
      date: '2024-03-12',
      mileage: 84_990,
      amount: 932.87,
    });
  });

  it('has no amount that might be another one’s', () => {
    const others = [invoice(), invoice({ invoiceDmsId: '2', invoiceAmount: 50 })];
    expect(lastTime({ invoices: others })).toEqual({
      date: '2024-03-12',
      mileage: null,
      amount: null,
    });
    const nothing = { date: '2024-03-12', mileage: null, amount: null };
    expect(lastTime({ invoices: [invoice({ invoiceContent: [] })] })).toEqual(nothing);
    expect(lastTime({})).toEqual(nothing);
    expect(lastTime({ invoices: [invoice({ invoiceAmount: null })] })).toMatchObject({
      amount: null,
    });
    // A repeated invoice is one invoice; a credit note costs nothing.
    expect(lastTime({ invoices: [invoice(), invoice()] })).toMatchObject({ amount: 932.87 });
    const credit = invoice({ invoiceDmsId: '3', invoiceAmount: -932.87 });
    expect(lastTime({ invoices: [invoice(), credit] })).toMatchObject({ amount: 932.87 });
  });

  it('is unknown if nothing says so, or if its date is impossible', () => {
    expect(lastTime({ forecasts: [forecast({ lastJobDate: null })] })).toBeNull();
    expect(lastTime({ forecasts: [forecast({ lastJobDate: '2999-01-01' })] })).toBeNull();
  });
});
