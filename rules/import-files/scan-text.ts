import { type Encoding, isTwice, type NewDecoder } from './encodings.ts';
import { type AmbiguousWord, createGuess, LONGEST_WORD } from './guess-encoding.ts';

/** How a file's text is to be read, found by reading all of it once. */
export interface TextFormat {
  encoding: Encoding;
  /** Some of it was encoded in UTF-8 twice or more ("GÃ©rard"), and is read as it was meant. */
  isTwice: boolean;
  /** Some of it is UTF-8 and some isn't. */
  isMixed: boolean;
  /** The bytes could be read in another way too, or make no French in any. */
  isUnclear: boolean;
  /** A word of it that another encoding reads otherwise, if the encoding is unclear. */
  example: AmbiguousWord | null;
  /** It holds a NUL, so it is a picture, a workbook or a program. */
  isBinary: boolean;
}

export const BOM = [0xef, 0xbb, 0xbf];
const NOTHING = new Uint8Array();

/**
 * Finds out how a text is encoded. It isn't known before the end, because the first accent that
 * isn't UTF-8 may stand on the last line. The result doesn't depend on how the bytes are cut.
 */
export function createTextScan(newDecoder: NewDecoder) {
  const utf8 = newDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const guess = createGuess();
  let encoding: Encoding = 'utf-8';
  let utf16: ReturnType<NewDecoder> | null = null;
  let isStart = true;
  let isUtf8 = true;
  let hasUtf8 = false;
  let twice = false;
  let isBinary = false;
  let waiting: Uint8Array = NOTHING;
  /** The end of what was UTF-8, if it may be the beginning of a word that isn't. */
  let begun: Uint8Array = NOTHING;
  /** Text encoded twice may be cut between two pieces. */
  let lastText = '';

  function read(bytes: Uint8Array): void {
    if (utf16) {
      isBinary ||= utf16.decode(bytes, { stream: true }).includes('\0');
      return;
    }
    isBinary ||= bytes.includes(0);
    if (isUtf8) isUtf8 = readUtf8(bytes);
    if (!isUtf8) readBytes(bytes);
  }

  function readUtf8(bytes: Uint8Array): boolean {
    try {
      const text = utf8.decode(bytes);
      if (text.length !== bytes.length) {
        hasUtf8 = true;
        twice ||= isTwice(lastText + text);
      }
      lastText = (lastText + text).slice(-2);
      begun = wordAtEnd(joined(begun, bytes.slice(-LONGEST_WORD - 1)));
      return true;
    } catch {
      for (const byte of begun) guess.take(byte);
      return false;
    }
  }

  function readBytes(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      const length = (bytes[at] ?? 0) < 0x80 ? 1 : utf8Length(bytes, at);
      if (length > 1) {
        hasUtf8 = true;
        at += length - 1;
        guess.take(0);
      } else guess.take(bytes[at] ?? 0);
    }
  }

  function readStart(bytes: Uint8Array): Uint8Array {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) encoding = 'utf-16le';
    if (first === 0xfe && second === 0xff) encoding = 'utf-16be';
    if (encoding === 'utf-16le' || encoding === 'utf-16be') utf16 = newDecoder(encoding, {});
    if (!BOM.every((byte, at) => bytes[at] === byte)) return bytes;
    encoding = 'utf-8-bom';
    return bytes.subarray(BOM.length);
  }

  return {
    take(chunk: Uint8Array): void {
      let bytes = joined(waiting, chunk);
      if (isStart && bytes.length < BOM.length) {
        waiting = bytes;
        return;
      }
      if (isStart) bytes = readStart(bytes);
      isStart = false;
      const cut = utf16 ? 0 : incompleteTail(bytes);
      waiting = bytes.slice(bytes.length - cut);
      read(bytes.subarray(0, bytes.length - cut));
    },
    end(): TextFormat {
      read(isStart ? readStart(waiting) : waiting);
      const guessed = isUtf8 ? null : guess.guess();
      return {
        encoding: guessed?.encoding ?? encoding,
        isTwice: isUtf8 && twice,
        isMixed: guessed !== null && (hasUtf8 || encoding === 'utf-8-bom'),
        isUnclear: guessed !== null && !guessed.isClear,
        example: guessed?.example ?? null,
        isBinary,
      };
    },
  };
}

/** How many bytes the character at `at` takes if it is UTF-8 (RFC 3629, section 4); otherwise 0. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lengthFrom(lead);
  const second = bytes[at + 1] ?? 0;
  const from = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const to = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < from || second > to) return 0;
  for (let next = at + 2; next < at + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** How many bytes at the end belong to a UTF-8 character that isn't complete yet. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    const isLead = byte >= 0xc0;
    if (isLead) return lengthFrom(byte) > back ? back : 0;
  }
  return 0;
}

const lengthFrom = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);

/** The ASCII letters and digits at the end, as many as a word can have and one more. */
function wordAtEnd(bytes: Uint8Array): Uint8Array {
  const text = String.fromCharCode(...bytes.subarray(-LONGEST_WORD - 1));
  return bytes.slice(bytes.length - (/[0-9A-Za-z]*$/.exec(text)?.[0].length ?? 0));
}

function joined(before: Uint8Array, after: Uint8Array): Uint8Array {
  if (before.length === 0) return after;
  const both = new Uint8Array(before.length + after.length);
  both.set(before);
  both.set(after, before.length);
  return both;
}
