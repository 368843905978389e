import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '#contract/json.ts';
import { createArrivingJson } from './arriving-json.ts';

function arrived(text: string, cuts: readonly number[], pieceLength: number): unknown {
  const json = createArrivingJson(pieceLength);
  let from = 0;
  for (const length of cuts) {
    json.add(text.slice(from, from + length));
    from += length;
  }
  json.add(text.slice(from));
  return json.end();
}

const cuts = fc.array(fc.nat({ max: 20 }), { maxLength: 20 });
const pieceLengths = fc.nat({ max: 30 });
const values = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });
const lists = fc.array(values, { maxLength: 8 });
const vehicles = fc.dictionary(fc.constantFrom('a', 'b', '__proto__', '1'), lists);
const answers = fc.record({ success: fc.boolean(), data: fc.oneof(vehicles, lists) });

describe('gives what parsing the whole text gives, however it is cut', () => {
  test('for any JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(answers, values),
        fc.nat({ max: 2 }),
        cuts,
        pieceLengths,
        (value, indent, sizes, pieceLength) => {
          const text = JSON.stringify(value, null, indent);
          expect(arrived(text, sizes, pieceLength)).toEqual(parseJson(text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('for text that is nearly JSON', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'[]{},:"\\ 1a'), maxLength: 3 });
    fc.assert(
      fc.property(answers, signs, fc.nat(), cuts, pieceLengths, (value, odd, at, sizes, length) => {
        const text = JSON.stringify(value);
        const place = at % text.length;
        const broken = text.slice(0, place) + odd + text.slice(place + (odd.length % 2));
        expect(arrived(broken, sizes, length)).toEqual(parseJson(broken));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    '',
    '[]',
    '[[1],[2]]',
    '{"data":[]}',
    '{"data":[ ]}',
    '{"data":[1,]}',
    '{"data":[,1]}',
    '{"data":[1,,2]}',
    '{"data":[1}',
    '{"data":[1',
    '{"data":[1]',
    '{"data":[1]}]',
    '{"data":[1],[2]}',
    '{"data":[1],"data":[2]}',
    '{"data":["],["]}',
    '{"data":["\\"],[","\\\\"]}',
    '{"data":{"list":[{"lines":[{},{}]},{"lines":[]}]}}',
    '{"data":{"deep":{"list":[0]},"list":[1]}}',
    '{"__proto__":[1],"data":{"__proto__":[2]}}',
    `{"data":${'['.repeat(49)}${']'.repeat(49)}}`,
    `{"data":${'['.repeat(50)}${']'.repeat(50)}}`,
  ])('%s', (text) => {
    for (const pieceLength of [0, 1, 5, 100]) {
      expect(arrived(text, [], pieceLength)).toEqual(parseJson(text));
      expect(
        arrived(
          text,
          [...text].map(() => 1),
          pieceLength,
        ),
      ).toEqual(parseJson(text));
    }
  });
});
