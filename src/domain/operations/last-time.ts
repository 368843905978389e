import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import { distinctInvoices } from '#src/domain/invoices/invoices.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { jobOf } from './job.ts';

/** When a job was last done, and what the invoice of that day came to. */
export interface LastTime {
  date: IsoDate;
  /** km; null if it is unknown. */
  mileage: number | null;
  /** Of the whole invoice, in euros; null if no invoice, or more than one, shows the job that day. */
  amount: number | null;
}

/**
 * By the forecast, or by the vehicle's own history if that is later; null if neither knows. No
 * section prices a single job, so the whole invoice's amount is all that there is.
 */
export function lastTimeOf(
  { job, lastJobDate, lastJobDoubt, doneSince }: JobForecast,
  { record, invoices }: Pick<VehicleView, 'record' | 'invoices'>,
): LastTime | null {
  const date = doneSince ?? (lastJobDoubt === null ? lastJobDate : null);
  if (date === null) return null;
  const operations = (dataOf(record.operations) ?? []).filter(
    (one) => one.jobDate === date && job !== null && jobOf(one)?.key === job.key,
  );
  const dmsIds = new Set(operations.flatMap(({ invoiceDmsId }) => invoiceDmsId ?? []));
  const showing = distinctInvoices(dataOf(invoices) ?? []).filter(
    (invoice) =>
      invoice.date === date &&
      (invoice.amount ?? 0) >= 0 &&
      ((invoice.dmsId !== null && dmsIds.has(invoice.dmsId)) ||
        invoice.lines.some((line) => job !== null && jobOf(line)?.key === job.key)),
  );
  const [only] = showing.length === 1 ? showing : [];
  const typed = operations.find(({ jobMileage }) => (jobMileage ?? 0) > 0)?.jobMileage ?? null;
  return { date, mileage: typed ?? only?.mileage ?? null, amount: only?.amount ?? null };
}
