import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrivingList } from './arriving-list.ts';

/** What was read of a text that arrives in pieces of so many characters. */
function read(text: string, length: number) {
  const taken: unknown[] = [];
  const arriving = arrivingList((records) => taken.push(...records));
  for (let at = 0; at < text.length; at += length) arriving.add(text.slice(at, at + length));
  return { taken, ...arriving.end(text) };
}

const whole = ({ taken, body, isWhole }: ReturnType<typeof read>): unknown => {
  if (isWhole || typeof body !== 'object' || body === null || !('data' in body)) return body;
  return { ...body, data: [...taken, ...(Array.isArray(body.data) ? body.data : [])] };
};

const answer = (data: readonly unknown[]) => JSON.stringify({ success: true, data, message: 'OK' });

it('reads records as they arrive, and leaves only the last one for the end', () => {
  const { taken, body, isWhole } = read(answer([{ a: 1 }, { a: 2 }, { a: 3 }]), 5);
  expect(isWhole).toBe(false);
  expect(taken).toEqual([{ a: 1 }, { a: 2 }]);
  expect(body).toEqual({ success: true, data: [{ a: 3 }], message: 'OK' });
});

it('an answer that turns out not to be text is broken, even if records were read from it', () => {
  const arriving = arrivingList(() => undefined);
  arriving.add(answer([{ a: 1 }, { a: 2 }, { a: 3 }]));
  expect(arriving.end('')).toEqual({ body: undefined, isWhole: true });
});

it.each([
  ['seams in texts', answer([{ a: '},{"b":1' }, { a: '\\"},{' }, { a: '}],"data":[{' }])],
  ['records in records', answer([{ a: [{ b: 1 }, { b: 2 }] }, { a: { c: [{}, {}] } }])],
  ['a list of something else', '{"errors":[{"a":1},{"a":2}],"data":[{"a":3},{"a":4}]}'],
  ['a list deeper down', '{"data":{"data":[{"a":1},{"a":2}]}}'],
  ['two lists of that name', '{"data":[{"a":1},{"a":2}],"data":[{"b":1},{"b":2}]}'],
  ['a second list that is short', '{"data":[{"a":1},{"a":2}],"data":[{"b":1}]}'],
  ['a list after the name in a text', '{"message":"\\"data\\":[","data":[{"a":1},{"a":2}]}'],
  ['blanks everywhere', '{\n "data": [\n {"a": 1}, {"a": 2},{"a": 3},\n{"a": 4}\n]\n}'],
  ['our own stand-in', '{"data":["the records that were taken",{"a":1},{"a":2},{"a":3}]}'],
  ['no JSON', '{"data":[{"a":1},{"a":2},{"a":oops}]}'],
  ['an answer that breaks off', '{"data":[{"a":1},{"a":2},{"a"'],
  ['a list alone', '[{"a":1},{"a":2}]'],
  ['nothing', ''],
])('%s: the list reads the same as if it came at once', (_, text) => {
  for (let length = 1; length <= text.length + 1; length += 1) {
    expect(whole(read(text, length))).toEqual(whole(read(text, text.length + 1)));
    expect(whole(read(text, length))).toEqual(parsed(text));
  }
});

it('an answer in pieces is read exactly as if it came at once', () => {
  // No key needs escaping, because V8 now and then takes such a key for another one.
  const key = fc.constantFrom('},{', '}],data:[{', '{', 'x', 'data', 'success');
  const text = fc.constantFrom('},{', '}],"data":[{', '"', '\\', '{', 'x', '"data":[');
  const plain = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
  const value = fc.oneof(plain, fc.array(plain), fc.array(fc.dictionary(key, plain)));
  const record = fc.oneof({ weight: 3, arbitrary: fc.dictionary(key, value) }, value);
  const records = fc.array(record, { maxLength: 8 });
  const envelope = fc
    .tuple(fc.dictionary(key, plain), records, fc.dictionary(key, value))
    .map(([before, data, after]) => JSON.stringify({ ...before, data, ...after }));
  fc.assert(
    fc.property(envelope, fc.integer({ min: 1, max: 40 }), (json, length) => {
      expect(whole(read(json, length))).toEqual(JSON.parse(json));
    }),
  );
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
