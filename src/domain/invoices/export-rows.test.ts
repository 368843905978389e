import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInvoiceRecords, sampleInvoices } from '#tests/support/vehicle/records.ts';
import { type ExportTable, invoiceTable, lineTable } from './export-rows.ts';
import { totalOf } from './invoice-totals.ts';
import { vehicleInvoices } from './invoices.ts';

const sample = vehicleInvoices(readInvoiceRecords(sampleInvoices));

const column = <Code extends string>(table: ExportTable<Code>, code: Code) => {
  const index = table.columns.findIndex((one) => one.code === code);
  return table.rows.map((row) => row[index]);
};

describe('the sample’s tables', () => {
  it('has a row for each invoice', () => {
    const { columns, rows } = invoiceTable(sample);
    expect(columns.map(({ code, type }) => `${code}: ${type}`)).toEqual([
      'invoiceDate: date',
      'invoiceDmsId: text',
      'memberTradeName: text',
      'memberPoSCode: text',
      'mileage: km',
      'invoiceAmount: euros',
      'repeated: boolean',
      'lines: number',
    ]);
    expect(rows).toEqual([
      ['2020-01-30', '40475', null, null, 96753, 932.87, false, 1],
      ['2011-09-26', '24177', null, null, 11001, 181.6, false, 0],
    ]);
  });

  it('has a row for each line, and one for an invoice without lines', () => {
    const table = lineTable(sample);
    expect(table.columns.slice(7).map(({ code, type }) => `${code}: ${type}`)).toEqual([
      'job: text',
      'usedSource: text',
      'packageCode: text',
      'packageLabel: text',
      'jobCode: text',
      'jobLabel: text',
      'partReference: text',
      'partBrand: text',
      'partLabel: text',
      'partQuantity: number',
    ]);
    expect(column(table, 'invoiceDmsId')).toEqual(['40475', '24177']);
    expect(column(table, 'job')).toEqual(['Plaquettes de frein', null]);
    expect(column(table, 'partReference')).toEqual(['425405', null]);
    expect(column(table, 'partQuantity')).toEqual([1, null]);
  });
});

describe('laws', () => {
  const invoice = fc.record({
    invoiceDmsId: fc.constantFrom('1', '2', '3', null),
    invoiceAmount: fc.option(fc.nat({ max: 100_000 }).map((cents) => cents / 100)),
    invoiceContent: fc.array(fc.record({ partLabel: fc.constantFrom('=1+1', 'PLAQ', '') }), {
      maxLength: 4,
    }),
  });

  it('every invoice and every line is exported, and the amounts add up to the total if repeats are left out', () => {
    fc.assert(
      fc.property(fc.array(invoice), (raw) => {
        const invoices = vehicleInvoices(readInvoiceRecords(raw));
        const lines = raw.map(({ invoiceContent }) => Math.max(1, invoiceContent.length));
        expect(invoiceTable(invoices).rows).toHaveLength(raw.length);
        expect(lineTable(invoices).rows).toHaveLength(lines.reduce((a, b) => a + b, 0));
        const cents = Math.round((totalOf(invoices) ?? 0) * 100);
        for (const table of [invoiceTable(invoices), lineTable(invoices)]) {
          const repeated = column(table, 'repeated');
          const amounts = column(table, 'invoiceAmount').map((amount, index) =>
            typeof amount === 'number' && !repeated[index] ? Math.round(amount * 100) : 0,
          );
          expect(amounts.reduce((a, b) => a + b, 0)).toBe(cents);
          for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
        }
      }),
    );
  });
});
