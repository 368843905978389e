import { addMonths as addMonthsOf, format, parseISO } from 'date-fns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, fromDays, toDays } from './calendar.ts';

const date = fc.integer({ min: -100_000, max: 200_000 }).map(fromDays);

test('a date and its day number are one', () => {
  expect(toDays('1970-01-01')).toBe(0);
  expect(fromDays(toDays('2024-02-29'))).toBe('2024-02-29');
  fc.assert(
    fc.property(date, (day) => {
      expect(fromDays(toDays(day))).toBe(day);
    }),
  );
});

test('months are added as date-fns adds them', () => {
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  fc.assert(
    fc.property(date, fc.integer({ min: -600, max: 600 }), (day, months) => {
      expect(addMonths(day, months)).toBe(format(addMonthsOf(parseISO(day), months), 'yyyy-MM-dd'));
    }),
  );
});

test('days are added', () => {
  expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  fc.assert(
    fc.property(date, fc.integer({ min: -9_999, max: 9_999 }), (day, days) => {
      expect(toDays(addDays(day, days)) - toDays(day)).toBe(days);
    }),
  );
});

test('what is no date has no day number', () => {
  for (const text of ['', '0000-00-00', '2020-13-45', 'hier']) expect(toDays(text)).toBeNaN();
});
