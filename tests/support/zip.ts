import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

export type ZipContent = string | Uint8Array<ArrayBuffer>;

export const bytesOf = (content: ZipContent): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** A ZIP of these entries, in this order. As a list, it may hold the same name twice. */
export async function zipOf(
  entries: Readonly<Record<string, ZipContent>> | readonly (readonly [string, ZipContent])[],
  options: { password?: string; level?: number } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  const list = Array.isArray(entries) ? entries : Object.entries(entries);
  for (const [name, content] of list) {
    await writer.add(name, new Uint8ArrayReader(bytesOf(content)), {
      ...options,
      useWebWorkers: false,
    });
  }
  return writer.close();
}

/** Text in Windows-1252, limited to the letters that it shares with Latin-1. */
export const windows1252 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
