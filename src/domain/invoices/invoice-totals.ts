import { earliest, latest, yearOf } from '#rules/days.ts';
import { pastDate } from '#rules/past-date.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { distinctInvoices, type VehicleInvoice } from './invoices.ts';
import { isAbsurdAmount } from './plausible.ts';

/**
 * The sum of the invoices' amounts in euros, exact to the cent, each invoice once: the amount is
 * the invoice's, which raw lines repeat (docs/api.md, section 9), and repeated invoices do not count.
 * Null where there are invoices and none states its amount: that is no total of 0 €.
 */
export function totalOf(invoices: readonly VehicleInvoice[]): number | null {
  const amounts = distinctInvoices(invoices).flatMap(({ amount }) => amount ?? []);
  if (amounts.length === 0 && invoices.length > 0) return null;
  const cents = amounts.map((amount) => Math.round(amount * 100));
  const total = sumOf(cents) / 100;
  if (Number.isFinite(total)) return total;
  // An absurd amount (1E308) has no cents to be exact to: it is summed as it stands, two of them
  // up to the largest number there is.
  return Math.max(-Number.MAX_VALUE, Math.min(sumOf(amounts), Number.MAX_VALUE));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

export interface InvoiceSummary {
  /** Euros (`totalOf`). */
  total: number | null;
  /** Repeated invoices left out. */
  invoices: number;
  /** Of these, those without an amount, which `total` cannot hold. */
  unpriced: number;
  /** Of these, those whose amount can only be a typing error; `total` holds it. */
  absurd: number;
  /**
   * Distinct dates: a garage may bill one visit on several invoices, and the member is missing too
   * often to tell two garages of one day apart. Neither a credit note nor a date that no visit can
   * have is one.
   */
  visits: number;
  /** Invoices without a date: they count in `total`, in no visit. */
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
  /** Null for the undated. */
  year: number | null;
  /** Euros (`totalOf`). */
  total: number | null;
  /** Repeats included, in the order given. */
  invoices: VehicleInvoice[];
}

/** The invoices by year, in the order given: newest first, undated last. */
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
  /** Every year from the first to the last, those without an invoice too. */
  years: YearSpending[];
  /** What stands in none of them: undated, dated where no chart should go, or of an absurd amount. */
  outside: Omit<YearSpending, 'year'>;
}

/** A typing error ("0202-06-20") must not draw two thousand empty bars. */
const MAX_YEARS = 60;

/** Spending by year up to this one: its sum with `outside` is the total. */
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
