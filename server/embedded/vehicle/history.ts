import type { Invoice, InvoiceLine } from '#contract/invoice.ts';
import type { Operation } from '#contract/operation.ts';
import type { Wire } from '#contract/record.ts';
import type { Lang } from '#contract/services.ts';
import { labelOf } from '#server/embedded/qualification/jobs.ts';
import type { Member } from '#server/embedded/rows.ts';
import type { StoredLine } from '#server/embedded/store/records.ts';

/** The members, by id and by the SIRET in raw rows. */
export interface Members {
  byId(id: number): Member | null;
  bySiret(siret: string): Member | null;
}

/** The member of a record, under the names that sections 10 and 11 use. */
export function memberFields(member: Member | null) {
  return {
    memberId: member?.id ?? null,
    memberPoSCode: member?.posCode ?? null,
    memberTradeName: member?.tradeName ?? null,
  };
}

/** Groups lines by invoice, in the order of the file. */
const linesByInvoice = (lines: readonly StoredLine[]): StoredLine[][] => [
  ...Map.groupBy(lines, (line) => `${line.memberId} ${line.raw.invoiceDmsId}`).values(),
];

/**
 * The qualified invoices (section 10), newest first. An invoice in which no line was recognised is
 * listed without content. Head and amount come from the first line, which the others repeat.
 */
export function invoicesOf(
  lines: readonly StoredLine[],
  members: Members,
  lang: Lang,
): Wire<Invoice>[] {
  const invoices = linesByInvoice(lines).flatMap((group): Wire<Invoice>[] => {
    const [first] = group;
    if (!first) return [];
    const { invoiceDmsId, invoiceDate, invoiceAmount, vehicleMileage } = first.raw;
    return [
      {
        invoiceDmsId,
        invoiceDate,
        invoiceAmount,
        mileageOnInvoice: vehicleMileage,
        ...memberFields(workshopOf(first, members)),
        invoiceContent: group.flatMap((line) => recognisedLine(line, lang)),
      },
    ];
  });
  return invoices.sort((a, b) => compareDates(b.invoiceDate ?? '', a.invoiceDate ?? ''));
}

/** ISO dates sort correctly as text; `localeCompare` would take a second for some thousands. */
const compareDates = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * The member that did the work, which is the one that sent the line. It is null if the line's SIRET
 * belongs to no member (as in section 10). If the SIRET belongs to another member, the line still
 * doesn't count as that member's work.
 */
const workshopOf = ({ raw, memberId }: StoredLine, members: Members): Member | null =>
  raw.workshopNationalId && !members.bySiret(raw.workshopNationalId)
    ? null
    : members.byId(memberId);

function recognisedLine({ jobId, usedSource, raw }: StoredLine, lang: Lang): Wire<InvoiceLine>[] {
  if (jobId === null) return [];
  return [
    {
      privateJobId: jobId,
      privateJobLabel: labelOf(jobId, lang),
      privateUsedSource: usedSource,
      packageCode: raw.packageCode,
      packageLabel: raw.packageLabel,
      jobCode: raw.jobCode,
      jobLabel: raw.jobLabel,
      partQuantity: raw.partQuantity,
      partReference: raw.partReference,
      partBrand: raw.partBrand,
      partLabel: raw.partLabel,
    },
  ];
}

/** The operations (section 7), newest first: each job once per invoice that shows it. */
export const operationsOf = (invoices: readonly Wire<Invoice>[]): Wire<Operation>[] =>
  invoices.flatMap(
    ({ invoiceContent, invoiceDate, mileageOnInvoice, invoiceAmount: _, ...where }) =>
      [...Map.groupBy(invoiceContent, (line) => line.privateJobId).values()].flatMap(([line]) =>
        line
          ? [
              {
                privateJobId: line.privateJobId,
                privateJobLabel: line.privateJobLabel,
                jobDate: invoiceDate,
                jobMileage: mileageOnInvoice,
                ...where,
                privateUsedSource: line.privateUsedSource,
              },
            ]
          : [],
      ),
  );
