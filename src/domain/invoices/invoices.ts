import type { Invoice, InvoiceLine } from '#contract/invoice.ts';
import type { JsonObject } from '#contract/record.ts';
import { newestFirst } from '#rules/days.ts';
import { type Member, memberOf } from '#src/domain/vehicle/member.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** One qualified invoice (section 10), in the form that the screens use. */
export interface VehicleInvoice {
  /**
   * Unique within the vehicle. It stays the same whenever the same invoices are read, in any order.
   */
  key: string;
  dmsId: string | null;
  date: IsoDate | null;
  /** Euros; the documentation doesn't say whether tax is included. */
  amount: number | null;
  /** km; null if nothing was typed. Members' files also write that as 0. */
  mileage: number | null;
  member: Member | null;
  lines: InvoiceLine[];
  /** How many lines were left out because they could not be read. */
  unreadableLines: number;
  /**
   * The key of the invoice that this one repeats. A repeated invoice is shown but counts for
   * nothing.
   */
  duplicateOf: string | null;
  otherFields: JsonObject;
}

/**
 * The vehicle's invoices, newest first and undated last; none is left out. An invoice repeats
 * another if it has the same DMS id, date and member. DMS ids are each member's own, so we never
 * compare those of two members, or of a named and an unnamed one, nor invoices without a DMS id.
 */
export function vehicleInvoices(invoices: readonly Invoice[]): VehicleInvoice[] {
  const namesakes = Map.groupBy(invoices, nameOf);
  return [...namesakes]
    .flatMap(([name, same]) =>
      same.toSorted(fullestFirst).map((invoice, index) => {
        const repeats = index > 0 && invoice.invoiceDmsId !== null;
        return readInvoice(invoice, keyOf(name, index), repeats ? keyOf(name, 0) : null);
      }),
    )
    .sort(
      (a, b) =>
        newestFirst(a.date, b.date) ||
        (b.mileage ?? 0) - (a.mileage ?? 0) ||
        (a.key < b.key ? -1 : 1),
    );
}

const nameOf = (invoice: Invoice): string =>
  [invoice.invoiceDmsId, invoice.invoiceDate, memberOf(invoice)?.key]
    .map((part) => encodeURIComponent((part ?? '').toWellFormed()))
    .join('/');

const keyOf = (name: string, index: number): string => (index === 0 ? name : `${name}/${index}`);

/**
 * Orders invoices with the same key: first those with an amount, then those with most lines, then
 * the highest amount.
 */
const fullestFirst = (a: Invoice, b: Invoice): number =>
  Number(b.invoiceAmount !== null) - Number(a.invoiceAmount !== null) ||
  b.invoiceContent.records.length - a.invoiceContent.records.length ||
  (b.invoiceAmount ?? 0) - (a.invoiceAmount ?? 0) ||
  (b.mileageOnInvoice ?? 0) - (a.mileageOnInvoice ?? 0);

function readInvoice(invoice: Invoice, key: string, duplicateOf: string | null): VehicleInvoice {
  const mileage = invoice.mileageOnInvoice;
  return {
    key,
    dmsId: invoice.invoiceDmsId,
    date: invoice.invoiceDate,
    amount: invoice.invoiceAmount,
    mileage: mileage !== null && mileage > 0 ? mileage : null,
    member: memberOf(invoice),
    lines: invoice.invoiceContent.records,
    unreadableLines: invoice.invoiceContent.unreadable,
    duplicateOf,
    otherFields: invoice.otherFields,
  };
}

/** Each invoice once. All counts and totals are computed from these. */
export const distinctInvoices = (invoices: readonly VehicleInvoice[]): VehicleInvoice[] =>
  invoices.filter((invoice) => invoice.duplicateOf === null);

/**
 * An invoice that came more than once: the one that counts, and its repeats. Their amounts may
 * differ.
 */
export interface RepeatedInvoice {
  kept: VehicleInvoice;
  repeats: VehicleInvoice[];
  amountsDiffer: boolean;
}

export function repeatedInvoices(invoices: readonly VehicleInvoice[]): RepeatedInvoice[] {
  const byKept = Map.groupBy(invoices, (invoice) => invoice.duplicateOf);
  return distinctInvoices(invoices).flatMap((kept) => {
    const repeats = byKept.get(kept.key);
    if (!repeats) return [];
    return [{ kept, repeats, amountsDiffer: repeats.some(({ amount }) => amount !== kept.amount) }];
  });
}
