import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '#rules/days.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { axisSpan, axisTicks } from './axis.ts';

const TODAY = '2026-03-15';

const forecast = (due: IsoDate[], lastJobDate: IsoDate | null = null): JobForecast => {
  const bases = due.toSorted().map((date) => ({
    basis: 'mileage' as const,
    date,
    mileageThen: null,
    doubt: null,
  }));
  return {
    key: due.join(),
    job: null,
    family: null,
    lastJobDate,
    lastJobDoubt: null,
    bases,
    due: bases[0] ?? null,
    urgency: 'unknown',
    disagreement: null,
    doneSince: null,
    information: null,
  };
};

describe('axisSpan', () => {
  const near = ['2026-02-01', '2026-05-01', '2026-09-01', '2027-06-01', '2027-12-01', '2028-01-01'];

  it('is not stretched by a few far dates', () => {
    const far = ['2032-08-01', '2087-01-01'];
    expect(
      axisSpan(
        [...near, ...far].map((date) => forecast([date])),
        TODAY,
      ),
    ).toEqual({
      from: '2025-02-15',
      to: '2028-04-15',
    });
  });

  it('is not stretched by many far dates either, if one is near', () => {
    const far = Array.from({ length: 8 }, (_, index) => forecast([`200${index}-11-20`]));
    expect(axisSpan([...far, forecast(['2026-05-01'])], TODAY)).toEqual({
      from: '2021-02-15',
      to: '2027-04-15',
    });
  });

  it('reaches up to 20 years ahead if nothing is due within five', () => {
    expect(axisSpan([forecast(['2032-08-01'])], TODAY).to).toBe('2036-04-15');
    expect(axisSpan([forecast(['2087-01-01'])], TODAY).to).toBe('2046-04-15');
    expect(axisSpan([forecast(['2012-01-01'])], TODAY).from).toBe('2006-02-15');
  });

  it('shows the last times up to three years back', () => {
    expect(axisSpan([forecast([], '2024-07-01')], TODAY).from).toBe('2024-02-15');
    expect(axisSpan([forecast([], '2012-07-01')], TODAY).from).toBe('2023-02-15');
  });

  it('covers a year on both sides of today if there are no dates', () => {
    expect(axisSpan([], TODAY)).toEqual({ from: '2025-02-15', to: '2027-04-15' });
  });
});

describe('axisTicks', () => {
  const labels = (to: IsoDate, width: number) =>
    axisTicks({ from: TODAY, to }, width).map(({ date, unit }) => `${unit} ${date}`);

  it('labels months on a wide axis, and years on a narrow or long one', () => {
    expect(labels('2027-03-15', 400)).toEqual([
      'month 2026-07-01',
      'month 2026-10-01',
      'month 2027-01-01',
    ]);
    expect(labels('2029-03-15', 200)).toEqual(['year 2027-01-01', 'year 2028-01-01']);
    expect(labels('2046-03-15', 200)).toEqual([
      'year 2030-01-01',
      'year 2035-01-01',
      'year 2040-01-01',
    ]);
  });

  it('writes no label if none fits', () => {
    expect(axisTicks({ from: TODAY, to: '2099-01-01' }, 1)).toEqual([]);
  });
});

describe('laws', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date): IsoDate => date.toISOString().slice(0, 10));

  it('today is inside, near dates are not squeezed, and ticks are in order', () => {
    fc.assert(
      fc.property(fc.array(day), day, fc.integer({ min: 1, max: 2000 }), (dates, today, width) => {
        const span = axisSpan(
          dates.map((date) => forecast([date])),
          today,
        );
        expect(span.from < today && today < span.to).toBe(true);
        const [least, most] = [addMonths(today, -60), addMonths(today, 60)];
        const near = dates.filter((date) => date >= least && date <= most);
        const isShort = span.from >= addMonths(least, -2) && span.to <= addMonths(most, 2);
        expect(near.length === 0 || isShort).toBe(true);
        for (const side of [
          dates.filter((date) => date < today),
          dates.filter((date) => date >= today),
        ]) {
          const inside = side.filter((date) => date >= span.from && date <= span.to);
          const hasFar = side.some((date) => date < least || date > most);
          expect(hasFar || inside.length >= (2 / 3) * side.length).toBe(true);
        }
        const ticks = axisTicks(span, width).map(({ date }) => date);
        expect(ticks).toEqual([...new Set(ticks)].sort());
        expect(ticks.every((date) => date > span.from && date < span.to)).toBe(true);
      }),
    );
  });
});
