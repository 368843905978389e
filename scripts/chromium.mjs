import { Failure } from './child.mjs';
import { installPackages, reasonOf } from './debian.mjs';
import { firstThatWorks, onPath, works } from './programs.mjs';

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
  const present = await firstThatWorks([...onPath(names), playwrights]);
  if (present) return present;

  const download = await downloadPlaywrights(tools);
  if (await works(playwrights)) return playwrights;
  const installation = await installPackages(['chromium']);
  const debians = await firstThatWorks(['/usr/bin/chromium']);
  if (debians) return debians;
  throw new Failure(
    'The browser tests need Chromium. Install Chromium or Chrome, or name one in CHROMIUM_PATH.',
    [download, installation].join('\n'),
  );
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
