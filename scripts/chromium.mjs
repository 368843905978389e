import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Failure, run } from './child.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium for the browser tests: the one in CHROMIUM_PATH, or else one on PATH, or else
 * Playwright's own, downloaded if necessary, or else Debian's package, if we may install it.
 *
 * @param {import('./setup.mjs').Tools} tools
 * @returns {Promise<string>} the path of its program
 * @throws {Failure} if there is none and none can be installed
 */
export async function findChromium(tools) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await works(named)) return named;
    throw new Failure(`CHROMIUM_PATH is set to ${named}, and no browser starts from there.`);
  }
  const { chromium } = await import('@playwright/test');
  const playwrights = chromium.executablePath();
  const present = await firstThatWorks([...onPath(), playwrights]);
  if (present) return present;

  const download = await downloadPlaywrights(tools);
  if (await works(playwrights)) return playwrights;
  const installation = await installDebians();
  const debians = await firstThatWorks(['/usr/bin/chromium']);
  if (debians) return debians;
  throw new Failure(
    'The browser tests need Chromium. Install Chromium or Chrome, or name one in CHROMIUM_PATH.',
    [download, installation].join('\n'),
  );
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string[]} programs */
async function firstThatWorks(programs) {
  for (const program of programs) if (await works(program)) return program;
  return undefined;
}

/**
 * A file in the right place may still be a stub (like Ubuntu's, which asks for a snap), or lack
 * libraries.
 *
 * @param {string} program
 */
async function works(program) {
  if (!existsSync(program)) return false;
  // On Windows, `--version` opens a window and prints nothing.
  if (process.platform === 'win32') return true;
  return (await run(program, ['--version'], { timeout: 20_000 })).code === 0;
}

/**
 * @param {import('./setup.mjs').Tools} tools
 * @returns {Promise<string>} what went wrong, in case nothing else works either
 */
async function downloadPlaywrights(tools) {
  console.log("Downloading Playwright's Chromium…");
  const args = ['install', '--no-shell', '--no-progress', 'chromium'];
  const { output } = await tools.node(tools.bin('@playwright/test', 'playwright'), args, {
    timeout: 180_000,
  });
  return `Playwright's download: ${reasonOf(output)}`;
}

/** @returns {Promise<string>} what went wrong, in case nothing else works either */
async function installDebians() {
  if (!existsSync('/usr/bin/apt-get')) return "Debian's package: there is no apt-get here.";
  const isRoot = process.getuid?.() === 0;
  const isCi = Boolean(process.env.CI);
  const refusal = await whyNotInstall({ isRoot, isCi, ask: process.stdin.isTTY ? ask : undefined });
  if (refusal) return `Debian's package: ${refusal}`;
  console.log("Installing Debian's package chromium on this system…");
  // Somebody who could answer our question can type a password too: sudo reads it from the
  // terminal.
  const sudo = isRoot ? [] : isCi ? ['sudo', '-n'] : ['sudo'];
  /** @param {string[]} args */
  const apt = ([...args]) => {
    const [command = '', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    return run(command, [...rest, '-o', 'DPkg::Lock::Timeout=60', ...args], { timeout: 300_000 });
  };
  await apt(['update']);
  const { output } = await apt(['install', '-y', '--no-install-recommends', 'chromium']);
  return `Debian's package: ${reasonOf(output)}`;
}

/**
 * A system package is installed without asking in CI or for root. Anybody else is asked first, and
 * if nobody can answer, nothing is installed.
 *
 * @param {object} who
 * @param {boolean} who.isRoot
 * @param {boolean} who.isCi
 * @param {((question: string) => Promise<string>) | undefined} who.ask undefined without a terminal
 * @returns {Promise<string>} why we may not install it; empty if we may
 */
export async function whyNotInstall({ isRoot, isCi, ask }) {
  if (isRoot || isCi) return '';
  if (!ask) {
    return 'not installed, for nobody could be asked. Run the tests as root or with CI=true to allow it.';
  }
  const answer = await ask("Install Debian's package chromium on this system, by sudo? [y/N] ");
  return /^\s*(y|yes|o|oui)\s*$/i.test(answer) ? '' : 'not installed, as you asked.';
}

/** @param {string} question */
async function ask(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** @param {string} output of a program that failed */
function reasonOf(output) {
  const lines = output.trim().split('\n');
  return lines.find((line) => /^E: |error/i.test(line)) ?? lines.at(-1) ?? '';
}
