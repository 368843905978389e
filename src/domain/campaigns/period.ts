import { addMonths, type IsoDate, yearOf } from '#rules/days.ts';
import type { Campaign } from './campaigns.ts';

/** Both days belong to it; null where it is open. */
export interface Period {
  from: IsoDate | null;
  to: IsoDate | null;
}

/** The day by which a campaign belongs to a period: when it was sent, or made if that isn't known. */
export const dayOf = ({ sent, created }: Pick<Campaign, 'sent' | 'created'>): IsoDate | null =>
  sent ?? created;

export const isBounded = ({ from, to }: Period): boolean => from !== null || to !== null;

/** Whether it ends before it begins. */
export const isReversed = ({ from, to }: Period): boolean =>
  from !== null && to !== null && to < from;

/** The campaigns of the period, in their order; one without any date is only in the unbounded one. */
export function campaignsIn<C extends Pick<Campaign, 'sent' | 'created'>>(
  campaigns: readonly C[],
  period: Period,
): readonly C[] {
  if (!isBounded(period)) return campaigns;
  const { from, to } = period;
  return campaigns.filter((campaign) => {
    const day = dayOf(campaign);
    return day !== null && (from === null || day >= from) && (to === null || day <= to);
  });
}

/** Periods that are often asked for. */
export const usualPeriods = [
  'all',
  'months-3',
  'months-6',
  'months-12',
  'this-year',
  'last-year',
] as const;

export type UsualPeriod = (typeof usualPeriods)[number];

export function periodOf(usual: UsualPeriod, today: IsoDate): Period {
  const since = (months: number): Period => ({ from: addMonths(today, -months), to: null });
  const year = yearOf(today);
  switch (usual) {
    case 'all':
      return { from: null, to: null };
    case 'months-3':
      return since(3);
    case 'months-6':
      return since(6);
    case 'months-12':
      return since(12);
    case 'this-year':
      return { from: `${year}-01-01`, to: null };
    case 'last-year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  }
}

/** Which of them it is; null if somebody has chosen other days. */
export const usualPeriodOf = ({ from, to }: Period, today: IsoDate): UsualPeriod | null =>
  usualPeriods.find((usual) => {
    const period = periodOf(usual, today);
    return period.from === from && period.to === to;
  }) ?? null;
