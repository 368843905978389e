import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareAnswers } from './answer-comparison.ts';

it('recognises a record whatever the order of records and keys', () => {
  const whole = [
    { id: 1, lines: [{ a: 1, b: 2 }] },
    { id: 2, lines: [] },
  ];
  const alone = [
    { lines: [], id: 2 },
    { lines: [{ b: 2, a: 1 }], id: 1 },
  ];
  expect(compareAnswers(alone, whole)).toEqual({ both: 2, onlyAlone: [], onlyWhole: [] });
});

it('tells an object from a list, and lists in different orders apart', () => {
  expect(compareAnswers([{ a: { x: 1 } }], [{ a: [['x', 1]] }]).both).toBe(0);
  expect(compareAnswers([{ a: [1, 2] }], [{ a: [2, 1] }]).both).toBe(0);
});

it('says which records only one side has', () => {
  expect(compareAnswers([{ id: 1 }, { id: 3 }], [{ id: 1 }, { id: 1 }, { id: 2 }])).toEqual({
    both: 1,
    onlyAlone: [{ id: 3 }],
    onlyWhole: [{ id: 1 }, { id: 2 }],
  });
});

const records = fc.array(fc.record({ id: fc.nat(3), label: fc.constantFrom('a', 'b', null) }));

it('every record is either on both sides or on one', () => {
  fc.assert(
    fc.property(records, records, (alone, whole) => {
      const { both, onlyAlone, onlyWhole } = compareAnswers(alone, whole);
      expect(both + onlyAlone.length).toBe(alone.length);
      expect(both + onlyWhole.length).toBe(whole.length);
      expect(compareAnswers(onlyAlone, onlyWhole).both).toBe(0);
    }),
  );
});
