import {
  BlobReader,
  configure,
  type Entry,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import {
  fileNameOf,
  isSystemFile,
  oddCompression,
  partsOf,
} from '#rules/import-files/archive-names.ts';
import { FILES, type FileName } from '#rules/import-files/columns.ts';
import type { ArchiveDoubt, EntryRole, PreviewFailure } from './model.ts';

// The preview already has a worker of its own, and the browser has its own decompression.
configure({ useWebWorkers: false });

/** Nobody reads a longer list; the rest is only counted. */
const LISTED_ENTRIES = 200;
/** A member's archive has two. */
const MANY_ENTRIES = 100;
/** In bytes: most servers accept no larger uploads. */
const VERY_LARGE = 1024 ** 3;
/** CSV files rarely shrink to less than a fiftieth. */
const VERY_COMPRESSED = 200;
const VERY_COMPRESSED_FROM = 10 * 1024 * 1024;

interface ArchiveFile {
  path: string;
  role: EntryRole;
  /**
   * Whether we look at its content. We don't, if an archive would keep this page decompressing for
   * hours.
   */
  isRead: boolean;
  entry: FileEntry;
}

export interface Archive {
  files: ArchiveFile[];
  unlisted: number;
  doubts: ArchiveDoubt[];
}

/** The file isn't an archive that can be read. */
export class NoArchive extends Error {
  readonly failure: PreviewFailure;
  constructor(failure: PreviewFailure) {
    super(failure);
    this.failure = failure;
  }
}

/**
 * Reads only the directory of an archive, which is at its end.
 * @throws NoArchive
 */
export async function openArchive(file: Blob): Promise<Archive> {
  if (file.size === 0) throw new NoArchive('emptyFile');
  const files: ArchiveFile[] = [];
  let count = 0;
  try {
    const reader = new ZipReader(new BlobReader(file), {
      // The import refuses such names; here they are only doubts.
      filenameValidation: 'tolerant',
    });
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory || isSystemFile(entry.filename)) continue;
      count += 1;
      const found = fileOf(entry);
      if (count <= LISTED_ENTRIES || isNamed(found.role)) files.push(found);
    }
  } catch (error) {
    throw new NoArchive(failureOf(error));
  }
  return { files, unlisted: count - files.length, doubts: doubtsAbout(files, count, file.size) };
}

/** Whether it is one of the two files, wherever it is among many others. */
export const isNamed = (role: EntryRole): role is FileName => role !== 'text' && role !== 'other';

function fileOf(entry: FileEntry): ArchiveFile {
  const path = entry.filename;
  const role = fileNameOf(path) ?? (/\.(csv|txt|tsv)$/i.test(path) ? 'text' : 'other');
  const isRead =
    role !== 'other' &&
    !entry.encrypted &&
    !isVeryCompressed(entry) &&
    oddCompression(entry.compressionMethod) === null;
  return { path, role, isRead, entry };
}

function failureOf(error: unknown): PreviewFailure {
  if (error instanceof DOMException && error.name === 'NotReadableError') return 'unreadable';
  const isEncrypted = error instanceof Error && error.message === ERR_ENCRYPTED_CENTRAL_DIRECTORY;
  return isEncrypted ? 'encrypted' : 'notZip';
}

function doubtsAbout(files: readonly ArchiveFile[], count: number, size: number): ArchiveDoubt[] {
  const doubts: ArchiveDoubt[] = [];
  for (const file of FILES) {
    const found = files.filter(({ role }) => role === file).length;
    if (found === 0) doubts.push({ rule: 'fileMissing', file });
    if (found > 1) doubts.push({ rule: 'fileTwice', file });
  }
  for (const { path, role, entry } of files) {
    if (entry.encrypted) doubts.push({ rule: 'encrypted', path });
    if (climbs(path)) doubts.push({ rule: 'climbingPath', path });
    const method = oddCompression(entry.compressionMethod);
    if (method && role !== 'other') doubts.push({ rule: 'oddCompression', path, method });
    if (isNamed(role) && isVeryCompressed(entry)) doubts.push({ rule: 'veryCompressed', path });
  }
  if (count > MANY_ENTRIES) doubts.push({ rule: 'manyEntries', count });
  if (size > VERY_LARGE) doubts.push({ rule: 'veryLarge' });
  return doubts;
}

/** Whether the path leads out of the folder in which the archive is unpacked. */
const climbs = (path: string): boolean =>
  /^([/\\]|[a-z]:)/i.test(path) || partsOf(path).includes('..');

const isVeryCompressed = ({ uncompressedSize, compressedSize }: Entry): boolean =>
  uncompressedSize > VERY_COMPRESSED_FROM && uncompressedSize > compressedSize * VERY_COMPRESSED;

/**
 * The content of a file, decompressed as fast as it is read. Throws if it is damaged or larger than
 * the archive's directory says.
 */
export async function* readFile(entry: FileEntry): AsyncGenerator<Uint8Array> {
  const stop = new AbortController();
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const written = entry
    .getData(writable, { checkCrc32: true, signal: stop.signal })
    .catch((error: unknown) => writable.abort(error).catch(() => undefined));
  // Not `yield* readable`, because Safari's streams aren't async iterables.
  const reader = readable.getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      bytes += value.byteLength;
      if (bytes > entry.uncompressedSize) throw new Error('larger than its directory says');
      yield value;
    }
  } finally {
    stop.abort();
    await reader.cancel().catch(() => undefined);
    await written;
  }
}
