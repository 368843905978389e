import { FILES, type FileName } from './columns.ts';

/** The parts of a path in an archive. Some programs on Windows separate them with backslashes. */
export const partsOf = (path: string): string[] => path.split(/[/\\]/);

/** Which of the two files this is, in whatever folder and case; null if it is neither. */
export function fileNameOf(path: string): FileName | null {
  const name = partsOf(path).at(-1)?.toLowerCase();
  return FILES.find((file) => file === name) ?? null;
}

/** Whether macOS or Windows added the file by itself. */
export function isSystemFile(path: string): boolean {
  const parts = partsOf(path);
  return (
    parts[0] === '__MACOSX' || /^(\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(parts.at(-1) ?? '')
  );
}

/** The two ways of packing that everybody reads: as it is, and Deflate (APPNOTE.TXT, 4.4.5). */
const READ = [0, 8];
const NAMES: Readonly<Record<number, string>> = {
  ...{ 1: 'Shrink', 6: 'Implode', 9: 'Deflate64', 12: 'BZip2', 14: 'LZMA' },
  ...{ 93: 'Zstandard', 95: 'XZ', 98: 'PPMd' },
};

/** The name of a compression that isn't read; null if it is. */
export const oddCompression = (method: number): string | null =>
  READ.includes(method) ? null : (NAMES[method] ?? `n° ${method}`);
