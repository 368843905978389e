import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './child.mjs';
import { whenStale } from './lock.mjs';
import { root } from './root.mjs';

/** Everything that the built page depends on. */
const inputs = [
  'contract',
  'index.html',
  'link',
  'package-lock.json',
  'package.json',
  'public',
  'rules',
  'src',
  'tsconfig.base.json',
  'vite',
  'vite.config.ts',
  'worker',
];

/** Holds the hash of the files that dist/ was built from. */
const stamp = join(root, 'dist', '.built-from');

/**
 * Builds the page into dist/, unless dist/ was built from exactly these files. Then only the version in it
 * is brought up to date.
 *
 * @param {import('./setup.mjs').Tools} tools
 * @throws {Failure} when the build fails
 */
export async function build(tools) {
  const hash = hashInputs();
  const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (isBuilt()) {
    const { code, output } = await tools.node('vite/renew-version.ts');
    if (code !== 0) throw new Failure('The page’s version could not be written.', output);
  }
  await whenStale(isBuilt, async () => {
    console.log('Building the page…');
    rmSync(stamp, { force: true });
    const { code, output } = await tools.node(tools.bin('vite'), ['build', '--logLevel=warn']);
    if (code !== 0) throw new Failure('The page could not be built.', output);
    writeFileSync(stamp, hash);
  });
}

function hashInputs() {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap(filesOf)) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} input a file or folder of the checkout
 * @returns {string[]} the files in it, without tests, always in the same order
 */
function filesOf(input) {
  const path = join(root, input);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [input];
  return readdirSync(path)
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesOf(join(input, name)));
}
