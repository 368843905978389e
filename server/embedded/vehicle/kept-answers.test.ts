import { expect, test } from 'vitest';
import { keptAnswers } from './kept-answers.ts';

/** Room for 10 bytes, over a store that a test changes. */
function open() {
  let changes = 1;
  const answers = keptAnswers(() => changes, 10);
  return {
    change: () => {
      changes += 1;
    },
    keep: (key: string, bytes: number, meanwhile?: () => void) =>
      answers.keep(key, async () => {
        meanwhile?.();
        return bytes === 0 ? null : new ArrayBuffer(bytes);
      }),
    kept: (...keys: string[]) => keys.filter((key) => answers.get(key) !== null),
    get: answers.get,
  };
}

test('an answer is kept as it was made', async () => {
  const { keep, get } = open();
  expect(get('a')).toBeNull();
  const made = await keep('a', 4);
  expect(made?.byteLength).toBe(4);
  expect(get('a')).toBe(made);
});

test('once the store has changed, nothing is kept of before', async () => {
  const { keep, kept, change } = open();
  await keep('a', 4);
  await keep('b', 4);
  change();
  expect(kept('a', 'b')).toEqual([]);
  await keep('a', 10);
  expect(kept('a', 'b')).toEqual(['a']);
});

test('what was made of a store that changed meanwhile is given, but not kept', async () => {
  const { keep, kept, change } = open();
  const meanwhile = () => {
    change();
    kept('b');
  };
  expect(await keep('a', 4, meanwhile)).not.toBeNull();
  expect(kept('a')).toEqual([]);
});

test('the oldest make room, and what is too large is not kept at all', async () => {
  const { keep, kept } = open();
  await keep('a', 5);
  await keep('b', 5);
  expect((await keep('large', 11))?.byteLength).toBe(11);
  expect(kept('a', 'b', 'large')).toEqual(['a', 'b']);
  await keep('c', 5);
  expect(kept('a', 'b', 'c')).toEqual(['b', 'c']);
});

test('the same made twice takes the room of one', async () => {
  const { keep, kept } = open();
  await keep('a', 5);
  await Promise.all([keep('b', 5), keep('b', 5)]);
  expect(kept('a', 'b')).toEqual(['a', 'b']);
});

test('an unknown vehicle may be known a moment later', async () => {
  const { keep, kept } = open();
  expect(await keep('a', 0)).toBeNull();
  expect(kept('a')).toEqual([]);
});
