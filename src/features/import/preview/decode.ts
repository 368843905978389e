import type { Encoding } from './model.ts';

export interface Decoder {
  /** The text of the next bytes. If a character isn't complete yet, its bytes wait for the rest. */
  decode(bytes: Uint8Array): string;
  /** The text of the bytes that are still waiting: a character that the end of the file has cut. */
  end(): string;
  /** The encoding of the bytes so far; pure ASCII counts as UTF-8. */
  encoding(): Encoding;
  /** Whether bytes that aren't UTF-8 came after characters that are. */
  isMixed(): boolean;
}

const BOM = [0xef, 0xbb, 0xbf];
const NOTHING = new Uint8Array();

/**
 * Finds out the encoding while it reads, so that a file of any size is read only once. It reads
 * UTF-8 (with or without BOM) until bytes come that aren't, and Windows-1252 from there. UTF-16 is
 * recognised by its BOM.
 */
export function createDecoder(): Decoder {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const windows1252 = new TextDecoder('windows-1252');
  let utf16: TextDecoder | null = null;
  let encoding: Encoding = 'utf-8';
  let isStart = true;
  let isPlain = true;
  let isMixed = false;
  let waiting: Uint8Array = NOTHING;

  const read = (bytes: Uint8Array): string => {
    if (utf16) return utf16.decode(bytes, { stream: true });
    if (encoding === 'windows-1252') return windows1252.decode(bytes);
    try {
      const text = utf8.decode(bytes);
      if (text.length !== bytes.length) isPlain = false;
      return text;
    } catch {
      isMixed = !isPlain || encoding === 'utf-8-bom';
      encoding = 'windows-1252';
      return windows1252.decode(bytes);
    }
  };

  /** @returns how many bytes the BOM takes */
  const readBom = (bytes: Uint8Array): number => {
    const utf16Label = utf16LabelOf(bytes);
    if (utf16Label) {
      utf16 = new TextDecoder(utf16Label);
      encoding = 'utf-16';
    }
    if (!BOM.every((byte, index) => bytes[index] === byte)) return 0;
    encoding = 'utf-8-bom';
    return BOM.length;
  };

  return {
    decode(chunk) {
      let bytes = joined(waiting, chunk);
      waiting = bytes;
      if (isStart && bytes.length < BOM.length) return '';
      if (isStart) bytes = bytes.subarray(readBom(bytes));
      isStart = false;
      const cut = utf16 || encoding === 'windows-1252' ? 0 : incompleteTail(bytes);
      waiting = bytes.slice(bytes.length - cut);
      return read(bytes.subarray(0, bytes.length - cut));
    },
    end() {
      const bytes = isStart ? waiting.subarray(readBom(waiting)) : waiting;
      return read(bytes) + (utf16?.decode() ?? '');
    },
    encoding: () => encoding,
    isMixed: () => isMixed,
  };
}

function utf16LabelOf([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/**
 * How many bytes at the end belong to a UTF-8 character that isn't complete yet (RFC 3629, section
 * 3).
 */
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

function joined(before: Uint8Array, after: Uint8Array): Uint8Array {
  if (before.length === 0) return after;
  const both = new Uint8Array(before.length + after.length);
  both.set(before);
  both.set(after, before.length);
  return both;
}
