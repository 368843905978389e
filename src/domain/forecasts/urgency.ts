import { addMonths } from '#rules/days.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/**
 * How soon something is due: `soon` within three months, `within-year` within twelve. What is due
 * today isn't overdue yet.
 */
export type Urgency = 'overdue' | 'soon' | 'within-year' | 'later' | 'unknown';

export function urgencyOf(due: IsoDate | null, today: IsoDate): Urgency {
  if (due === null) return 'unknown';
  if (due < today) return 'overdue';
  if (due <= addMonths(today, 3)) return 'soon';
  return due <= addMonths(today, 12) ? 'within-year' : 'later';
}
