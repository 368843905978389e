import { expect, it } from 'vitest';
import { agreedOn, passed } from './agreed.ts';

const NOW = '2026-11-30T14:05';

it.each([
  ['2026-12-01', '09:30', null, true],
  ['2026-11-30', '14:06', null, true],
  ['2026-11-30', '14:05', null, true],
  ['2026-11-30', '14:04', 'time', false],
  ['2026-11-30', '09:30', 'time', false],
  ['2026-11-29', '18:00', 'day', false],
  ['2026-11-29', '', 'day', false],
  ['2026-11-30', '', null, false],
  ['', '09:30', null, false],
] as const)('on %s at %s: %s has passed', (date, time, what, isAgreed) => {
  const typed = { date, time, minutes: 60 };
  expect(passed(typed, NOW)).toBe(what);
  expect(agreedOn(typed, NOW)).toBe(isAgreed ? typed : null);
});
