import { expect, it } from 'vitest';
import type { ForecastBasis, ForecastUrgency } from '#src/domain/forecasts/forecasts.ts';
import { mostUrgent } from './most-urgent.ts';

const forecast = (date: string, urgency: ForecastUrgency) => ({
  urgency,
  due: { basis: 'period', date, mileageThen: null, doubt: null } satisfies ForecastBasis,
});
const undated = { urgency: 'unknown' as const, due: null };

it('keeps what is overdue or due soon if there isn’t room for all, by date, and drops none', () => {
  const all = [
    forecast('2008-05-24', 'to-check'),
    forecast('2008-11-22', 'overdue'),
    forecast('2009-11-20', 'to-check'),
    forecast('2027-02-13', 'soon'),
    forecast('2028-01-01', 'later'),
    undated,
  ];
  const dates = (most: number) => mostUrgent(all, most).map(({ due }) => due?.date ?? null);
  expect(dates(3).slice(0, 3)).toEqual(['2008-05-24', '2008-11-22', '2027-02-13']);
  expect(new Set(dates(3))).toEqual(new Set(all.map(({ due }) => due?.date ?? null)));
  expect(dates(8)).toEqual(all.map(({ due }) => due?.date ?? null));
});
