import { statfsSync } from 'node:fs';
import { isFullDisk } from '#server/embedded/full-disk.ts';
import { RefusedFile } from './reasons.ts';

/**
 * Whether a disk has so many bytes left.
 * @param folder any folder on that disk
 */
export function hasFree(folder: string, bytes: number): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= bytes;
}

/** An error about a full disk becomes a refusal in our words; any other error stays as it is. */
export const asRefusal = (error: unknown): unknown =>
  isFullDisk(error) ? new RefusedFile('diskFull') : error;
