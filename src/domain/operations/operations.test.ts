import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vehicleInvoices } from '#src/domain/invoices/invoices.ts';
import {
  mileageFrom,
  readInformation,
  readInvoiceRecords,
  readOperationRecords,
} from '#tests/support/vehicle/records.ts';
import { operationHistory, operationMatrix } from './operations.ts';

const TODAY = '2022-03-22';

function historyOf(operations: object[], rawInvoices: object[] = []) {
  const invoices = vehicleInvoices(readInvoiceRecords(rawInvoices));
  const information = readInformation({ monthlyMilageEstimated: 1000 });
  const mileage = mileageFrom({ invoices, information }, TODAY);
  return operationHistory(readOperationRecords(operations), invoices, mileage, TODAY);
}

const oil = { privateJobId: 1, privateJobLabel: 'Vidange moteur' };
const pads = { privateJobId: 14, privateJobLabel: 'Plaquettes de frein' };
const invoice = (invoiceDmsId: string, invoiceDate: string, mileageOnInvoice: number) => ({
  invoiceDmsId,
  invoiceDate,
  mileageOnInvoice,
  memberId: 57525,
});

describe('operationHistory', () => {
  it('says for each job when it was last done, how long ago and how often', () => {
    const { source, jobs, unnamed } = historyOf(
      [
        { ...oil, jobDate: '2018-03-22', jobMileage: 40000 },
        { ...pads, jobDate: '2021-03-22', jobMileage: 75000 },
        { ...oil, jobDate: '2020-03-22', jobMileage: 64000, privateUsedSource: 'libelle piece' },
        { ...oil, jobDate: '2020-03-22', jobMileage: 64000, privateUsedSource: 'code operation' },
      ],
      [invoice('3', '2021-03-22', 75000)],
    );
    expect(source).toBe('operations');
    expect(unnamed).toBe(0);
    expect(jobs.map(({ job }) => job.label)).toEqual(['Plaquettes de frein', 'Vidange moteur']);
    const [padHistory, oilHistory] = jobs;
    expect(oilHistory?.occurrences).toMatchObject([
      { date: '2020-03-22', records: 2, usedSources: ['libelle piece', 'code operation'] },
      { date: '2018-03-22', records: 1, usedSources: [] },
    ]);
    expect(oilHistory?.last).toMatchObject({ date: '2020-03-22', mileage: 64000 });
    // 75,000 km a year ago and 1,000 a month since.
    expect(oilHistory?.since).toEqual({ months: 24, km: 22992 });
    expect(oilHistory?.interval.months).toBeCloseTo(24.02, 2);
    expect(oilHistory?.interval.km).toBe(24000);
    expect(padHistory?.interval).toEqual({ months: null, km: null });
    expect(padHistory?.since).toEqual({ months: 12, km: 11992 });
  });

  it('averages the kilometres between occurrences with known mileages', () => {
    const { jobs } = historyOf([
      { ...oil, jobDate: '2016-03-22' },
      { ...oil, jobDate: '2017-03-22', jobMileage: 20000 },
      { ...oil, jobDate: '2018-03-22', jobMileage: 0 },
      { ...oil, jobDate: '2019-03-22', jobMileage: 50000 },
    ]);
    expect(jobs[0]?.interval.km).toBe(15000);
    expect(jobs[0]?.since.km).toBeNull();
  });

  it('completes an operation from the invoice with the same DMS id', () => {
    const { jobs } = historyOf(
      [
        { ...oil, invoiceDmsId: '7' },
        { ...pads, invoiceDmsId: '8' },
      ],
      [
        invoice('7', '2020-03-22', 64000),
        invoice('8', '2020-05-22', 66000),
        { ...invoice('8', '2021-05-22', 80000), memberId: 57526 },
      ],
    );
    expect(jobs[0]?.last).toMatchObject({
      date: '2020-03-22',
      mileage: 64000,
      member: { id: 57525 },
    });
    // Two invoices have that id, so we can't tell which one is meant.
    expect(jobs[1]).toMatchObject({ last: null, since: { months: null, km: null } });
    expect(jobs[1]?.occurrences).toMatchObject([{ date: null, invoiceDmsIds: ['8'] }]);
  });

  it('doesn’t count kilometres from a doubtful mileage', () => {
    const { jobs } = historyOf(
      [
        { ...oil, jobDate: '2018-03-22', jobMileage: 40000 },
        { ...oil, jobDate: '2020-03-22', jobMileage: 6400 },
      ],
      [
        invoice('1', '2018-03-22', 40000),
        invoice('2', '2020-03-22', 6400),
        invoice('3', '2021-03-22', 75000),
      ],
    );
    expect(jobs[0]?.last).toMatchObject({ mileage: 6400, mileageDoubtful: true });
    expect(jobs[0]?.since).toEqual({ months: 24, km: null });
    expect(jobs[0]?.interval.km).toBeNull();
  });

  it('keeps undated and future operations, but doesn’t count them as the last time', () => {
    const { jobs } = historyOf([
      { ...oil, jobDate: '2202-01-01' },
      { ...oil, jobDate: '2020-13-45' },
      { ...oil, jobDate: '2020-03-22' },
      { privateJobLabel: 'Vidange moteur' },
    ]);
    expect(jobs[0]?.occurrences.map(({ date }) => date)).toEqual([
      '2202-01-01',
      '2020-03-22',
      null,
    ]);
    expect(jobs[0]?.last?.date).toBe('2020-03-22');
    expect(historyOf([{ ...oil, jobDate: '1900-01-01' }]).jobs[0]?.last).toBeNull();
    expect(jobs[1]).toMatchObject({ job: { id: null, label: 'Vidange moteur' }, last: null });
  });

  it('takes a job’s name from any record that has its label', () => {
    const { jobs } = historyOf([
      { privateJobId: 1, jobDate: '2020-03-22' },
      { ...oil, jobDate: '2018-03-22' },
    ]);
    expect(jobs.map(({ job }) => job)).toEqual([{ key: 'id:1', id: 1, label: 'Vidange moteur' }]);
  });

  it('reads the lines of the invoices if no operation names its job', () => {
    const { source, jobs, unnamed } = historyOf(
      [{ jobDate: '2020-03-22' }],
      [{ ...invoice('7', '2020-03-22', 64000), invoiceContent: [oil, pads, { partLabel: 'Vis' }] }],
    );
    expect(source).toBe('invoice-lines');
    expect(unnamed).toBe(1);
    expect(jobs.map(({ job, last }) => [job.label, last?.mileage])).toEqual([
      ['Vidange moteur', 64000],
      ['Plaquettes de frein', 64000],
    ]);
  });
});

