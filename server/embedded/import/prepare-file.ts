import { type Header, readHeader } from '#rules/import-files/columns.ts';
import type { NewDecoder } from '#rules/import-files/encodings.ts';
import { type FileToRead, type ScannedFile, scanFile } from '#rules/import-files/read-file.ts';
import type { ArchivedFile } from './archive.ts';
import { RefusedFile } from './reasons.ts';

/** A file that was read once from end to end. */
export interface PreparedFile {
  file: ArchivedFile;
  read: FileToRead;
  scanned: ScannedFile;
  header: Header;
}

const newDecoder: NewDecoder = (label, options) => new TextDecoder(label, options);

/**
 * Reads a whole file but keeps only its head, so that most refusals come before anything is written.
 * @throws RefusedFile if the file is damaged, isn't text, has no header, lacks a required column, or
 *   has a known one twice
 */
export async function prepareFile(file: ArchivedFile): Promise<PreparedFile> {
  const read = { open: file.read, newDecoder };
  const scanned = await scanFile(read);
  if (scanned.stopped) throw new RefusedFile('corrupt', { file: file.name });
  if (scanned.text.isBinary) throw new RefusedFile('notText', { file: file.name });
  if (scanned.header.length === 0) throw new RefusedFile('headerMissing', { file: file.name });
  const header = readHeader(file.name, scanned.header);
  const { missing, twice } = header;
  if (twice.length > 0) {
    throw new RefusedFile('columnsTwice', { file: file.name, columns: twice.join(', ') });
  }
  if (missing.length > 0) {
    throw new RefusedFile('columnsMissing', { file: file.name, columns: missing.join(', ') });
  }
  return { file, read, scanned, header };
}
