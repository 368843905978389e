import { expect, test } from 'vitest';
import { keptAnswers } from './kept-answers.ts';

/** Room for 10 bytes, over a store that a test changes. */
function open() {
  let changes = 1;
  const { get, keeper } = keptAnswers(async () => changes, 10);
  return {
    get,
    keeper,
    change: () => {
      changes += 1;
    },
    keep: async (key: string, bytes: number) => (await keeper(key))(new ArrayBuffer(bytes)),
    async kept(...keys: string[]) {
      const found: string[] = [];
      for (const key of keys) if ((await get(key)) !== null) found.push(key);
      return found;
    },
  };
}

test('an answer is kept unchanged', async () => {
  const { keeper, get } = open();
  expect(await get('a')).toBeNull();
  const made = new ArrayBuffer(4);
  await (await keeper('a'))(made);
  expect(await get('a')).toBe(made);
});

test('once the store has changed, no earlier answer is used', async () => {
  const { keep, kept, change } = open();
  await keep('a', 4);
  await keep('b', 4);
  change();
  expect(await kept('a', 'b')).toEqual([]);
  await keep('a', 10);
  expect(await kept('a', 'b')).toEqual(['a']);
});

test('an answer is not kept if the store changed while it was made', async () => {
  const { keeper, kept, change } = open();
  const keep = await keeper('a');
  change();
  await kept('b');
  await keep(new ArrayBuffer(4));
  expect(await kept('a')).toEqual([]);
});

test('the oldest answers make room, and one that is too large is not kept', async () => {
  const { keep, kept } = open();
  await keep('a', 5);
  await keep('b', 5);
  await keep('large', 11);
  expect(await kept('a', 'b', 'large')).toEqual(['a', 'b']);
  await keep('c', 5);
  expect(await kept('a', 'b', 'c')).toEqual(['b', 'c']);
});

test('the same answer made twice takes the room of one', async () => {
  const { keep, kept } = open();
  await keep('a', 5);
  await keep('b', 5);
  await keep('b', 5);
  expect(await kept('a', 'b')).toEqual(['a', 'b']);
});
