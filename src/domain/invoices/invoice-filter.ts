import { foldText } from '#rules/fold-text.ts';
import { type Job, jobOf } from '#src/domain/operations/job.ts';
import type { Member } from '#src/domain/vehicle/member.ts';
import { distinctInvoices, type VehicleInvoice } from './invoices.ts';

/** Null or blank: not asked. Every part that is asked must hold. */
export interface InvoiceFilter {
  /** `Job.key` */
  job: string | null;
  /** `Member.key` */
  member: string | null;
  /** Every word of it must stand somewhere in the invoice; accents and case do not matter. */
  text: string;
}

/** The invoices that answer the filter, whole and in the order given. */
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

/** Everything that a person could read on the invoice, but its numbers. */
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
  /** How many invoices have it, repeats left out. */
  invoices: number;
}

/** The jobs that the invoices hold, the most frequent first: what can be filtered by. */
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

/** The members named on the invoices, in the order in which they come. */
export const membersOn = (invoices: readonly VehicleInvoice[]): Member[] => [
  ...new Map(
    invoices.flatMap(({ member }) => (member ? [[member.key, member] as const] : [])),
  ).values(),
];
