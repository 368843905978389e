import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDays } from '#rules/days.ts';
import {
  day,
  key,
  list,
  nextSort,
  oneOf,
  type Param,
  page,
  pageOf,
  sortBy,
  text,
} from './params.ts';

const columns = ['name', 'postcode'] as const;
const sorts = fc.record({ by: fc.constantFrom(...columns), descending: fc.boolean() });

const days = fc.integer({ min: 0, max: 40_000 }).map(fromDays);

describe('what a link contains', () => {
  const held = fc.array(fc.string(), { maxLength: 3 });
  const cases: [string, Param<unknown>, fc.Arbitrary<unknown>][] = [
    ['a text', text(), fc.string()],
    ['a key', key, fc.option(fc.string({ minLength: 1 }))],
    ['a day', day, fc.option(days)],
    ['a list', list, fc.array(fc.string())],
    ['one of some words', oneOf(['a', 'b']), fc.option(fc.constantFrom('a', 'b'))],
    ['one of some numbers', oneOf([30, 90], 90), fc.constantFrom(30, 90)],
    ['a page', page, fc.integer({ min: 1, max: 999_999_999 }).map(pageOf)],
    ['an order', sortBy(columns), fc.option(sorts)],
    ['an order unlike the usual', sortBy(columns, { by: 'name', descending: true }), sorts],
  ];

  it.each(cases)('%s that was written is read back', (_, param, values) => {
    fc.assert(
      fc.property(values, (value) => {
        const written = param.write(value);
        expect(param.read(written)).toEqual(written.length > 0 ? value : param.read([]));
        expect(param.write(param.read(written))).toEqual(written);
      }),
    );
  });

  it.each(cases)('%s can be anything, and the default is used if it can’t be read', (_, param) => {
    fc.assert(
      fc.property(held, (any) => {
        const value = param.read(any);
        expect(param.read(param.write(value))).toEqual(
          param.write(value).length > 0 ? value : param.read([]),
        );
      }),
    );
    expect(param.write(param.read([]))).toEqual([]);
  });

  it('gives no order if it names no column', () => {
    for (const word of ['', '-', '--name', 'price', 'Name']) {
      expect(sortBy(columns).read([word])).toBeNull();
    }
    expect(sortBy(columns).read(['-name'])).toEqual({ by: 'name', descending: true });
  });

  it('gives no day if it names none', () => {
    for (const word of ['2026-02-30', '2026-2-3', '0000-00-00', '03/02/2026', 'x']) {
      expect(day.read([word])).toBeNull();
    }
    expect(day.read(['2024-02-29'])).toBe('2024-02-29');
  });

  it.each<[string | undefined, number | null]>([
    [undefined, 1],
    ['1', 1],
    ['12', 12],
    ['', null],
    ['0', null],
    ['-1', null],
    ['01', null],
    ['1.5', null],
    ['deux', null],
    ['1e3', null],
    ['9999999999', null],
  ])('as a page, %j is read as %j', (raw, number) => {
    expect(page.read(raw === undefined ? [] : [raw])).toEqual({ number, raw: raw ?? '' });
  });
});

it('a column’s heading sorts up, then down, then back to the original order', () => {
  const up = nextSort(null, 'name');
  const down = nextSort(up, 'name');
  expect([up, down, nextSort(down, 'name'), nextSort(down, 'vehicle')]).toEqual([
    { by: 'name', descending: false },
    { by: 'name', descending: true },
    null,
    { by: 'vehicle', descending: false },
  ]);
});
