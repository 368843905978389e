import { BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';

/** A file in the form in which Playwright gives it to an input. */
export async function zipFile(
  entries: Record<string, string>,
  options: { password?: string } = {},
) {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [name, text] of Object.entries(entries)) {
    await zip.add(name, new TextReader(text), options);
  }
  const buffer = Buffer.from(await (await zip.close()).arrayBuffer());
  return { name: 'depot.zip', mimeType: 'application/zip', buffer };
}
