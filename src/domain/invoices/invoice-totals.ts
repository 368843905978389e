import { earliest, latest, yearOf } from '#rules/days.ts';
import { pastDate } from '#rules/past-date.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { distinctInvoices, type VehicleInvoice } from './invoices.ts';
import { isAbsurdAmount } from './plausible.ts';

/**
 * The sum of the invoices' amounts in euros, exact to the cent. Each invoice counts once: raw lines
 * repeat the invoice's amount (docs/api.md, section 9), and repeated invoices don't count. Null if
 * there are invoices but none has an amount, because the total isn't 0 € then.
 */
export function totalOf(invoices: readonly VehicleInvoice[]): number | null {
  const amounts = distinctInvoices(invoices).flatMap(({ amount }) => amount ?? []);
  return amounts.length === 0 && invoices.length > 0 ? null : sumOfEuros(amounts);
}

/** Exact to the cent. */
export function sumOfEuros(amounts: readonly number[]): number {
  const cents = amounts.map((amount) => Math.round(amount * 100));
  const total = sumOf(cents) / 100;
  if (Number.isFinite(total)) return total;
  // An absurd amount (1E308) has no exact cents, so it is added as it is; the sum stops at the
  // largest number there is.
  return Math.max(-Number.MAX_VALUE, Math.min(sumOf(amounts), Number.MAX_VALUE));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

export interface InvoiceSummary {
  /** Euros (`totalOf`). */
  total: number | null;
  /** Without repeated invoices. */
  invoices: number;
  /** How many of these have no amount, so that `total` doesn't include them. */
  unpriced: number;
  /** How many of these have an amount that must be a typing error; `total` includes them. */
  absurd: number;
  /**
   * The number of different dates. A garage may write several invoices for one visit, and the
   * member is missing too often to tell two garages on one day apart. Credit notes don't count, nor
   * do dates on which no visit can have been.
   */
  visits: number;
  /** Invoices without a date. They count in `total`, but not as visits. */
  undated: number;
  first: IsoDate | null;
  last: IsoDate | null;
}

export function summarise(invoices: readonly VehicleInvoice[], today: IsoDate): InvoiceSummary {
  const distinct = distinctInvoices(invoices);
  const dates = distinct.map(({ date }) => date);
  return {
    total: totalOf(distinct),
    invoices: distinct.length,
    unpriced: distinct.filter(({ amount }) => amount === null).length,
    absurd: distinct.filter(({ amount }) => isAbsurdAmount(amount)).length,
    visits: new Set(
      distinct.flatMap(({ date, amount }) =>
        (amount ?? 0) < 0 ? [] : (pastDate(date, today) ?? []),
      ),
    ).size,
    undated: dates.filter((date) => date === null).length,
    first: earliest(dates),
    last: latest(dates),
  };
}

export interface InvoiceYear {
  /** Null for invoices without a date. */
  year: number | null;
  /** Euros (`totalOf`). */
  total: number | null;
  /** Including repeated invoices, in the given order. */
  invoices: VehicleInvoice[];
}

/** The invoices by year, in the given order: newest first, undated last. */
export function byYear(invoices: readonly VehicleInvoice[]): InvoiceYear[] {
  const years = Map.groupBy(invoices, ({ date }) => (date === null ? null : yearOf(date)));
  return [...years].map(([year, group]) => ({ year, total: totalOf(group), invoices: group }));
}

export interface YearSpending {
  year: number;
  /** Euros (`totalOf`). */
  total: number | null;
  invoices: number;
}

export interface SpendingSeries {
  /** Every year from the first to the last, including those without an invoice. */
  years: YearSpending[];
  /**
   * What belongs to none of these years: invoices without a date, with a date too far away for a
   * chart, or with an absurd amount.
   */
  outside: Omit<YearSpending, 'year'>;
}

/** A typing error ("0202-06-20") must not draw two thousand empty bars. */
const MAX_YEARS = 60;

/** Spending per year, up to this year. Together with `outside` it adds up to the total. */
export function spendingByYear(
  invoices: readonly VehicleInvoice[],
  today: IsoDate,
): SpendingSeries {
  const thisYear = yearOf(today);
  const isInside = ({ date, amount }: VehicleInvoice) =>
    date !== null &&
    !isAbsurdAmount(amount) &&
    yearOf(date) <= thisYear &&
    yearOf(date) > thisYear - MAX_YEARS;
  const distinct = distinctInvoices(invoices);
  const groups = Map.groupBy(distinct.filter(isInside), ({ date }) => yearOf(date ?? today));
  const first = Math.min(...groups.keys());
  const years = Array.from({ length: groups.size > 0 ? thisYear - first + 1 : 0 }, (_, index) => {
    const group = groups.get(first + index) ?? [];
    return { year: first + index, total: totalOf(group), invoices: group.length };
  });
  const outside = distinct.filter((invoice) => !isInside(invoice));
  return { years, outside: { total: totalOf(outside), invoices: outside.length } };
}
