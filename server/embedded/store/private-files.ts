import { chmodSync, closeSync, openSync, statSync } from 'node:fs';

/** What SQLite puts beside a database takes its mode from it, but may be older than that. */
const BESIDE = ['', '-wal', '-shm', '-journal'];

/** What others than the owner may do. */
const OTHERS = 0o077;

/** Makes a database's file, where there is none, and lets nobody but its owner read it. */
export function keepPrivate(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
  for (const suffix of BESIDE) closeToOthers(file + suffix);
}

/** Takes a file or folder from everybody but its owner; says so where it is not ours to change. */
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
