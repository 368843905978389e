import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './debian.mjs';
import { firstThatWorks, onPath } from './programs.mjs';

/**
 * The browsers besides Chromium in which the main stories run, if the machine has them or can get
 * them from Debian's packages.
 *
 * @param {typeof installPackages} [install]
 * @returns {Promise<{ env: Record<string, string>, leftOut: string[] }>} `env`: where they are
 *   (playwright.config.ts reads it); `leftOut`: in words, what is not tried here, and why
 */
export async function findEngines(install = installPackages) {
  const before = await present();
  const missing = [
    ...(before.firefox ? [] : ['firefox-esr']),
    ...(before.webkit ? [] : ['webkit2gtk-driver', 'xvfb']),
  ];
  const reason = missing.length > 0 ? await install(missing) : '';
  const { firefox, webkit } = missing.length > 0 ? await present() : before;
  return {
    env: { ...firefox, ...webkit },
    leftOut: [
      ...(firefox ? [] : [`Left out: the stories in Firefox. ${reason}`]),
      ...(webkit ? [] : [`Left out: the stories in WebKit. ${reason}`]),
    ],
  };
}

async function present() {
  const firefox = await firstThatWorks(onPath(['firefox-esr', 'firefox']));
  return { firefox: firefox && { FIREFOX_PATH: firefox }, webkit: findWebKit() };
}

/** Its driver and its screen know no `--version`. */
function findWebKit() {
  const driver = onPath(['WebKitWebDriver']).find(existsSync);
  const screen = onPath(['Xvfb']).find(existsSync);
  const browser = miniBrowsers().find(existsSync);
  if (!driver || !screen || !browser) return undefined;
  return { WEBKIT_DRIVER_PATH: driver, WEBKIT_BROWSER_PATH: browser };
}

/** Debian has it among the libraries, for each architecture and version of them. */
function miniBrowsers() {
  return subfoldersOf('/usr/lib')
    .flatMap(subfoldersOf)
    .map((folder) => join(folder, 'MiniBrowser'));
}

/** @param {string} folder */
function subfoldersOf(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
