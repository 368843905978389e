import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodedText } from './decode-text.ts';
import {
  type ByteEncoding,
  type Encoding,
  isTwice,
  type NewDecoder,
  upperHalves,
} from './encodings.ts';
import { createTextScan } from './scan-text.ts';

const newDecoder: NewDecoder = (label, options) => new TextDecoder(label, options);

/** The bytes in pieces of these sizes; the last piece has the rest. */
function piecesOf(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const size of sizes) {
    pieces.push(bytes.subarray(from, from + size));
    from += size;
  }
  return [...pieces, bytes.subarray(from)];
}

async function read(bytes: Uint8Array, sizes: readonly number[] = []) {
  const scan = createTextScan(newDecoder);
  const pieces = piecesOf(bytes, sizes);
  for (const piece of pieces) scan.take(piece);
  const format = scan.end();
  async function* again() {
    yield* pieces;
  }
  let text = '';
  for await (const piece of decodedText(again(), format, newDecoder)) text += piece;
  return { text, ...format };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const inBytes = (text: string, encoding: ByteEncoding) =>
  Uint8Array.from(text, (character) => {
    const at = upperHalves[encoding].indexOf(character);
    return at === -1 ? character.charCodeAt(0) : 0x80 + at;
  });
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))].flatMap(
      (unit) => (isLittle ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff]),
    ),
  );
/** What a program writes that takes UTF-8 for another encoding and makes UTF-8 of it. */
const twice = (text: string, takenFor: ByteEncoding | 'latin-1' = 'windows-1252') =>
  utf8(
    Array.from(utf8(text), (byte) =>
      byte < 0x80 || takenFor === 'latin-1'
        ? String.fromCharCode(byte)
        : upperHalves[takenFor][byte - 0x80],
    ).join(''),
  );
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

const NAMES =
  'Gérard;Hélène Lefèvre;François;Noël;12 rue de la Forêt\nÉLODIE;MÜLLER;à côté;où;N° 5\n';
const cuts = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 });

test('our tables agree with the standards', () => {
  const all = Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at);
  expect(new TextDecoder('macintosh').decode(all)).toBe(upperHalves['mac-roman']);
  expect(new TextDecoder('windows-1252').decode(all)).toBe(upperHalves['windows-1252']);
  for (const half of Object.values(upperHalves)) expect(half).toHaveLength(128);
});

