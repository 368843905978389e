import { type Archive, NoArchive, openArchive, readFile } from './archive.ts';
import type {
  FileContent,
  PreviewedEntry,
  PreviewOrder,
  PreviewProgress,
  PreviewResult,
} from './model.ts';
import { previewFile } from './preview-file.ts';

/**
 * Reads every text file in an archive for the preview, and reports its progress meanwhile. Never
 * throws.
 */
export async function previewArchive(
  { file, today }: PreviewOrder,
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
      const name = role === 'text' || role === 'other' ? null : role;
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
