import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeSpan } from './time-span.ts';

const TODAY = '2022-03-22';

it('covers a month on both sides of today if there is no date', () => {
  expect(timeSpan([null], TODAY)).toEqual({ from: '2022-02-22', to: '2022-04-22' });
});

it('covers past and future', () => {
  const dates = ['2011-09-26', '2032-08-01', null];
  expect(timeSpan(dates, TODAY)).toEqual({ from: '2011-08-26', to: '2032-09-01' });
});

it('leaves out dates that are typing errors', () => {
  const dates = ['0202-06-20', '2099-01-01', '2020-01-30'];
  expect(timeSpan(dates, TODAY)).toEqual({ from: '2019-12-30', to: '2022-04-22' });
});

it('always covers today and every date of a car’s life', () => {
  const day = fc
    .date({ min: new Date('1983-01-01'), max: new Date('2037-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.array(day), (dates) => {
      const span = timeSpan(dates, TODAY);
      for (const date of [TODAY, ...dates]) {
        expect(span.from < date && date < span.to).toBe(true);
      }
    }),
  );
});
