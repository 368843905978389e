import type { Operation } from '#contract/operation.ts';
import { averageMonthsBetween, monthsBetween, newestFirst } from '#rules/days.ts';
import { pastDate } from '#rules/past-date.ts';
import { distinctInvoices, type VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import { type Mileage, onTodaysScale } from '#src/domain/mileage/mileage.ts';
import { type Member, memberOf } from '#src/domain/vehicle/member.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { type Job, jobOf } from './job.ts';

/** A job done on one day. */
export interface Occurrence {
  date: IsoDate | null;
  /** km */
  mileage: number | null;
  /** The mileage isn't one of the reliable readings (`readMileage`). */
  mileageDoubtful: boolean;
  member: Member | null;
  invoiceDmsIds: string[];
  /** The raw fields from which it was recognised ("libelle piece"), if the records say so. */
  usedSources: string[];
  /** How many records say so, because one job may be several lines on a day's invoice. */
  records: number;
}

export interface JobHistory {
  job: Job;
  /** Newest first, undated last; each record without a date is an occurrence of its own. */
  occurrences: Occurrence[];
  /** The newest one up to today; null if none has a date. */
  last: (Occurrence & { date: IsoDate }) | null;
  /** Since the last time, in whole months, and in km by today's estimated mileage. */
  since: { months: number | null; km: number | null };
  /** The average from one occurrence to the next; null if fewer than two can be compared. */
  interval: { months: number | null; km: number | null };
}

export interface OperationHistory {
  /**
   * `invoice-lines`: no operation (section 7) names its job, so the history is read from the lines
   * of the qualified invoices (section 10).
   */
  source: 'operations' | 'invoice-lines';
  /** The last done first, jobs without any date last. */
  jobs: JobHistory[];
  /** Operations that give neither the number nor the label of a job. */
  unnamed: number;
}

/**
 * What was done on the vehicle, job by job. Every record that names a job is in exactly one
 * occurrence.
 */
export function operationHistory(
  operations: readonly Operation[],
  invoices: readonly VehicleInvoice[],
  mileage: Mileage,
  today: IsoDate,
): OperationHistory {
  const own = readOperations(operations, invoices);
  const source = own.length > 0 ? 'operations' : 'invoice-lines';
  const done = source === 'operations' ? own : readLines(invoices);
  const doubtful = new Set(
    mileage.readings.flatMap(({ doubt, date, mileage }) => (doubt ? [`${date} ${mileage}`] : [])),
  );
  const jobs = [...Map.groupBy(done, ({ job }) => job.key).values()].flatMap((records) => {
    const { job } = records.find((record) => record.job.label !== null) ?? records[0] ?? {};
    return job ? [historyOf(job, occurrencesOf(records, doubtful), mileage, today)] : [];
  });
  jobs.sort((a, b) => newestFirst(a.last?.date ?? null, b.last?.date ?? null));
  return { source, jobs, unnamed: operations.length - own.length };
}

/** One record that names a job. */
interface DoneJob {
  job: Job;
  date: IsoDate | null;
  mileage: number | null;
  member: Member | null;
  invoiceDmsId: string | null;
  usedSource: string | null;
}

/**
 * What an operation doesn't say itself is taken from its invoice, if only one invoice has its DMS
 * id.
 */
function readOperations(
  operations: readonly Operation[],
  invoices: readonly VehicleInvoice[],
): DoneJob[] {
  const byDmsId = Map.groupBy(distinctInvoices(invoices), ({ dmsId }) => dmsId);
  return operations.flatMap((operation) => {
    const job = jobOf(operation);
    if (!job) return [];
    const namesakes = operation.invoiceDmsId === null ? [] : byDmsId.get(operation.invoiceDmsId);
    const invoice = namesakes?.length === 1 ? namesakes[0] : undefined;
    const { jobMileage } = operation;
    return [
      {
        job,
        date: operation.jobDate ?? invoice?.date ?? null,
        mileage: jobMileage !== null && jobMileage > 0 ? jobMileage : (invoice?.mileage ?? null),
        member: memberOf(operation) ?? invoice?.member ?? null,
        invoiceDmsId: operation.invoiceDmsId,
        usedSource: operation.privateUsedSource,
      },
    ];
  });
}

const readLines = (invoices: readonly VehicleInvoice[]): DoneJob[] =>
  distinctInvoices(invoices).flatMap(({ date, mileage, member, dmsId, lines }) =>
    lines.flatMap((line) => {
      const job = jobOf(line);
      const usedSource = line.privateUsedSource;
      return job ? [{ job, date, mileage, member, invoiceDmsId: dmsId, usedSource }] : [];
    }),
  );

/** One per day, whatever the number of lines, and one for each record without a date. */
function occurrencesOf(records: readonly DoneJob[], doubtful: ReadonlySet<string>): Occurrence[] {
  const days = Map.groupBy(records, (record) => record.date ?? record);
  return [...days.values()]
    .map((same): Occurrence => {
      const date = same[0]?.date ?? null;
      const mileage = same.find((record) => record.mileage !== null)?.mileage ?? null;
      return {
        date,
        mileage,
        mileageDoubtful: doubtful.has(`${date} ${mileage}`),
        member: same.find((record) => record.member !== null)?.member ?? null,
        invoiceDmsIds: distinct(same.map((record) => record.invoiceDmsId)),
        usedSources: distinct(same.map((record) => record.usedSource)),
        records: same.length,
      };
    })
    .sort((a, b) => newestFirst(a.date, b.date));
}

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

function historyOf(
  job: Job,
  occurrences: Occurrence[],
  mileage: Mileage,
  today: IsoDate,
): JobHistory {
  const past = occurrences.flatMap((one) => {
    const date = pastDate(one.date, today);
    return date === null ? [] : [{ ...one, date }];
  });
  const [last = null] = past;
  const first = past.at(-1) ?? null;
  // Across a replaced counter, too, so many km were driven.
  const readings = past.map((one) =>
    one.mileageDoubtful || one.mileage === null
      ? null
      : onTodaysScale(mileage, one.date, one.mileage),
  );
  const now =
    mileage.today.source === 'unknown' || mileage.today.doubt ? null : mileage.today.mileage;
  const then = readings[0] ?? null;
  return {
    job,
    occurrences,
    last,
    since: {
      months: last && monthsBetween(last.date, today),
      km: now !== null && then !== null && now >= then ? now - then : null,
    },
    interval: {
      months:
        first && last && past.length > 1
          ? averageMonthsBetween(first.date, last.date) / (past.length - 1)
          : null,
      km: averageStep(readings),
    },
  };
}

/**
 * From the oldest known reading to the newest, divided by the number of occurrences between them.
 */
function averageStep(newestFirst: readonly (number | null)[]): number | null {
  const newest = newestFirst.findIndex((mileage) => mileage !== null);
  const oldest = newestFirst.findLastIndex((mileage) => mileage !== null);
  const driven = (newestFirst[newest] ?? 0) - (newestFirst[oldest] ?? 0);
  return driven > 0 ? Math.round(driven / (oldest - newest)) : null;
}

export interface OperationMatrix {
  /** Every day on which a job was done, oldest first. */
  dates: IsoDate[];
  rows: { history: JobHistory; byDate: ReadonlyMap<IsoDate, Occurrence>; undated: Occurrence[] }[];
}

/**
 * Jobs by dates: each occurrence is in the cell of its day; those without a date stand separately.
 */
export function operationMatrix(jobs: readonly JobHistory[]): OperationMatrix {
  const rows = jobs.map((history) => ({
    history,
    byDate: new Map(
      history.occurrences.flatMap((one) => (one.date === null ? [] : [[one.date, one] as const])),
    ),
    undated: history.occurrences.filter(({ date }) => date === null),
  }));
  const dates = new Set(rows.flatMap(({ byDate }) => [...byDate.keys()]));
  return { dates: [...dates].sort(), rows };
}
