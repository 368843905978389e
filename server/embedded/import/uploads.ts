import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isLeftBehind } from '#server/embedded/left-behind.ts';
import { closeToOthers } from '#server/embedded/store/sqlite/private-files.ts';

/** "upload-<process>-<id>.zip" */
const UPLOAD = /^upload-(\d+)-.+\.zip$/;

export interface Uploads {
  folder: string;
  /** The path of a file that does not exist yet. */
  newFile(): string;
  remove(file: string): void;
}

/**
 * The folder in which uploads wait to be read. Files that a dead process left there are removed.
 * Files with our own process number were left by an earlier process too, since we haven't received
 * any yet.
 */
export function openUploads(dataDir: string): Uploads {
  const folder = join(dataDir, 'uploads');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeToOthers(folder);
  for (const name of readdirSync(folder)) {
    const owner = Number(UPLOAD.exec(name)?.[1]);
    if (isLeftBehind(owner)) rmSync(join(folder, name), { force: true });
  }
  return {
    folder,
    newFile: () => join(folder, `upload-${process.pid}-${randomUUID()}.zip`),
    remove: (file) => rmSync(file, { force: true }),
  };
}
