import { existsSync, renameSync } from 'node:fs';

const BESIDE = ['', '-wal', '-shm', '-journal'];

/**
 * Moves a damaged database out of the way, with all of SQLite's files beside it, so that someone
 * can still look into it. Logs that.
 * @returns its new place: "network.db.damaged-20261123-101500"
 */
export function setAside(file: string, damage: string, now: Date): string {
  const stamp = now
    .toISOString()
    .replace(/[-:]|\..*/g, '')
    .replace('T', '-');
  const aside = `${file}.damaged-${stamp}`;
  for (const suffix of BESIDE) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  console.error(`${file} was damaged: ${damage}. It is kept as ${aside}, and another is begun.`);
  return aside;
}
