import { type Archive, isNamed, NoArchive, openArchive, readFile } from './archive.ts';
import type {
  FileContent,
  MendOrder,
  PreviewedEntry,
  PreviewOrder,
  PreviewProgress,
  PreviewResult,
  RowToMend,
} from './model.ts';
import { previewFile, toRead } from './preview-file.ts';
import { rowsToMend } from './rows-to-mend.ts';

/**
 * Reads every text file in an archive for the preview, and reports its progress meanwhile. Never
 * throws.
 */
export async function previewArchive(
  { file, today }: Omit<PreviewOrder, 'kind'>,
  onProgress: (progress: PreviewProgress) => void,
): Promise<PreviewResult> {
  try {
    return { ok: true, preview: await previewAll(await openArchive(file), today, onProgress) };
  } catch (error) {
    if (error instanceof NoArchive) return { ok: false, failure: error.failure };
    const isGone = error instanceof DOMException && error.name === 'NotReadableError';
    return { ok: false, failure: isGone ? 'unreadable' : 'unexpected' };
  }
}

async function previewAll(
  { files, unlisted, doubts }: Archive,
  today: string,
  onProgress: (progress: PreviewProgress) => void,
) {
  const total = files
    .filter(({ isRead }) => isRead)
    .reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  let readTwice = 0;
  const counted = async function* (bytes: AsyncIterable<Uint8Array>) {
    for await (const chunk of bytes) {
      readTwice += chunk.byteLength;
      onProgress({ done: readTwice / 2, total });
      yield chunk;
    }
  };

  const entries: PreviewedEntry[] = [];
  for (const { path, role, isRead, entry } of files) {
    let content: FileContent | null = null;
    if (isRead) {
      const name = isNamed(role) ? role : null;
      const open = () => counted(readFile(entry));
      content = await previewFile({ name, open, size: entry.uncompressedSize, today });
    }
    entries.push({
      path,
      role,
      size: entry.uncompressedSize,
      compressedSize: entry.compressedSize,
      isEncrypted: entry.encrypted,
      content,
    });
  }
  return { entries, unlisted, doubts };
}

/**
 * The rows of one of the two files in an archive that are left out or doubtful.
 * @throws if the archive or the file can't be read, or the entry is neither of the two
 */
export async function* mendArchive({
  file,
  today,
  entry: at,
}: Omit<MendOrder, 'kind'>): AsyncGenerator<RowToMend[]> {
  const { files } = await openArchive(file);
  const found = files[at];
  if (!found || !isNamed(found.role)) throw new Error('no such file');
  const { role: name, entry } = found;
  const read = toRead(() => readFile(entry));
  yield* rowsToMend({ name, read, size: entry.uncompressedSize, today });
}
