import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openArchive } from '#server/embedded/import/archive.ts';
import { limits } from '#server/embedded/import/limits.ts';
import { prepareFile } from '#server/embedded/import/prepare-file.ts';
import { RefusedFile } from '#server/embedded/import/reasons.ts';
import { CLIENTS, INVOICES, preview } from '#tests/support/page/previewed-archives.ts';
import { zipOf } from '#tests/support/zip.ts';

const dir = mkdtempSync(join(tmpdir(), 'archives-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** Whether the import can read both files. */
async function isReadByImport(zip: Uint8Array): Promise<boolean> {
  const path = join(dir, 'upload.zip');
  writeFileSync(path, zip);
  try {
    const files = await openArchive(path, limits);
    await prepareFile(files['clients.csv']);
    await prepareFile(files['factures.csv']);
    return true;
  } catch (error) {
    if (error instanceof RefusedFile) return false;
    throw error;
  }
}

/** Whether the page can. */
async function isReadByPage(zip: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const result = await preview(zip);
  if (!result.ok) return false;
  const { entries, doubts } = result.preview;
  return (
    doubts.length === 0 &&
    entries.every(
      ({ content }) => content && !content.fileDoubts.some(({ rule }) => rule === 'damaged'),
    )
  );
}

const LOCAL = 0x04034b50;
const DIRECTORY = 0x02014b50;

/** The archive with another number in the first record of that kind. */
async function changed(record: number, at: number, bytes: 2 | 4, value: number) {
  const zip = await zipOf({ 'clients.csv': CLIENTS, 'factures.csv': INVOICES });
  const view = new DataView(zip.buffer);
  const start = Array.from({ length: zip.length - 4 }, (_, offset) => offset).find(
    (offset) => view.getUint32(offset, true) === record,
  );
  if (start === undefined) throw new Error('no such record');
  if (bytes === 2) view.setUint16(start + at, value, true);
  else view.setUint32(start + at, value, true);
  return zip;
}

/** What APPNOTE.TXT, 4.3.7 and 4.3.12, has in the head of a file and in the directory. */
test.each<[string, number, number, 2 | 4, number]>([
  ['nothing odd', LOCAL, 10, 2, 0],
  ['another checksum at the file', LOCAL, 14, 4, 1],
  ['another packed size at the file', LOCAL, 18, 4, 3],
  ['another size at the file', LOCAL, 22, 4, 3],
  ['another method at the file', LOCAL, 8, 2, 0],
  ['a size to follow, said at the file', LOCAL, 6, 2, 8],
  ['encryption, said at the file', LOCAL, 6, 2, 1],
  ['names in UTF-8, said at the file', LOCAL, 6, 2, 0x800],
  ['another name length at the file', LOCAL, 26, 2, 5],
  ['a newer version in the directory', DIRECTORY, 6, 2, 63],
  ['a larger size in the directory', DIRECTORY, 24, 4, 9999],
  ['a smaller packed size in the directory', DIRECTORY, 20, 4, 10],
  ['another checksum in the directory', DIRECTORY, 16, 4, 1],
  ['encryption, said in the directory', DIRECTORY, 8, 2, 1],
  ['another disk in the directory', DIRECTORY, 34, 2, 1],
  ['a folder’s attributes in the directory', DIRECTORY, 38, 4, 0x10],
  ['another place in the directory', DIRECTORY, 42, 4, 7],
])('page and import read the same archives: %s', async (_, record, at, bytes, value) => {
  const zip = await changed(record, at, bytes, value);
  expect(await isReadByPage(zip)).toBe(await isReadByImport(zip));
});
