import { join } from 'node:path';
import { Failure, run } from './child.mjs';
import { root } from './root.mjs';

const windows = process.platform === 'win32';

/** The package that carries Node for this platform, if there is one: see package.json. */
export const nodePackage = `node-${windows ? 'win' : process.platform}-${process.arch}`;

/**
 * The Node that runs everything: the one that the lockfile pins, or on other platforms the
 * installed one, from Node 24 on (for `node:sqlite`, and for running TypeScript directly).
 *
 * @returns {Promise<string>} the path of its program
 * @throws {Failure} if there is none
 */
export async function findNode24() {
  const pinned = join(root, 'node_modules', nodePackage, 'bin', windows ? 'node.exe' : 'node');
  for (const node of [pinned, process.execPath, process.env.npm_node_execpath]) {
    if (!node) continue;
    const { code, output } = await run(node, ['--version'], { timeout: 10_000 });
    if (code === 0 && majorOf(output) >= 24) return node;
  }
  throw new Failure(
    `Node 24 or newer is needed on ${process.platform} ${process.arch}, and this is Node ${process.version}. Install it from https://nodejs.org and try again.`,
  );
}

/** @param {string} version as `node --version` prints it: `v24.21.0` */
function majorOf(version) {
  return Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
}
