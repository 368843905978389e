import { expect, it } from 'vitest';
import { garageDay, isTimeZone } from './today.ts';

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

it.each([
  ['2026-11-28T20:00:00Z', 'Indian/Reunion', '2026-11-29'],
  ['2026-11-29T02:00:00Z', 'America/Martinique', '2026-11-28'],
  ['2026-11-29T02:00:00Z', 'Europe/Paris', '2026-11-29'],
])('%s in the zone %s is the day %s', (instant, zone, day) => {
  expect(isTimeZone(zone)).toBe(true);
  expect(garageDay(new Date(instant), zone)).toBe(day);
});
