import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecoder } from './decode.ts';

/** The bytes in pieces of these sizes; the last piece has the rest. */
function* pieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let from = 0;
  for (const size of sizes) {
    yield bytes.subarray(from, from + size);
    from += size;
  }
  yield bytes.subarray(from);
}

function decoded(bytes: Uint8Array, sizes: readonly number[] = []) {
  const decoder = createDecoder();
  const texts = [...pieces(bytes, sizes)].map((piece) => decoder.decode(piece));
  const text = texts.join('') + decoder.end();
  return { text, encoding: decoder.encoding(), isMixed: decoder.isMixed() };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0), 0])]);
const cuts = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 });

describe('wherever the bytes are cut', () => {
  test('UTF-8 is read as it was written', () => {
    const texts = fc.string({ unit: 'grapheme' }).filter((text) => !text.startsWith('\u{feff}'));
    fc.assert(
      fc.property(texts, cuts, (text, sizes) => {
        expect(decoded(utf8(text), sizes)).toEqual({ text, encoding: 'utf-8', isMixed: false });
      }),
    );
  });

  test('a BOM is told, and is no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), cuts, (text, sizes) => {
        const read = decoded(utf8(`\u{feff}${text}`), sizes);
        expect(read).toEqual({ text, encoding: 'utf-8-bom', isMixed: false });
      }),
    );
  });

  test('Windows-1252 is known by its first accent', () => {
    const plain = fc.string({ unit: 'binary-ascii' });
    fc.assert(
      fc.property(plain, plain, cuts, (before, after, sizes) => {
        const text = `${before}é ${after} à ${before}`;
        const read = decoded(latin1(text), sizes);
        expect(read).toEqual({ text, encoding: 'windows-1252', isMixed: false });
      }),
    );
  });

  test('UTF-16 is known by its BOM', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), cuts, (text, sizes) => {
        expect(decoded(utf16(text), sizes)).toMatchObject({ text, encoding: 'utf-16' });
      }),
    );
  });
});

test('the euro sign of Windows-1252', () => {
  expect(decoded(Uint8Array.of(0x35, 0x20, 0x80))).toMatchObject({ text: '5 €' });
});

test('UTF-8, then Windows-1252: two encodings in one file', () => {
  const [before, after] = [utf8('Zoé;'), latin1('Zoé')];
  const bytes = Uint8Array.of(...before, ...after);
  expect(decoded(bytes, [before.length])).toEqual({
    text: 'Zoé;Zoé',
    encoding: 'windows-1252',
    isMixed: true,
  });
});

test('a BOM of UTF-8 over Windows-1252', () => {
  const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...latin1('Zoé'));
  expect(decoded(bytes)).toEqual({ text: 'Zoé', encoding: 'windows-1252', isMixed: true });
});
