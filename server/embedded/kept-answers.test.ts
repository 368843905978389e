import { expect, test } from 'vitest';
import { keptAnswers } from './kept-answers.ts';

/** Room for 10 bytes, over a store that a test changes. */
function open() {
  let changes = 1;
  const { get, keeper } = keptAnswers(() => changes, 10);
  return {
    get,
    keeper,
    change: () => {
      changes += 1;
    },
    keep: (key: string, bytes: number) => keeper(key)(new ArrayBuffer(bytes)),
    kept: (...keys: string[]) => keys.filter((key) => get(key) !== null),
  };
}

test('an answer is kept unchanged', () => {
  const { keeper, get } = open();
  expect(get('a')).toBeNull();
  const made = new ArrayBuffer(4);
  keeper('a')(made);
  expect(get('a')).toBe(made);
});

test('once the store has changed, no earlier answer is used', () => {
  const { keep, kept, change } = open();
  keep('a', 4);
  keep('b', 4);
  change();
  expect(kept('a', 'b')).toEqual([]);
  keep('a', 10);
  expect(kept('a', 'b')).toEqual(['a']);
});

test('an answer is not kept if the store changed while it was made', () => {
  const { keeper, kept, change } = open();
  const keep = keeper('a');
  change();
  kept('b');
  keep(new ArrayBuffer(4));
  expect(kept('a')).toEqual([]);
});

test('the oldest answers make room, and one that is too large is not kept', () => {
  const { keep, kept } = open();
  keep('a', 5);
  keep('b', 5);
  keep('large', 11);
  expect(kept('a', 'b', 'large')).toEqual(['a', 'b']);
  keep('c', 5);
  expect(kept('a', 'b', 'c')).toEqual(['b', 'c']);
});

test('the same answer made twice takes the room of one', () => {
  const { keep, kept } = open();
  keep('a', 5);
  keep('b', 5);
  keep('b', 5);
  expect(kept('a', 'b')).toEqual(['a', 'b']);
});
