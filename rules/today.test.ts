import { expect, it } from 'vitest';
import { garageDay, localDay } from './today.ts';

it.each([
  ['2026-11-29T12:00:00Z', '2026-11-29'],
  // The day has already begun in France.
  ['2026-11-28T23:00:00Z', '2026-11-29'],
  ['2026-11-28T22:59:59Z', '2026-11-28'],
  // In summer, it begins two hours before UTC's.
  ['2026-06-30T22:00:00Z', '2026-07-01'],
  ['2026-12-31T23:30:00Z', '2027-01-01'],
])('%s is %s at the garages', (instant, day) => {
  expect(garageDay(new Date(instant))).toBe(day);
});

it('a machine goes by its own clock', () => {
  expect(localDay(new Date(2026, 10, 9, 0, 0, 1))).toBe('2026-11-09');
  expect(localDay(new Date(2026, 10, 9, 23, 59, 59))).toBe('2026-11-09');
});
