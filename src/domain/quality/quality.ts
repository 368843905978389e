import type { InvoiceLine, RawInvoiceLine } from '#contract/invoice.ts';
import {
  distinctInvoices,
  type RepeatedInvoice,
  repeatedInvoices,
  type VehicleInvoice,
} from '#src/domain/invoices/invoices.ts';
import { type RawInvoice, rawInvoices } from '#src/domain/invoices/raw-invoices.ts';
import { jobOf } from '#src/domain/operations/job.ts';

/**
 * What became of a raw row (section 9) in the qualified invoices (section 10):
 * - `taken-up`: a line of its invoice has the same job, package and part;
 * - `without-line`: its invoice was qualified, but without this row;
 * - `without-invoice`: no qualified invoice has its DMS id.
 */
type RowFate = 'taken-up' | 'without-line' | 'without-invoice';

interface ComparedInvoice {
  raw: RawInvoice;
  /** Null if no qualified invoice was made from it. */
  qualified: VehicleInvoice | null;
  rows: { row: RawInvoiceLine; fate: RowFate }[];
  /** One invoice has two different amounts: raw against qualified, or within the raw rows. */
  amountsDiffer: boolean;
}

export interface InvoiceQuality {
  /** Every raw invoice, newest first. */
  compared: ComparedInvoice[];
  rows: Record<RowFate, number>;
  /** Qualified invoices for which there are no raw rows. */
  withoutRaw: VehicleInvoice[];
  /**
   * Qualified invoices without lines, and those whose place, date, amount or mileage is missing.
   */
  empty: VehicleInvoice[];
  withoutMember: VehicleInvoice[];
  withoutDate: VehicleInvoice[];
  withoutAmount: VehicleInvoice[];
  withoutMileage: VehicleInvoice[];
  repeated: RepeatedInvoice[];
  recognition: Recognition;
}

/** How many lines of the qualified invoices were recognised as a job, and from which raw field. */
export interface Recognition {
  lines: number;
  recognised: number;
  /** 0 to 1; null if there are no lines. */
  share: number | null;
  /**
   * `privateUsedSource` as written ("libelle piece"), null if it isn't given; most frequent first.
   */
  bySource: { usedSource: string | null; lines: number }[];
}

/** Compares the members' raw rows with what the API made of them. */
export function invoiceQuality(
  rawRows: readonly RawInvoiceLine[],
  invoices: readonly VehicleInvoice[],
): InvoiceQuality {
  const distinct = distinctInvoices(invoices);
  const counterpart = counterparts(distinct);
  const compared = rawInvoices(rawRows).map((raw) => compare(raw, counterpart(raw)));
  const met = new Set(compared.map(({ qualified }) => qualified));
  const fates = compared.flatMap(({ rows }) => rows.map(({ fate }) => fate));
  const count = (fate: RowFate) => fates.filter((one) => one === fate).length;
  return {
    compared,
    rows: {
      'taken-up': count('taken-up'),
      'without-line': count('without-line'),
      'without-invoice': count('without-invoice'),
    },
    withoutRaw: distinct.filter((invoice) => !met.has(invoice)),
    empty: distinct.filter(({ lines, unreadableLines }) => lines.length + unreadableLines === 0),
    withoutMember: distinct.filter(({ member }) => member === null),
    withoutDate: distinct.filter(({ date }) => date === null),
    withoutAmount: distinct.filter(({ amount }) => amount === null),
    withoutMileage: distinct.filter(({ mileage }) => mileage === null),
    repeated: repeatedInvoices(invoices),
    recognition: recognitionOf(distinct.flatMap(({ lines }) => lines)),
  };
}

/**
 * Finds the qualified invoice with the same DMS id and date. Nothing else relates the two: a raw
 * row names its member by SIRET, a qualified invoice by ID. If one side has no date, it matches any
 * date. If several match, we take the one with the raw invoice's amount.
 */
function counterparts(invoices: readonly VehicleInvoice[]) {
  const byName = namesakesBy(invoices, ({ dmsId }) => JSON.stringify([dmsId]));
  const byDay = namesakesBy(invoices, ({ dmsId, date }) => JSON.stringify([dmsId, date]));
  return ({ dmsId, date, amounts }: RawInvoice): VehicleInvoice | null => {
    if (dmsId === null) return null;
    const best =
      byDay.get(JSON.stringify([dmsId, date])) ??
      (date === null
        ? byName.get(JSON.stringify([dmsId]))
        : byDay.get(JSON.stringify([dmsId, null])));
    const priced = amounts.flatMap((amount) => best?.byAmount.get(amount) ?? []);
    const [first] = priced.sort((a, b) => a.place - b.place);
    return first?.invoice ?? best?.first ?? null;
  };
}

/** Invoices with the same key: the first of them, and the first with each amount. */
interface Namesakes {
  first: VehicleInvoice;
  byAmount: Map<number, { place: number; invoice: VehicleInvoice }>;
}

function namesakesBy(
  invoices: readonly VehicleInvoice[],
  nameOf: (invoice: VehicleInvoice) => string,
): Map<string, Namesakes> {
  const all = new Map<string, Namesakes>();
  for (const [place, invoice] of invoices.entries()) {
    const name = nameOf(invoice);
    const known = all.get(name) ?? { first: invoice, byAmount: new Map() };
    all.set(name, known);
    const { amount } = invoice;
    if (amount !== null && !known.byAmount.has(amount))
      known.byAmount.set(amount, { place, invoice });
  }
  return all;
}

function compare(raw: RawInvoice, qualified: VehicleInvoice | null): ComparedInvoice {
  const left = Map.groupBy(qualified?.lines ?? [], signatureOf);
  const amounts = new Set(
    [...raw.amounts, qualified?.amount ?? null].filter((one) => one !== null),
  );
  return {
    raw,
    qualified,
    rows: raw.rows.map((row) => {
      // Each qualified line stands for one raw row, so the same part twice needs two lines.
      const line = left.get(signatureOf(row))?.pop();
      const missing = qualified ? 'without-line' : 'without-invoice';
      return { row, fate: line ? 'taken-up' : missing };
    }),
    amountsDiffer: amounts.size > 1,
  };
}

/** What a raw row has in common with the qualified line made from it. */
const signatureOf = (line: RawInvoiceLine | InvoiceLine): string =>
  JSON.stringify([
    line.packageCode,
    line.packageLabel,
    line.jobCode,
    line.jobLabel,
    line.partQuantity,
    line.partReference,
    line.partBrand,
    line.partLabel,
  ]);

function recognitionOf(lines: readonly InvoiceLine[]): Recognition {
  const recognised = lines.filter((line) => jobOf(line) !== null);
  const sources = Map.groupBy(recognised, (line) => line.privateUsedSource);
  return {
    lines: lines.length,
    recognised: recognised.length,
    share: lines.length > 0 ? recognised.length / lines.length : null,
    bySource: [...sources]
      .map(([usedSource, own]) => ({ usedSource, lines: own.length }))
      .sort((a, b) => b.lines - a.lines),
  };
}
