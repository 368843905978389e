import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#rules/days.ts';
import { follows } from '#rules/longest-rise.ts';
import { FASTEST } from '#rules/mileage.ts';
import { mileageOf } from '#tests/support/vehicle/mileage.ts';
import { mileageAt } from './mileage.ts';
import type { MileageReading } from './mileage-readings.ts';

const dayOf = (date: string) => daysBetween('1970-01-01', date);

describe('laws', () => {
  const readings = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2000-01-01', days)),
      fc.oneof(fc.integer({ min: 1, max: 400_000 }), fc.constantFrom(1000, 50_000, 2_000_000)),
    ),
    { maxLength: 30 },
  );

  it('keeps every reading, and relies on those that only rise and no faster than a car drives', () => {
    fc.assert(
      fc.property(readings, (raw) => {
        const mileage = mileageOf(raw);
        const written = new Set(raw.map(([date, km]) => `${date} ${km}`));
        expect(new Set(mileage.readings.map((one) => `${one.date} ${one.mileage}`))).toEqual(
          written,
        );
        const reliable = mileage.readings.filter((one) => one.doubt === null);
        for (const [index, one] of reliable.entries()) {
          const next = reliable[index + 1];
          if (!next) continue;
          // Where the counter was replaced, the figure falls.
          expect(next.counter).toBeLessThanOrEqual(one.counter);
          if (next.counter !== one.counter) continue;
          const [a, b] = [one, next].map(({ date, mileage: km }) => ({ day: dayOf(date), km }));
          expect(a && b && follows(a, b, FASTEST)).toBe(true);
        }
      }),
    );
  });

  it('explains a doubt by the nearest readings that it relies on', () => {
    fc.assert(
      fc.property(readings, (raw) => {
        const { readings: judged } = mileageOf(raw);
        const copied = (one: MileageReading) => one.doubt?.kind === 'repeated';
        for (const { date, mileage, doubt, counter } of judged) {
          if (doubt?.kind !== 'backwards' && doubt?.kind !== 'too-high') continue;
          const kept = judged.filter(
            (one) => one.counter === counter && (one.doubt === null || copied(one)),
          );
          const before = kept.findLast((one) => one.date <= date);
          const after = kept.find((one) => one.date > date);
          const isLower = before !== undefined && mileage < before.mileage;
          const isHigher = after !== undefined && mileage > after.mileage;
          const against = isLower || !isHigher ? (before ?? after) : after;
          expect(doubt).toEqual({
            kind: isLower ? 'backwards' : 'too-high',
            against: { date: against?.date, mileage: against?.mileage },
          });
        }
      }),
    );
  });

  it('finds the same mileage at a date as walking along the whole curve', () => {
    const offset = fc.integer({ min: -500, max: 9500 });
    fc.assert(
      fc.property(readings, offset, (raw, days) => {
        const mileage = mileageOf(raw, { monthlyMilageEstimated: 900 });
        const date = addDays('2000-01-01', days);
        const { replaced } = mileage;
        const { curve } = replaced.find(({ next }) => date < next.date) ?? mileage;
        const on = curve.findLast((point) => point.date === date);
        const before = curve.findLast((point) => point.date < date);
        const next = curve.find((point) => point.date > date);
        const at = mileageAt(mileage, date);
        if (on) expect(at).toBe(on.mileage);
        else if (!before) expect(at).toBeNull();
        else if (next) {
          const share = daysBetween(before.date, date) / daysBetween(before.date, next.date);
          expect(at).toBe(Math.round(before.mileage + share * (next.mileage - before.mileage)));
        } else expect(at).toBeGreaterThanOrEqual(before.mileage);
      }),
    );
  });

  it('gives a mileage that never falls over time, unless the counter was replaced', () => {
    const days = fc.array(fc.integer({ min: -500, max: 12_000 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(readings, days, (raw, offsets) => {
        const mileage = mileageOf(raw, { monthlyMilageEstimated: 900 });
        const dates = offsets.map((offset) => addDays('2000-01-01', offset)).sort();
        const byCounter = Map.groupBy(dates, (date) =>
          mileage.replaced.find(({ next }) => date < next.date),
        );
        for (const days of byCounter.values()) {
          const known = days.map((date) => mileageAt(mileage, date)).filter((km) => km !== null);
          expect(known).toEqual(known.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
