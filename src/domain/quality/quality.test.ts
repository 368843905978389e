import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distinctInvoices,
  type VehicleInvoice,
  vehicleInvoices,
} from '#src/domain/invoices/invoices.ts';
import type { RawInvoice } from '#src/domain/invoices/raw-invoices.ts';
import {
  readInvoiceRecords,
  readRawRows,
  sampleInvoices,
  sampleRawRow,
} from '#tests/support/vehicle/records.ts';
import { invoiceQuality } from './quality.ts';

const qualityOf = (rows: object[], invoices: object[]) =>
  invoiceQuality(readRawRows(rows), vehicleInvoices(readInvoiceRecords(invoices)));

const padsLine = sampleInvoices[1]?.invoiceContent[0];
const padsRow = { ...sampleRawRow, ...padsLine, ...sampleInvoices[1], vehicleMileage: 96753 };

describe('the documentation’s sample', () => {
  const quality = qualityOf([sampleRawRow, sampleRawRow], sampleInvoices);

  it('has two raw rows of an invoice that no qualified invoice contains', () => {
    expect(quality.compared).toMatchObject([
      {
        raw: { dmsId: '26187', date: '2012-06-20', amounts: [297.79] },
        qualified: null,
        rows: [{ fate: 'without-invoice' }, { fate: 'without-invoice' }],
        amountsDiffer: false,
      },
    ]);
    expect(quality.rows).toEqual({ 'taken-up': 0, 'without-line': 0, 'without-invoice': 2 });
  });

  it('has an empty invoice, two without a member, and one line, recognised by its part', () => {
    const ids = (invoices: { dmsId: string | null }[]) => invoices.map(({ dmsId }) => dmsId);
    expect(ids(quality.empty)).toEqual(['24177']);
    expect(ids(quality.withoutMember)).toEqual(['40475', '24177']);
    expect(ids(quality.withoutRaw)).toEqual(['40475', '24177']);
    expect(ids(quality.withoutDate)).toEqual([]);
    expect(ids(quality.withoutAmount)).toEqual([]);
    expect(ids(quality.withoutMileage)).toEqual([]);
    expect(quality.repeated).toEqual([]);
    expect(quality.recognition).toEqual({
      lines: 1,
      recognised: 1,
      share: 1,
      bySource: [{ usedSource: 'libelle piece', lines: 1 }],
    });
  });
});

describe('what became of a raw row', () => {
  it('needs a qualified line of its own, so the same row twice needs two lines', () => {
    const labour = { ...padsRow, partReference: '', partLabel: 'MAIN D OEUVRE' };
    const { compared, rows } = qualityOf([padsRow, labour, padsRow], sampleInvoices);
    expect(compared[0]?.qualified?.dmsId).toBe('40475');
    expect(compared[0]?.rows.map(({ fate }) => fate)).toEqual([
      'taken-up',
      'without-line',
      'without-line',
    ]);
    expect(rows).toEqual({ 'taken-up': 1, 'without-line': 2, 'without-invoice': 0 });
  });

  it('is looked for in the invoice of the same date, or any date if one side has none', () => {
    const met = (row: object, invoices: object[]) =>
      qualityOf([row], invoices).compared[0]?.qualified?.date;
    const row = { invoiceDmsId: '7', invoiceDate: '2020-05-05' };
    const on = (invoiceDate: string | null) => ({ invoiceDmsId: '7', invoiceDate });
    expect(met(row, [on('2021-01-01'), on('2020-05-05')])).toBe('2020-05-05');
    expect(met(row, [on('2021-01-01')])).toBeUndefined();
    expect(met(row, [on(null)])).toBeNull();
    expect(met({ invoiceDmsId: '7' }, [on('2021-01-01')])).toBe('2021-01-01');
    expect(met({ invoiceDate: '2020-05-05' }, [on('2020-05-05')])).toBeUndefined();
  });

  it('is looked for in the invoice of the same amount if two members use one DMS id', () => {
    const invoice = { invoiceDmsId: '7', invoiceDate: '2020-05-05' };
    const { compared } = qualityOf(
      [{ ...invoice, invoiceAmount: 20 }],
      [
        { ...invoice, memberId: 1, invoiceAmount: 10 },
        { ...invoice, memberId: 2, invoiceAmount: 20 },
      ],
    );
    expect(compared[0]?.qualified?.member?.id).toBe(2);
  });
});

describe('amounts', () => {
  it('differ between raw and qualified, or within the raw rows', () => {
    const differ = (...amounts: number[]) =>
      qualityOf(
        amounts.map((invoiceAmount) => ({ ...padsRow, invoiceAmount })),
        sampleInvoices,
      ).compared[0]?.amountsDiffer;
    expect(differ(932.87, 932.87)).toBe(false);
    expect(differ(932)).toBe(true);
    expect(differ(932.87, 100)).toBe(true);
  });
});

/** Tries every invoice, exactly as the definition says. */
function counterpartByDefinition(
  { dmsId, date, amounts }: RawInvoice,
  invoices: readonly VehicleInvoice[],
): VehicleInvoice | null {
  if (dmsId === null) return null;
  const namesakes = invoices.filter(
    (one) => one.dmsId === dmsId && (one.date === date || one.date === null || date === null),
  );
  const byDate = namesakes.filter((one) => one.date === date);
  const best = byDate.length > 0 ? byDate : namesakes;
  return best.find(({ amount }) => amount !== null && amounts.includes(amount)) ?? best[0] ?? null;
}

describe('laws', () => {
  const text = fc.constantFrom('', 'VIDANGE', 'PLAQ', null);
  const head = {
    invoiceDmsId: fc.constantFrom('1', '2', null),
    invoiceDate: fc.constantFrom('2020-05-05', '2021-05-05', null),
    invoiceAmount: fc.constantFrom(10, 20, null),
  };
  const row = fc.record({ ...head, jobLabel: text, partQuantity: fc.constantFrom(0, 1, 1.4) });
  const line = fc.record({
    privateJobId: fc.option(fc.nat({ max: 3 })),
    privateUsedSource: text,
    jobLabel: text,
  });
  const invoice = fc.record({
    ...head,
    memberId: fc.constantFrom(1, 2, null),
    invoiceContent: fc.array(line, { maxLength: 3 }),
  });

  it('compares a raw invoice with the same one as trying every invoice would find', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(invoice), (rows, records) => {
        const invoices = vehicleInvoices(readInvoiceRecords(records));
        const distinct = distinctInvoices(invoices);
        for (const { raw, qualified } of invoiceQuality(readRawRows(rows), invoices).compared) {
          expect(qualified).toBe(counterpartByDefinition(raw, distinct));
        }
      }),
    );
  });

  it('counts every raw row and every qualified line once', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(invoice), (rows, invoices) => {
        const quality = qualityOf(rows, invoices);
        expect(quality.compared.flatMap((one) => one.rows)).toHaveLength(rows.length);
        const counts = Object.values(quality.rows);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(rows.length);
        const { recognised, bySource, lines, share } = quality.recognition;
        expect(bySource.reduce((sum, source) => sum + source.lines, 0)).toBe(recognised);
        expect(recognised).toBeLessThanOrEqual(lines);
        expect(share === null).toBe(lines === 0);
        const met = new Set(quality.compared.map(({ qualified }) => qualified?.key));
        for (const { key } of quality.withoutRaw) expect(met.has(key)).toBe(false);
      }),
    );
  });
});
