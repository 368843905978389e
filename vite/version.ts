import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is being built, for people: "0.1.0 (5f2a09c1b3)", and "-dirty" behind the commit if something was
 * changed since. Without git, as in a container, the commit is what `COMMIT` says, or unknown.
 */
export function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const given = /^[\da-f]{7,64}$/.exec(process.env.COMMIT ?? '')?.[0].slice(0, 10);
  return `${version} (${given ?? commitOf(root) ?? 'unknown'})`;
}

function commitOf(cwd: string): string | undefined {
  try {
    const args = ['describe', '--always', '--exclude=*', '--abbrev=10', '--dirty'];
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}
