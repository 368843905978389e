import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './child.mjs';

/**
 * Where programs of these names would be.
 *
 * @param {string[]} names
 */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string[]} programs */
export async function firstThatWorks(programs) {
  for (const program of programs) if (await works(program)) return program;
  return undefined;
}

/**
 * A file in the right place may still be a stub (like Ubuntu's, which asks for a snap), or lack
 * libraries.
 *
 * @param {string} program
 */
export async function works(program) {
  if (!existsSync(program)) return false;
  // On Windows, `--version` opens a window and prints nothing.
  if (process.platform === 'win32') return true;
  return (await run(program, ['--version'], { timeout: 20_000 })).code === 0;
}
