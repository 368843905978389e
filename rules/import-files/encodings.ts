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

const FOLLOWING = `\u0080-\u00bf${upperHalves['windows-1252'].slice(0, 32).replace(/[\u0080-\u009f]/g, '')}`;
/** An accent, a quote or a dash in UTF-8, of which each byte was taken for a letter: "Ã©", "â€™". */
const TWICE = new RegExp(`([ÂÃÅ])([${FOLLOWING}])|â([€‚])([${FOLLOWING}])`, 'g');
/** The beginning of such letters, at the end of a piece of text. */
const BEGUN = /(?:[ÂÃÅâ]|â[€‚])$/;

const byteOf = (character: string): number => {
  const at = upperHalves['windows-1252'].indexOf(character);
  return 0x80 + at;
};

/** Whether some of the text was encoded in UTF-8 twice. */
export const isTwice = (text: string): boolean => text.search(TWICE) !== -1;

/** How many characters at the end wait for what follows. */
export const begunTwice = (text: string): number => BEGUN.exec(text)?.[0].length ?? 0;

/** The text as it was meant, where it was encoded in UTF-8 twice. */
export const mendTwice = (text: string): string =>
  text.replace(TWICE, (_, lead: string | undefined, next: string, middle: string, last: string) =>
    lead === undefined
      ? String.fromCharCode(0x2000 | ((byteOf(middle) & 0x3f) << 6) | (byteOf(last) & 0x3f))
      : String.fromCharCode(((byteOf(lead) & 0x1f) << 6) | (byteOf(next) & 0x3f)),
  );
