import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInvoiceRecords, sampleInvoices } from '#tests/support/vehicle/records.ts';
import { filterInvoices, type InvoiceFilter, jobsOn, membersOn } from './invoice-filter.ts';
import { byYear, spendingByYear, summarise, totalOf } from './invoice-totals.ts';
import { distinctInvoices, repeatedInvoices, vehicleInvoices } from './invoices.ts';

const TODAY = '2022-03-22';

const read = (raw: object[]) => vehicleInvoices(readInvoiceRecords(raw));
const sample = read(sampleInvoices);

/**
 * Raw invoices as a hostile member might send them: repeated, undated, without price, with
 * impossible years.
 */
const rawInvoice = fc.record({
  invoiceDmsId: fc.constantFrom('1', '2', '3', '4/5', null, ''),
  invoiceDate: fc.oneof(
    fc.constantFrom(null, '2020-01-30', '2020-06-30', '0202-06-20', '9999-12-31'),
    fc.integer({ min: 1990, max: 2026 }).map((year) => `${year}-05-05`),
  ),
  invoiceAmount: fc.option(fc.integer({ min: -99_999, max: 999_999 }).map((cents) => cents / 100)),
  mileageOnInvoice: fc.option(fc.nat({ max: 300_000 })),
  memberId: fc.constantFrom(null, 57525, 57526),
  invoiceContent: fc.array(fc.record({ privateJobId: fc.option(fc.integer({ min: 1, max: 4 })) }), {
    maxLength: 3,
  }),
});
const rawInvoices = fc.array(rawInvoice, { maxLength: 30 });
const cents = (euros: number | null) => Math.round((euros ?? 0) * 100);

