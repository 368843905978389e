import { oldestFirst } from '#rules/days.ts';
import { type JobKey, jobKeyOf } from '#rules/job-families.ts';
import { pastDate } from '#rules/past-date.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { distinctInvoices, type VehicleInvoice } from './invoices.ts';

/** An invoice with a date, and the jobs on it. */
export interface Visit<I = VehicleInvoice> {
  date: IsoDate;
  invoice: I;
  jobs: { label: string; jobKey: JobKey }[];
}

/**
 * Oldest first. A credit note isn't a visit, nor is an invoice with an impossible date; a repeated
 * invoice counts once.
 */
export function visitsOf(invoices: readonly VehicleInvoice[], today: IsoDate): Visit[] {
  const keys = new Map<string, JobKey>();
  const keyOf = (label: string) => {
    const key = keys.get(label) ?? jobKeyOf(label);
    keys.set(label, key);
    return key;
  };
  return distinctInvoices(invoices)
    .flatMap((invoice): Visit[] => {
      const { amount, lines } = invoice;
      const date = pastDate(invoice.date, today);
      if (date === null || (amount ?? 0) < 0) return [];
      const labels = new Set(
        lines.map((line) => line.privateJobLabel).filter((one) => one !== null),
      );
      return [
        { date, invoice, jobs: [...labels].map((label) => ({ label, jobKey: keyOf(label) })) },
      ];
    })
    .sort((a, b) => oldestFirst(a.date, b.date));
}
