import { type Browser, chromium, type Page } from '@playwright/test';
import { inCount, inTime } from './figures.ts';
import type { Felt } from './frames.ts';
import type { Context } from './section.ts';

export const openBrowser = ({
  chromium: executablePath,
}: Pick<Context, 'chromium'>): Promise<Browser> =>
  chromium.launch({
    executablePath,
    // Chromium's sandbox doesn't work for root, and containers run as root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });

/** A new page for one person, signed in through the form. */
export async function signedIn(browser: Browser, origin: string, username: string): Promise<Page> {
  const page = await browser.newPage({
    baseURL: origin,
    viewport: { width: 1440, height: 900 },
    // It would answer in the network's place.
    serviceWorkers: 'block',
  });
  await page.goto('/login');
  await page.getByRole('textbox', { name: 'Identifiant' }).fill(username);
  await page.getByLabel('Mot de passe').fill('demo');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
  return page;
}

/** The heap of the page's thread, after garbage collection. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** The browser's processes that show pages. */
export async function rendererPids(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

export const inFrames = ({ frames, dropped, longestTask, work }: Felt): string =>
  `${dropped} of ${inCount(frames)} frames dropped, ${
    longestTask === 0 ? 'no task of 50 ms' : `longest task ${inTime(longestTask)}`
  }, ${inTime(work / frames)} of the processor a frame`;
