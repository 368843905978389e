import { foldText } from '#rules/fold-text.ts';
import { type Job, jobOf } from '#src/domain/operations/job.ts';
import type { Member } from '#src/domain/vehicle/member.ts';
import { distinctInvoices, type VehicleInvoice } from './invoices.ts';

/** A part that is null or blank doesn't filter. An invoice must match all the others. */
export interface InvoiceFilter {
  /** `Job.key` */
  job: string | null;
  /** `Member.key` */
  member: string | null;
  /** Every word of it must appear somewhere in the invoice; accents and case don't matter. */
  text: string;
}

/** The invoices that match the filter, complete and in the given order. */
export function filterInvoices(
  invoices: readonly VehicleInvoice[],
  { job, member, text }: InvoiceFilter,
): VehicleInvoice[] {
  const words = foldText(text).split(' ').filter(Boolean);
  return invoices.filter(
    (invoice) =>
      (job === null || invoice.lines.some((line) => jobOf(line)?.key === job)) &&
      (member === null || invoice.member?.key === member) &&
      (words.length === 0 || holdsAll(searched(invoice), words)),
  );
}

const holdsAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

/** Everything that a person can read on the invoice, except numbers. */
const searched = ({ dmsId, member, lines }: VehicleInvoice): string =>
  foldText(
    [
      dmsId,
      member?.tradeName,
      member?.posCode,
      ...lines.flatMap((line) => [
        line.privateJobLabel,
        line.packageCode,
        line.packageLabel,
        line.jobCode,
        line.jobLabel,
        line.partReference,
        line.partBrand,
        line.partLabel,
      ]),
    ].join('\n'),
  );

export interface JobChoice {
  job: Job;
  /** How many invoices contain it, without repeated ones. */
  invoices: number;
}

/** The jobs on the invoices, the most frequent first, to choose a filter from. */
export function jobsOn(invoices: readonly VehicleInvoice[]): JobChoice[] {
  const choices = new Map<string, JobChoice>();
  for (const { lines } of distinctInvoices(invoices)) {
    const jobs = new Map(
      lines.map((line) => jobOf(line)).flatMap((job) => (job ? [[job.key, job] as const] : [])),
    );
    for (const job of jobs.values()) {
      const choice = choices.get(job.key);
      if (choice) choice.invoices += 1;
      else choices.set(job.key, { job, invoices: 1 });
    }
  }
  return [...choices.values()].sort((a, b) => b.invoices - a.invoices);
}

/** The members named on the invoices, in order of appearance. */
export const membersOn = (invoices: readonly VehicleInvoice[]): Member[] => [
  ...new Map(
    invoices.flatMap(({ member }) => (member ? [[member.key, member] as const] : [])),
  ).values(),
];
