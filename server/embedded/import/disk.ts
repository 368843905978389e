import { statfsSync } from 'node:fs';
import { isFullDisk } from '#server/embedded/full-disk.ts';
import { RefusedFile } from './reasons.ts';

/**
 * Whether a disk has so many bytes left.
 * @param folder any on that disk
 */
export function hasFree(folder: string, bytes: number): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= bytes;
}

/** What the disk has no room for is said in our words; any other error stays what it is. */
export const asRefusal = (error: unknown): unknown =>
  isFullDisk(error) ? new RefusedFile('diskFull') : error;
