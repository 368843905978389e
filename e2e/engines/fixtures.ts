import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { StartBrowser } from './browser.ts';
import { startFirefox } from './firefox.ts';
import { type Person, personAt } from './person.ts';
import { openWatchedLine, type WatchedLine } from './watched-line.ts';
import { startWebKit } from './webkit.ts';

/**
 * A person at a browser of their own, in one of the engines that Playwright doesn't drive as Debian
 * packs them. Each story fails if its pages log an error or a warning.
 */
export const test = base.extend<{ line: WatchedLine; person: Person }>({
  line: async ({ baseURL }, use) => {
    const line = await openWatchedLine(baseURL ?? '');
    await use(line);
    line.close();
    expect(line.notes, 'errors and warnings of the pages').toEqual([]);
  },
  person: async ({ line }, use, testInfo) => {
    const downloads = mkdtempSync(join(tmpdir(), 'vision360-downloads-'));
    const browser = await startBrowser(testInfo.project.name)(downloads);
    await use(personAt(browser, line.origin, downloads));
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('on the screen', { body: await browser.ask(onScreen, null) });
    }
    await browser.close();
    rmSync(downloads, { recursive: true, force: true });
  },
});

const onScreen = () => `${location.href}\n${document.body.innerText}`;

function startBrowser(engine: string): StartBrowser {
  const { FIREFOX_PATH = '', WEBKIT_DRIVER_PATH = '', WEBKIT_BROWSER_PATH = '' } = process.env;
  return engine === 'firefox'
    ? startFirefox(FIREFOX_PATH)
    : startWebKit(WEBKIT_DRIVER_PATH, WEBKIT_BROWSER_PATH);
}

export { expect };
