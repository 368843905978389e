import { openAsBlob } from 'node:fs';
import {
  BlobReader,
  configure,
  type Entry,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_UNSAFE_FILENAME,
  type FileEntry,
  ZipReader,
} from '@zip.js/zip.js';
import { fileNameOf, isSystemFile, oddCompression } from '#rules/import-files/archive-names.ts';
import { FILES, type FileName } from '#rules/import-files/columns.ts';
import { inMegabytes, type Limits } from './limits.ts';
import { RefusedFile } from './reasons.ts';

/** One of the files in the archive; each `read` decompresses it from the start. */
export interface ArchivedFile {
  name: FileName;
  /** In bytes, decompressed. */
  size: number;
  read(): ReadableStream<Uint8Array>;
}

// This already runs on a thread of its own.
configure({ useWebWorkers: false });

/**
 * Opens an uploaded ZIP and finds its two files, at the top or in a folder. Reads only the
 * archive's directory; each file is decompressed when it is read.
 * @throws RefusedFile if it isn't a ZIP, is encrypted, would fill the disk, climbs out of its
 *   folder, lacks a file, or packs one in a way that we can't read
 */
export async function openArchive(
  path: string,
  limits: Limits,
): Promise<Record<FileName, ArchivedFile>> {
  const entries = await entriesOf(path, limits);
  if (entries.some((entry) => entry.encrypted)) throw new RefusedFile('encrypted');
  const [clients, invoices] = FILES.map((name) => findFile(entries, name));
  if (!clients || !invoices) throw new Error('a file was neither found nor refused');
  const total = clients.uncompressedSize + invoices.uncompressedSize;
  if (total > limits.contentBytes) {
    throw new RefusedFile('contentTooLarge', { max: inMegabytes(limits.contentBytes) });
  }
  return {
    'clients.csv': archivedFile('clients.csv', clients, limits),
    'factures.csv': archivedFile('factures.csv', invoices, limits),
  };
}

async function entriesOf(path: string, limits: Limits): Promise<Entry[]> {
  const reader = new ZipReader(new BlobReader(await openAsBlob(path)), {
    filenameValidation: 'balanced',
  });
  const entries: Entry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      entries.push(entry);
      if (entries.length > limits.entries) break;
    }
  } catch (error) {
    throw new RefusedFile(reasonOf(error));
  }
  if (entries.length > limits.entries) {
    throw new RefusedFile('tooManyEntries', { max: limits.entries });
  }
  return entries;
}

function reasonOf(error: unknown): 'climbingPath' | 'encrypted' | 'notZip' {
  const message = error instanceof Error ? error.message : '';
  if (message === ERR_UNSAFE_FILENAME) return 'climbingPath';
  return message === ERR_ENCRYPTED_CENTRAL_DIRECTORY ? 'encrypted' : 'notZip';
}

/** The only entry with that name, in any folder. What macOS and Windows add doesn't count. */
function findFile(entries: readonly Entry[], file: FileName): FileEntry {
  const found = entries.filter(
    (entry): entry is FileEntry =>
      !entry.directory && !isSystemFile(entry.filename) && fileNameOf(entry.filename) === file,
  );
  const [entry, second] = found;
  if (!entry) throw new RefusedFile('entryMissing', { file });
  if (second) throw new RefusedFile('entryTwice', { file });
  const method = oddCompression(entry.compressionMethod);
  if (method) throw new RefusedFile('oddCompression', { file, method });
  return entry;
}

function archivedFile(name: FileName, entry: FileEntry, limits: Limits): ArchivedFile {
  const { uncompressedSize, compressedSize } = entry;
  const isBomb =
    uncompressedSize > limits.ratioFromBytes &&
    uncompressedSize > compressedSize * limits.compressionRatio;
  if (isBomb) throw new RefusedFile('bomb', { file: name, max: limits.compressionRatio });
  return {
    name,
    size: uncompressedSize,
    read() {
      let bytes = 0;
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
        // The directory may lie about the size, so we count what comes out.
        transform(chunk, controller) {
          bytes += chunk.byteLength;
          if (bytes > uncompressedSize) throw new RefusedFile('corrupt', { file: name });
          controller.enqueue(chunk);
        },
      });
      // Its failures reach the reader through the stream, even those before the first byte.
      entry
        .getData(writable, { checkCrc32: true })
        .catch((error: unknown) => writable.abort(error).catch(() => undefined));
      return readable;
    },
  };
}
