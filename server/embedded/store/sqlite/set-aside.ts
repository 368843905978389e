import { existsSync, renameSync } from 'node:fs';

const BESIDE = ['', '-wal', '-shm', '-journal'];

/**
 * Moves a database out of the way, with all of SQLite's files beside it.
 * @returns its new place: "network.db.damaged-20261123-101500"
 */
export function moveAside(file: string, why: string, now: Date): string {
  const stamp = now
    .toISOString()
    .replace(/[-:]|\..*/g, '')
    .replace('T', '-');
  const aside = `${file}.${why}-${stamp}`;
  for (const suffix of BESIDE) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

/** Moves a damaged database out of the way, so that someone can still look into it. Logs that. */
export function setAside(file: string, damage: string, now: Date): string {
  const aside = moveAside(file, 'damaged', now);
  console.error(`${file} was damaged: ${damage}. It is kept as ${aside}, and another is begun.`);
  return aside;
}