describe('vehicleInvoices', () => {
  it('reads the sample newest first (section 10)', () => {
    expect(
      sample.map(({ dmsId, date, amount, mileage, member, lines }) => [
        dmsId,
        date,
        amount,
        mileage,
        member,
        lines.length,
      ]),
    ).toEqual([
      ['40475', '2020-01-30', 932.87, 96753, null, 1],
      ['24177', '2011-09-26', 181.6, 11001, null, 0],
    ]);
    expect(sample[0]?.lines[0]).toMatchObject({
      privateJobId: 14,
      privateJobLabel: 'Plaquettes de frein',
      privateUsedSource: 'libelle piece',
      partReference: '425405',
      partBrand: 'CITROEN',
      partLabel: 'JEU 4 PLAQ',
    });
  });

  it('gives no mileage if none was typed', () => {
    const mileages = [0, null, 1].map(
      (mileageOnInvoice) => read([{ mileageOnInvoice }])[0]?.mileage,
    );
    expect(mileages).toEqual([null, null, 1]);
  });

  it('takes two records with the same DMS id, date and member for one invoice, and keeps the fuller one', () => {
    const invoice = { invoiceDmsId: '7', invoiceDate: '2020-05-05', memberId: 57525 };
    const all = read([
      { ...invoice, invoiceAmount: 100 },
      { ...invoice, invoiceAmount: 120, invoiceContent: [{ privateJobId: 1 }] },
      { ...invoice, invoiceAmount: null, invoiceContent: [{}, {}] },
      { ...invoice, memberId: 57526, invoiceAmount: 100 },
      { ...invoice, memberId: null, invoiceAmount: 100 },
      { ...invoice, invoiceDate: '2020-05-06', invoiceAmount: 100 },
    ]);
    expect(all).toHaveLength(6);
    expect(distinctInvoices(all)).toHaveLength(4);
    expect(repeatedInvoices(all)).toMatchObject([
      { kept: { amount: 120 }, repeats: [{ amount: 100 }, { amount: null }], amountsDiffer: true },
    ]);
    expect(totalOf(all)).toBe(420);
  });

  it('never merges invoices without a DMS id', () => {
    const all = read([
      { invoiceDate: '2020-05-05', invoiceAmount: 100 },
      { invoiceDate: '2020-05-05', invoiceAmount: 100 },
    ]);
    expect(distinctInvoices(all)).toHaveLength(2);
    expect(new Set(all.map(({ key }) => key)).size).toBe(2);
  });

  it('keeps every invoice under a name of its own, in whatever order they come', () => {
    fc.assert(
      fc.property(rawInvoices, fc.infiniteStream(fc.nat()), (raw, keys) => {
        const invoices = read(raw);
        expect(invoices).toHaveLength(raw.length);
        expect(new Set(invoices.map(({ key }) => key)).size).toBe(raw.length);
        expect(invoices.map(({ amount }) => cents(amount)).sort()).toEqual(
          raw.map(({ invoiceAmount }) => cents(invoiceAmount)).sort(),
        );
        const shuffled = raw
          .map((one) => [keys.next().value, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        const facts = (all: typeof invoices) => all.map(({ key, amount }) => [key, amount]);
        expect(facts(read(shuffled))).toEqual(facts(invoices));
      }),
    );
  });
});

describe('totals', () => {
  it('with an absurd amount are that amount, never infinity', () => {
    const invoices = read([{ invoiceAmount: 1e308 }, { invoiceAmount: -932.87 }]);
    expect(totalOf(invoices)).toBe(1e308);
    const two = read([
      { invoiceDmsId: 'A', invoiceAmount: 1.5e308 },
      { invoiceDmsId: 'B', invoiceAmount: 1.5e308 },
    ]);
    expect(totalOf(two)).toBe(Number.MAX_VALUE);
  });

  it('are unknown, not zero, if no invoice states an amount', () => {
    const unpriced = read([{ invoiceDmsId: '1' }, { invoiceDmsId: '2', invoiceAmount: null }]);
    expect(totalOf(unpriced)).toBeNull();
    expect(totalOf([])).toBe(0);
    expect(totalOf(read([{ invoiceDmsId: '1' }, { invoiceDmsId: '2', invoiceAmount: 0 }]))).toBe(0);
    expect(summarise(unpriced, TODAY).total).toBeNull();
    expect(byYear(unpriced)).toMatchObject([{ year: null, total: null }]);
    expect(spendingByYear(unpriced, TODAY).outside).toEqual({ total: null, invoices: 2 });
  });

  it('add up the sample to the cent', () => {
    expect(summarise(sample, TODAY)).toEqual({
      total: 1114.47,
      invoices: 2,
      absurd: 0,
      unpriced: 0,
      visits: 2,
      undated: 0,
      first: '2011-09-26',
      last: '2020-01-30',
    });
    expect(byYear(sample).map(({ year, total }) => [year, total])).toEqual([
      [2020, 932.87],
      [2011, 181.6],
    ]);
  });

  it('include the years without an invoice', () => {
    const { years, outside } = spendingByYear(sample, TODAY);
    expect(years.map(({ year }) => year)).toEqual([
      2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022,
    ]);
    expect(years.filter(({ invoices }) => invoices > 0)).toEqual([
      { year: 2011, total: 181.6, invoices: 1 },
      { year: 2020, total: 932.87, invoices: 1 },
    ]);
    expect(outside).toEqual({ total: 0, invoices: 0 });
    expect(spendingByYear([], TODAY).years).toEqual([]);
  });

  it('count two invoices on a day as one visit, and ignore credit notes and impossible dates', () => {
    const summary = summarise(
      read([
        { invoiceDmsId: '1', invoiceDate: '2020-05-05', invoiceAmount: 100 },
        { invoiceDmsId: '2', invoiceDate: '2020-05-05', invoiceAmount: 20 },
        { invoiceDmsId: '3', invoiceDate: '2020-05-09', invoiceAmount: -20 },
        { invoiceDmsId: '4', invoiceDate: '0000-00-00', invoiceAmount: null },
        { invoiceDmsId: '5', invoiceDate: '1900-01-01', invoiceAmount: 10 },
        { invoiceDmsId: '6', invoiceDate: '2999-12-31', invoiceAmount: 10 },
      ]),
      TODAY,
    );
    expect(summary).toMatchObject({ total: 120, invoices: 6, unpriced: 1, visits: 1, undated: 1 });
  });

  it('keep an absurd amount in the total and say so, but draw no chart of it', () => {
    const invoices = read([
      { invoiceDmsId: '1', invoiceDate: '2020-05-05', invoiceAmount: 100 },
      { invoiceDmsId: '2', invoiceDate: '2021-05-05', invoiceAmount: 1e9 },
    ]);
    expect(summarise(invoices, TODAY)).toMatchObject({ total: 1_000_000_100, absurd: 1 });
    const { years, outside } = spendingByYear(invoices, TODAY);
    expect(Math.max(...years.map(({ total }) => total ?? 0))).toBe(100);
    expect(outside).toEqual({ total: 1e9, invoices: 1 });
  });

  it('are the same added up by invoice, by year or by series', () => {
    fc.assert(
      fc.property(rawInvoices, (raw) => {
        const invoices = read(raw);
        const total = cents(totalOf(invoices));
        const sum = (amounts: (number | null)[]) => amounts.map(cents).reduce((a, b) => a + b, 0);
        expect(sum(distinctInvoices(invoices).map(({ amount }) => amount))).toBe(total);
        const years = byYear(invoices);
        expect(sum(years.map((year) => year.total))).toBe(total);
        expect(years.flatMap((year) => year.invoices)).toEqual(invoices);
        const series = spendingByYear(invoices, TODAY);
        expect(sum([...series.years.map((year) => year.total), series.outside.total])).toBe(total);
        const counts = series.years.map((year) => year.invoices);
        expect(counts.reduce((a, b) => a + b, series.outside.invoices)).toBe(
          summarise(invoices, TODAY).invoices,
        );
        expect(series.years.length).toBeLessThanOrEqual(60);
        for (const [index, { year }] of series.years.entries()) {
          expect(year).toBe((series.years[0]?.year ?? 0) + index);
        }
      }),
    );
  });
});

describe('filters', () => {
  const invoices = read([
    ...sampleInvoices,
    {
      invoiceDmsId: '36731',
      invoiceDate: '2018-03-06',
      memberId: 57525,
      memberTradeName: 'H2N AUTOMOBILE',
      invoiceContent: [
        { privateJobId: 14, privateJobLabel: 'Plaquettes de frein' },
        { privateJobId: 4, privateJobLabel: 'Filtre à air', partLabel: 'ÉLÉMENT FILTRANT' },
      ],
    },
  ]);
  const none: InvoiceFilter = { job: null, member: null, text: '' };
  const found = (filter: Partial<InvoiceFilter>) =>
    filterInvoices(invoices, { ...none, ...filter }).map(({ dmsId }) => dmsId);

  it('offer the jobs and members that the invoices contain', () => {
    expect(jobsOn(invoices).map(({ job, invoices }) => [job.key, job.label, invoices])).toEqual([
      ['id:14', 'Plaquettes de frein', 2],
      ['id:4', 'Filtre à air', 1],
    ]);
    expect(membersOn(invoices)).toEqual([
      { key: '57525', id: 57525, posCode: null, tradeName: 'H2N AUTOMOBILE' },
    ]);
  });

  it('find by job, by member and by words in any order, without accents', () => {
    expect(found({})).toEqual(['40475', '36731', '24177']);
    expect(found({ job: 'id:14' })).toEqual(['40475', '36731']);
    expect(found({ job: 'id:14', member: '57525' })).toEqual(['36731']);
    expect(found({ text: ' filtrant ELEMENT ' })).toEqual(['36731']);
    expect(found({ text: '425405 plaq' })).toEqual(['40475']);
    expect(found({ text: 'h2n' })).toEqual(['36731']);
    expect(found({ text: '24177' })).toEqual(['24177']);
    expect(found({ text: 'amortisseur' })).toEqual([]);
  });

  it('find a job that has no number', () => {
    const unnumbered = read([{ invoiceContent: [{ privateJobLabel: 'Équilibrage  roues' }] }]);
    const [choice] = jobsOn(unnumbered);
    expect(choice?.job).toEqual({
      key: 'label:equilibrage roues',
      id: null,
      label: 'Équilibrage  roues',
    });
    expect(filterInvoices(unnumbered, { ...none, job: choice?.job.key ?? '' })).toHaveLength(1);
  });
});
