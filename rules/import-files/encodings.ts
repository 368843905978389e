/** How the text of a file is encoded. Pure ASCII counts as UTF-8. */
export type Encoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'cp850'
  | 'mac-roman';

/** What DOS, old Macs and Windows write: one byte for each character. */
export type ByteEncoding = Extract<Encoding, 'windows-1252' | 'cp850' | 'mac-roman'>;

const LATIN_1 = Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)).join('');

/** What the bytes from 0x80 mean; those below are ASCII. */
export const upperHalves: Readonly<Record<ByteEncoding, string>> = {
  'windows-1252': `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${LATIN_1}`,
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  'mac-roman':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
};

/** The `TextDecoder` of the browser or of Node; the two have no type library in common. */
interface Decoder {
  decode: (bytes?: Uint8Array, options?: { stream: boolean }) => string;
}
export type NewDecoder = (
  label: 'utf-8' | 'utf-16le' | 'utf-16be',
  options: { fatal?: boolean; ignoreBOM?: boolean },
) => Decoder;

/**
 * A reader of text with one byte per character. We write the tables ourselves: no browser knows
 * CP850, and a table is the same on both sides.
 */
export function byteDecoder(encoding: ByteEncoding, newDecoder: NewDecoder) {
  const units = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 0x80 ? byte : upperHalves[encoding].charCodeAt(byte - 0x80),
  );
  const decoder = newDecoder('utf-16le', { ignoreBOM: true });
  return (bytes: Uint8Array): string => {
    const text = new Uint16Array(bytes.length);
    for (let at = 0; at < bytes.length; at++) text[at] = units[bytes[at] ?? 0] ?? 0;
    return decoder.decode(new Uint8Array(text.buffer));
  };
}

/** What bytes from 0x80 mean to programs that take UTF-8 for something else. */
const misreadings = [
  upperHalves['windows-1252'],
  // Of many programs, in place of Windows-1252: control characters from 0x80 to 0x9f.
  Array.from({ length: 128 }, (_, at) => String.fromCharCode(0x80 + at)).join(''),
  upperHalves.cp850,
  upperHalves['mac-roman'],
];

/**
 * What stands in a text of ours, or in one that is encoded twice already: our neighbours' letters and
 * Vietnamese ones, accents that stand apart (grave, acute, circumflex, tilde, diaeresis, ring,
 * cedilla), signs, the mark of UTF-8, and what the code pages have.
 */
const meant = [
  ...charactersOf(0x80, 0x17f),
  ...'\u0300\u0301\u0302\u0303\u0308\u030a\u0327\ufeff',
  ...charactersOf(0x1ea0, 0x1eff),
  ...charactersOf(0x2000, 0x206f),
  ...charactersOf(0x2190, 0x2193),
  ...'\u2212',
  ...Object.values(upperHalves).join(''),
];

function charactersOf(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
}

const CONTROL = /\p{Cc}/u;

/** A character in UTF-8, of which each byte was taken for a character: "Ã©" or "├®" for "é". */
const twice = new Map<string, string>();
for (const half of misreadings) {
  for (const character of meant) {
    const bytes = utf8Of(character.charCodeAt(0)).map((byte) => half[byte - 0x80] ?? '');
    const written = bytes.join('');
    // A control character only ever comes of another one.
    const isLikely = !CONTROL.test(character) || CONTROL.test(written);
    if (isLikely && !twice.has(written)) twice.set(written, character);
  }
}

/** The bytes of a character between U+0080 and U+FFFF (RFC 3629, section 3). */
function utf8Of(code: number): number[] {
  const last = 0x80 | (code & 0x3f);
  if (code < 0x800) return [0xc0 | (code >> 6), last];
  return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), last];
}

/** What begins with a letter goes on in one of these ways, the longest first. */
const waysOn = (written: readonly string[]): string =>
  Array.from(
    Map.groupBy(written, (text) => text.slice(1, -1)),
    ([middle, texts]) => ({ middle, lasts: texts.map((text) => text.slice(-1)).join('') }),
  )
    .sort((a, b) => b.middle.length - a.middle.length)
    .map(({ middle, lasts }) => `${middle}[${lasts}]`)
    .join('|');

/** All that may have been encoded twice, by its first letter, so that a text is searched fast. */
const TWICE = new RegExp(
  Array.from(
    Map.groupBy(twice.keys(), ([lead = '']) => lead),
    ([lead, written]) => `${lead}(?:${waysOn(written)})`,
  ).join('|'),
  'g',
);
const beginnings = new Set(
  [...twice.keys()].flatMap((written) => [written.slice(0, 1), written.slice(0, -1)]),
);

/** Whether some of the text was encoded in UTF-8 twice. */
export const isTwice = (text: string): boolean => text.search(TWICE) !== -1;

/** How many characters at the end of a text that was mended wait for what follows. */
function begunTwice(rest: string): number {
  if (beginnings.has(rest.slice(-2))) return 2;
  return beginnings.has(rest.slice(-1)) ? 1 : 0;
}

/** Reads a text as it was meant, piece by piece, where it was encoded in UTF-8 twice. */
export function createMender() {
  let held = '';
  return (piece: string, isMore: boolean): string => {
    const text = held + piece;
    let mended = '';
    let from = 0;
    for (const { 0: written, index } of text.matchAll(TWICE)) {
      mended += text.slice(from, index) + twice.get(written);
      from = index + written.length;
    }
    const rest = text.slice(from);
    const end = rest.length - (isMore ? begunTwice(rest) : 0);
    held = rest.slice(end);
    return mended + rest.slice(0, end);
  };
}
