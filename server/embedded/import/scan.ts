import { parse } from 'csv-parse/sync';
import type { ArchivedFile } from './archive.ts';
import { RefusedFile } from './reasons.ts';

/** The format of a CSV file, found by reading all of it once. */
export interface CsvFormat {
  encoding: 'utf-8' | 'windows-1252';
  delimiter: ';' | ',' | '\t';
  /** The header's names as the file writes them, trimmed. */
  header: string[];
}

const DELIMITERS = [';', ',', '\t'] as const;
const HEAD_BYTES = 64 * 1024;

/**
 * Reads a whole file but keeps only its head. It learns whether the file can be decompressed and is
 * text, whether all of it is UTF-8 (if not, it is Windows-1252), and the separator, which is the
 * commonest one in the header.
 * @throws RefusedFile if the file is damaged, isn't text, is in UTF-16, or has no header
 */
export async function scan({ name, read }: ArchivedFile): Promise<CsvFormat> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  const head: Uint8Array[] = [];
  let headBytes = 0;
  try {
    for await (const chunk of read()) {
      if (headBytes === 0) refuseUtf16(chunk, name);
      if (chunk.includes(0)) throw new RefusedFile('notText', { file: name });
      if (headBytes < HEAD_BYTES) {
        head.push(chunk);
        headBytes += chunk.byteLength;
      }
      if (isUtf8) isUtf8 = decodes(() => decoder.decode(chunk, { stream: true }));
    }
  } catch (error) {
    throw error instanceof RefusedFile ? error : new RefusedFile('corrupt', { file: name });
  }
  if (isUtf8) isUtf8 = decodes(() => decoder.decode());
  const encoding = isUtf8 ? 'utf-8' : 'windows-1252';
  const text = new TextDecoder(encoding).decode(Buffer.concat(head));
  return { encoding, ...readHeader(text, name) };
}

function decodes(decode: () => string): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

function refuseUtf16([first, second]: Uint8Array, file: string): void {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) throw new RefusedFile('utf16', { file });
}

function readHeader(text: string, file: string): Pick<CsvFormat, 'delimiter' | 'header'> {
  const [line = ''] = text.replace(/^[\r\n]+/, '').split(/\r\n|\r|\n/, 1);
  const counted = DELIMITERS.map((delimiter) => ({
    delimiter,
    count: line.split(delimiter).length,
  }));
  const [best] = counted.sort((a, b) => b.count - a.count);
  if (!best || line.trim() === '') throw new RefusedFile('headerMissing', { file });
  const [names = []] = parse(line, { delimiter: best.delimiter, relax_quotes: true });
  return { delimiter: best.delimiter, header: names.map((name) => name.trim()) };
}
