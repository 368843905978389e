import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Failure, run } from './child.mjs';
import { whenStale } from './lock.mjs';
import { findNode24, nodePackage } from './node24.mjs';
import { root } from './root.mjs';

const modules = join(root, 'node_modules');

/**
 * Installs the packages if needed, and returns the tools that run on them.
 *
 * @typedef {Awaited<ReturnType<typeof setup>>} Tools
 * @throws {Failure} when the packages cannot be installed, or there is no Node 24
 */
export async function setup() {
  await whenStale(isInstalled, install);
  const node = await findNode24();
  const env = toolEnv(node);
  return {
    env,
    /**
     * The script behind a command of an installed package.
     *
     * @param {string} name of the package
     * @param {string} [command] if it isn't the package's own name
     */
    bin(name, command = name) {
      const { bin } = readJson(join(modules, name, 'package.json'));
      return join(modules, name, typeof bin === 'string' ? bin : bin[command]);
    },
    /**
     * Runs a script on Node 24; see `run` for the options and the result.
     *
     * @param {string} script
     * @param {string[]} [args]
     * @param {Parameters<typeof run>[2]} [options]
     */
    node: (script, args = [], options = {}) => run(node, [script, ...args], { env, ...options }),
  };
}

async function install() {
  console.log('Installing packages…');
  // npm takes its time to stop. If we cut it short, it won't have written what `isInstalled` reads.
  const { code, output } = await npm(['ci', '--include=dev', '--include=optional'], {
    endBy: 'SIGKILL',
  });
  if (code !== 0) throw new Failure('The packages could not be installed.', output);
}

/**
 * Runs npm; see `run` for the options and the result.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  // The npm that was called, on the Node that it runs on, because we are about to put another one
  // first on PATH.
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env;
  const [command, ...rest] = cli.endsWith('npm-cli.js') ? [node, cli, ...args] : ['npm', ...args];
  return run(command, rest, options);
}

/** Whether `npm ci` ran to its end for this lockfile, and nothing was removed since. */
function isInstalled() {
  try {
    const wanted = readJson(join(root, 'package-lock.json')).packages;
    // npm's own note of what it has installed; npm writes it last.
    const installed = readJson(join(modules, '.package-lock.json')).packages;
    return (
      covers(installed, wanted) &&
      Object.keys(installed).every((path) => existsSync(join(root, path)))
    );
  } catch {
    return false;
  }
}

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages by path */

/**
 * Whether the installed packages match the lockfile. Optional ones may be missing because they are
 * for other platforms, but not the one that carries Node for this platform.
 *
 * @param {Packages} installed
 * @param {Packages} wanted
 */
export function covers(installed, wanted) {
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    // The project itself.
    if (path === '') return true;
    const found = installed[path];
    if (!found) return optional && path !== `node_modules/${nodePackage}`;
    return found.version === version;
  });
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * The environment with Node 24 and the installed commands first on PATH, and without NODE_ENV: a
 * `production` or `development` that was meant for something else would change what we build and
 * test.
 *
 * @param {string} node
 */
function toolEnv(node) {
  const { NODE_ENV: _, ...env } = process.env;
  const path = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[path] = [dirname(node), join(modules, '.bin'), env[path]].join(delimiter);
  return env;
}
