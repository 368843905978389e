import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure, run } from './child.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  join(process.env.ProgramFiles ?? '', 'Google/Chrome/Application/chrome.exe'),
  join(process.env['ProgramFiles(x86)'] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
];

/**
 * A Chromium for the browser tests: the one named by CHROMIUM_PATH, else one that is on the machine,
 * else Playwright's own download, else Debian's package.
 *
 * @param {import('./setup.mjs').Tools} tools
 * @returns {Promise<string>} the path of its program
 * @throws {Failure} when there is none and none can be installed
 */
export async function findChromium(tools) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await works(named)) return named;
    throw new Failure(`CHROMIUM_PATH is set to ${named}, and no browser starts from there.`);
  }
  const { chromium } = await import('@playwright/test');
  const playwrights = chromium.executablePath();
  const present = await firstThatWorks([...onPath(), ...elsewhere, playwrights]);
  if (present) return present;

  const download = await downloadPlaywrights(tools);
  if (await works(playwrights)) return playwrights;
  const installation = await installDebians();
  const debians = await firstThatWorks(['/usr/bin/chromium', ...onPath()]);
  if (debians) return debians;
  throw new Failure(
    'The browser tests need Chromium. Install Chromium, Chrome or Edge, or name one in CHROMIUM_PATH.',
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
 * A file in the right place may still be a stub (Ubuntu's, which asks for a snap), or lack libraries.
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
 * @returns {Promise<string>} what went wrong, for the case that nothing else works either
 */
async function downloadPlaywrights(tools) {
  console.log("Downloading Playwright's Chromium…");
  const args = ['install', '--no-shell', '--no-progress', 'chromium'];
  const { output } = await tools.node(tools.bin('@playwright/test', 'playwright'), args, {
    timeout: 180_000,
  });
  return `Playwright's download: ${reasonOf(output)}`;
}

/** @returns {Promise<string>} what went wrong, for the case that nothing else works either */
async function installDebians() {
  if (!existsSync('/usr/bin/apt-get')) return "Debian's package: there is no apt-get here.";
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  /** @param {string[]} args */
  const apt = ([...args]) => {
    const [command = '', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    return run(command, [...rest, '-o', 'DPkg::Lock::Timeout=60', ...args], { timeout: 300_000 });
  };
  console.log("Installing Debian's Chromium…");
  await apt(['update']);
  const { output } = await apt(['install', '-y', '--no-install-recommends', 'chromium']);
  return `Debian's package: ${reasonOf(output)}`;
}

/** @param {string} output of a program that failed */
function reasonOf(output) {
  const lines = output.trim().split('\n');
  return lines.find((line) => /^E: |error/i.test(line)) ?? lines.at(-1) ?? '';
}
