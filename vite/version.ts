import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is being built, for people: "0.1.0 (5f2a09c1b3)", and "-dirty" behind the commit if something was
 * changed since. Without git, as in a container, the commit is what `COMMIT` says, or unknown.
 *
 * @throws if `COMMIT` is no commit
 */
export function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `${version} (${commitOf(root) ?? UNKNOWN})`;
}

const UNKNOWN = 'unknown';

/** Where the version stands in the page; the server reads it there too (server/page.ts). */
export const versionMeta = (version: string): string =>
  `<meta name="version" content="${version}">`;

/**
 * Writes today's version and commit into a page that was built before: a commit that changes only the
 * server needs no other page. What is known there stays if nothing is known now.
 */
export function renewVersion(root: string): void {
  const version = versionOf(root);
  if (version.includes(UNKNOWN)) return;
  const file = join(root, 'dist/index.html');
  const html = readFileSync(file, 'utf8');
  const renewed = html.replace(new RegExp(versionMeta('[^"]*')), () => versionMeta(version));
  if (renewed === html) return;
  // A server that starts at this moment reads the one or the other.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, renewed);
  renameSync(draft, file);
}

function commitOf(root: string): string | undefined {
  const given = process.env.COMMIT?.trim();
  if (!given) return describe(root);
  if (/^[\da-f]{7,64}$/.test(given)) return given.slice(0, 10);
  throw new Error('COMMIT: expected a commit, such as `git rev-parse HEAD` prints it');
}

function describe(cwd: string): string | undefined {
  try {
    const args = ['describe', '--always', '--exclude=*', '--abbrev=10', '--dirty'];
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}
