import { chmodSync, chownSync, closeSync, existsSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * SQLite gives the files beside a database the same mode, but they may be older than our change.
 */
const BESIDE = ['', '-wal', '-shm', '-journal'];

/** The mode bits of everybody but the owner. */
const OTHERS = 0o077;

/**
 * Creates a database's file if it isn't there, and lets only its owner read it. Root creates it for
 * the owner of the folder, because the server runs as somebody else.
 */
export function keepPrivate(file: string): void {
  const isNew = !existsSync(file);
  closeSync(openSync(file, 'a', 0o600));
  if (isNew && process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(file));
    chownSync(file, uid, gid);
  }
  for (const suffix of BESIDE) closeToOthers(file + suffix);
}

/** Lets only the owner use a file or folder; logs it if we aren't allowed to change that. */
export function closeToOthers(path: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  // Windows has no such modes.
  if ((mode & OTHERS) === 0 || process.platform === 'win32') return;
  try {
    chmodSync(path, mode & ~OTHERS & 0o777);
  } catch {
    console.error(`${path} can be read by others, and only its owner can change that.`);
  }
}
