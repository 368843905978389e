import { byteDecoder, createMender, type NewDecoder } from './encodings.ts';
import { BOM, type TextFormat } from './scan-text.ts';

/**
 * How DOS marks the end of a text: once, on a line of its own, or as often as it takes to fill a block
 * of 128 bytes.
 */
const END_OF_FILE = '\u001a';
const BLOCK = 128;

/**
 * The text of a file, piece by piece as its bytes come. DOS's mark at its end is no text, and what
 * was encoded two or three times is read as it was meant.
 */
export async function* decodedText(
  bytes: AsyncIterable<Uint8Array>,
  format: TextFormat,
  newDecoder: NewDecoder,
): AsyncGenerator<string, void> {
  const decode = decoderOf(format, newDecoder);
  const isMended = format.isTwice || (format.isMixed && format.encoding === 'windows-1252');
  const menders = isMended ? [createMender(), createMender()] : [];
  let isStart = true;
  let held = '';

  /** Without the mark in front of all, which may have been encoded twice as well. */
  const mend = (piece: string, isMore: boolean) => {
    const text = menders.reduce((mended, mender) => mender(mended, isMore), piece);
    const isMarked = isStart && text.startsWith('\ufeff');
    if (text !== '') isStart = false;
    return isMarked ? text.slice(1) : text;
  };

  /** Keeps back what may be DOS's marks before the next piece is there. */
  const understood = (text: string): string => {
    const all = held + text;
    const waiting = endMarks(all);
    held = all.slice(all.length - waiting);
    return all.slice(0, all.length - waiting);
  };

  for await (const chunk of bytes) yield understood(mend(decode(chunk, true), true));
  const rest = understood(mend(decode(new Uint8Array(), false), false));
  yield held.startsWith(END_OF_FILE) ? rest : rest + held;
}

/** How many characters at the end are DOS's marks and line ends after them. */
function endMarks(text: string): number {
  let marks = 0;
  for (let back = 1; back <= Math.min(BLOCK, text.length); back++) {
    const character = text[text.length - back];
    if (character === END_OF_FILE) marks = back;
    else if (character !== '\r' && character !== '\n') break;
  }
  return marks;
}

function decoderOf(
  { encoding }: TextFormat,
  newDecoder: NewDecoder,
): (bytes: Uint8Array, isMore: boolean) => string {
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom':
    case 'utf-16le':
    case 'utf-16be': {
      const decoder = newDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, {});
      return (bytes, isMore) => decoder.decode(bytes, { stream: isMore });
    }
    default: {
      const decode = withoutBom(byteDecoder(encoding, newDecoder));
      return (bytes) => decode(bytes);
    }
  }
}

/** A mark of UTF-8 at the start of a text that isn't UTF-8 is no text either. */
function withoutBom(decode: (bytes: Uint8Array) => string) {
  let at = 0;
  return (bytes: Uint8Array): string => {
    let from = 0;
    while (at < BOM.length && from < bytes.length && bytes[from] === BOM[at]) {
      at += 1;
      from += 1;
    }
    if (from < bytes.length) at = BOM.length;
    return decode(bytes.subarray(from));
  };
}