describe('operationMatrix', () => {
  it('has a column for each day and a row for each job', () => {
    const { jobs } = historyOf([
      { ...oil, jobDate: '2018-03-22' },
      { ...pads, jobDate: '2021-03-22' },
      { ...oil, jobDate: '2021-03-22' },
      { ...pads },
    ]);
    const { dates, rows } = operationMatrix(jobs);
    expect(dates).toEqual(['2018-03-22', '2021-03-22']);
    const shown = rows.map(({ history, byDate, undated }) => [
      history.job.label,
      dates.map((date) => byDate.has(date)),
      undated.length,
    ]);
    expect(shown).toEqual([
      ['Vidange moteur', [true, true], 0],
      ['Plaquettes de frein', [false, true], 1],
    ]);
  });

  it('holds every operation that names a job', () => {
    const operation = fc.record({
      privateJobId: fc.option(fc.integer({ min: 1, max: 5 })),
      privateJobLabel: fc.constantFrom('Vidange', 'vidange ', '', null),
      jobDate: fc.constantFrom('2018-03-22', '2021-03-22', '0000-00-00', '2202-01-01', null),
      jobMileage: fc.constantFrom(40000, '75 000', 0, null),
    });
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 20 }), (raw) => {
        const { jobs, unnamed } = historyOf(raw);
        const { dates, rows } = operationMatrix(jobs);
        const held = rows.flatMap(({ byDate, undated }) => [
          ...dates.flatMap((date) => byDate.get(date) ?? []),
          ...undated,
        ]);
        expect(held.reduce((sum, { records }) => sum + records, unnamed)).toBe(raw.length);
        expect(dates).toEqual([...new Set(dates)].sort());
      }),
    );
  });
});