describe('how a text is encoded', () => {
  test.each<[string, Uint8Array, string, Encoding]>([
    ['ASCII', utf8('Gerard'), 'Gerard', 'utf-8'],
    ['UTF-8', utf8(NAMES), NAMES, 'utf-8'],
    ['UTF-8 with its mark', utf8(`\u{feff}${NAMES}`), NAMES, 'utf-8-bom'],
    ['UTF-16 with its mark', utf16(NAMES, true), NAMES, 'utf-16le'],
    ['UTF-16, the other way round', utf16(NAMES, false), NAMES, 'utf-16be'],
    ['Windows-1252', inBytes(NAMES, 'windows-1252'), NAMES, 'windows-1252'],
    ['CP850', inBytes(NAMES, 'cp850'), NAMES, 'cp850'],
    ['Mac Roman', inBytes(NAMES, 'mac-roman'), NAMES, 'mac-roman'],
    ['one name in CP850', inBytes('G\u201arard', 'windows-1252'), 'Gérard', 'cp850'],
    ['one name in Mac Roman', inBytes('G\u017drard', 'windows-1252'), 'Gérard', 'mac-roman'],
    ['one name in Windows-1252', inBytes('Gérard', 'windows-1252'), 'Gérard', 'windows-1252'],
    ['capitals in CP850', inBytes('GÉRARD;ÉLODIE', 'cp850'), 'GÉRARD;ÉLODIE', 'cp850'],
    ['capitals in Mac Roman', inBytes('GÉRARD;HÉLÈNE', 'mac-roman'), 'GÉRARD;HÉLÈNE', 'mac-roman'],
    ['euros', inBytes('5 €', 'windows-1252'), '5 €', 'windows-1252'],
    ['a degree in CP850', inBytes('N° 5;N° 6', 'cp850'), 'N° 5;N° 6', 'cp850'],
  ])('%s', async (_, bytes, text, encoding) => {
    expect(await read(bytes)).toEqual({
      ...{
        text,
        encoding,
        isTwice: false,
        isMixed: false,
        isUnclear: false,
        isBinary: false,
        example: null,
      },
    });
  });

  test.each(['windows-1252', 'latin-1', 'cp850', 'mac-roman'] as const)(
    'UTF-8 that was taken for %s and encoded again is read as it was meant, and reported',
    async (takenFor) => {
      const text = `${NAMES};l’été — 5 €;cœur;210 m²;Łukasz;Şahin;Čech;Nguyễn;Győr;48\u202f200\n`;
      const bytes = twice(text, takenFor);
      expect(await read(bytes)).toMatchObject({ text, encoding: 'utf-8', isTwice: true });
      // With a mark in front that was encoded twice as well, and with one of its own.
      expect(await read(twice(`\u{feff}${text}`, takenFor))).toMatchObject({ text });
      const marked = joined(utf8('\u{feff}'), twice(`\u{feff}${text}`, takenFor));
      expect(await read(marked)).toMatchObject({ text });
    },
  );

  test('accents that stand apart from their letters are mended too', async () => {
    const text = 'Ge\u0301rard;Noe\u0308l;Franc\u0327ois';
    expect(await read(twice(text))).toMatchObject({ text, isTwice: true });
  });

  test('UTF-8 that was encoded three times is read as it was meant', async () => {
    const text = `${NAMES};l’été — 5 €;cœur;LOÏC;ÍÁÝÐ;“”\n`;
    const bytes = twice(new TextDecoder().decode(twice(text)));
    expect(await read(bytes)).toMatchObject({ text, encoding: 'utf-8', isTwice: true });
  });

  test('a text of which only a part was encoded twice is read as it was meant', async () => {
    const bytes = joined(utf8('Noël;'), twice('Gérard'));
    expect(await read(bytes)).toMatchObject({ text: 'Noël;Gérard', isTwice: true });
  });

  test.each([
    ['UTF-8, then Windows-1252', joined(utf8('Zoé;'), inBytes('Gérard', 'windows-1252'))],
    ['Windows-1252, then UTF-8', joined(inBytes('Zoé;', 'windows-1252'), utf8('Gérard'))],
  ])('two encodings in one file: %s', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ text: 'Zoé;Gérard', isMixed: true });
  });

  test('Windows-1252 behind a UTF-8 mark is read as Windows-1252', async () => {
    const bytes = joined(utf8('\u{feff}'), inBytes('Zoé', 'windows-1252'));
    expect(await read(bytes)).toMatchObject({ text: 'Zoé', isMixed: true });
  });

  test('bytes that make no French in any encoding are doubted', async () => {
    // Cyrillic in Windows-1251.
    const bytes = Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x3b, 0x31);
    expect(await read(bytes)).toMatchObject({ encoding: 'windows-1252', isUnclear: true });
  });

  test('a picture is refused as text', async () => {
    expect(await read(Uint8Array.of(0x89, 0x50, 0, 0, 1))).toMatchObject({ isBinary: true });
  });

  test('DOS’s end-of-file mark is left out', async () => {
    expect((await read(utf8('a;b\r\n\u001a'))).text).toBe('a;b\r\n');
    expect((await read(utf8('a;b\r\n\u001a\u001a\u001a'))).text).toBe('a;b\r\n');
    expect((await read(utf8('a;b\r\n\u001a\r\n'))).text).toBe('a;b\r\n');
    expect((await read(utf8(`a;b${'\u001a'.repeat(127)}`))).text).toBe('a;b');
    expect((await read(utf8('a\u001ab'))).text).toBe('a\u001ab');
  });
});

describe('reads the same wherever the bytes are cut', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'aEeé;É\n"àç 5€Ãâ'.split(''), '\u00a9', '\u001a', '’'),
  });
  const bytes = fc.oneof(
    text.map(utf8),
    text.map((written) => inBytes(written, 'windows-1252')),
    text.map((written) => inBytes(written, 'cp850')),
    text.map((written) => inBytes(written, 'mac-roman')),
    text.map((written) => twice(written)),
    text.map((written) => twice(written, 'cp850')),
    text.map((written) => twice(written, 'mac-roman')),
    text.map((written) => twice(new TextDecoder().decode(twice(written)))),
    text.map((written) => utf16(written, true)),
    fc.tuple(text, text).map(([a, b]) => joined(utf8(a), inBytes(b, 'windows-1252'))),
    fc.uint8Array({ maxLength: 30 }),
  );

  test('in any encoding', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, cuts, async (written, sizes) => {
        expect(await read(written, sizes)).toEqual(await read(written));
      }),
      { numRuns: 1000 },
    );
  });

  test('UTF-8 is read as it was written', async () => {
    const texts = fc
      .string({ unit: 'grapheme' })
      .filter((written) => !/^\u{feff}|\p{Cc}/u.test(written) && !isTwice(written));
    await fc.assert(
      fc.asyncProperty(texts, cuts, async (written, sizes) => {
        expect(await read(utf8(written), sizes)).toMatchObject({
          text: written,
          encoding: 'utf-8',
        });
      }),
    );
  });
});
