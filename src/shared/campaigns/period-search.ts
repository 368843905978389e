import type { Period } from '#src/domain/campaigns/period.ts';
import { day } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';

/** The period that the views over all campaigns share, in the address. */
const periodParams = { from: day, to: day };

export function usePeriod() {
  const { values, change } = useAddress(periodParams);
  return { period: values satisfies Period, setPeriod: (period: Period) => change(period) };
}

/** The search of a link that keeps the period, and nothing else of the page it leaves. */
export function periodSearch({ from, to }: Period): string {
  const search = new URLSearchParams({ ...(from && { from }), ...(to && { to }) });
  return search.size > 0 ? `?${search}` : '';
}
