import type { Browser, BrowserContext, Locator, Page, Request } from '@playwright/test';
import { median } from './figures.ts';

const VISITS = 5;
/**
 * The line and the processor of a weak phone: 1.6 Mbit/s, 150 ms round trip, a processor four times
 * slower.
 */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
};
const SLOWER = 4;

export interface Visit {
  requests: number;
  /** Bytes sent over the line. */
  script: number;
  style: number;
  font: number;
  /** Milliseconds since the address was entered. */
  largestPaint: number;
  /** Until the page's main content could be read. */
  readable: number;
  /** Cumulative layout shift. */
  shift: number;
}

/** What a person waits for. */
type Awaiting = (visitor: Page) => Locator;

export const byRegion =
  (name: string): Awaiting =>
  (visitor) =>
    visitor.getByRole('region', { name }).first();

export const medianOf = (made: readonly Visit[], key: keyof Visit): number =>
  median(made.map((visit) => visit[key]));

export const signInForm = (visitor: Page) => visitor.getByLabel('Mot de passe');

export type Stored = [key: string, value: string][];

/** What the tab stores after somebody has signed in. */
export async function sessionOf(
  browser: Browser,
  origin: string,
  username = 'h2n',
): Promise<Stored> {
  const context = await newContext(browser, []);
  const visitor = await context.newPage();
  await visitor.goto(`${origin}/login`);
  await visitor.getByRole('textbox', { name: 'Identifiant' }).fill(username);
  await signInForm(visitor).fill('demo');
  await visitor.keyboard.press('Enter');
  await visitor.waitForURL(`${origin}/`);
  const stored = await visitor.evaluate(() => Object.entries(sessionStorage));
  await context.close();
  return stored;
}

export async function newContext(browser: Browser, stored: Stored): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    // It would answer in the network's place, and load files that no visit asked for.
    serviceWorkers: 'block',
  });
  await context.addInitScript((entries) => {
    for (const [key, value] of entries) sessionStorage.setItem(key, value);
  }, stored);
  return context;
}

/** Opens an address again and again, each time as if for the first time. */
export async function visits(
  browser: Browser,
  url: string,
  stored: Stored,
  awaited: Awaiting,
  times = VISITS,
): Promise<Visit[]> {
  const made: Visit[] = [];
  for (let visit = 0; visit < times; visit += 1) {
    const context = await newContext(browser, stored);
    made.push(await measure(await context.newPage(), url, awaited));
    await context.close();
  }
  return made;
}

async function measure(visitor: Page, url: string, awaited: Awaiting): Promise<Visit> {
  const devtools = await visitor.context().newCDPSession(visitor);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', LINE);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const arrived: Request[] = [];
  visitor.on('requestfinished', (request) => arrived.push(request));
  const started = performance.now();
  await visitor.goto(url, { waitUntil: 'commit' });
  await awaited(visitor).waitFor();
  const readable = performance.now() - started;
  // Whatever came later wasn't needed for it.
  const needed = [...arrived];
  await visitor.evaluate(() => document.fonts.ready.then(() => undefined));
  const { largestPaint, shift } = await visitor.evaluate(painted);
  return {
    requests: needed.length,
    script: await weightOf(needed, 'script'),
    style: await weightOf(needed, 'stylesheet'),
    font: await weightOf(arrived, 'font'),
    largestPaint,
    readable,
    shift,
  };
}

async function weightOf(requests: readonly Request[], kind: string): Promise<number> {
  const sizes = requests
    .filter((request) => request.resourceType() === kind)
    .map(async (request) => (await request.sizes()).responseBodySize);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Runs in the page: what the browser has recorded about its painting so far. */
async function painted(): Promise<{ largestPaint: number; shift: number }> {
  const noted = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      // If there are no entries, nobody calls us.
      setTimeout(() => resolve([]), 500);
    });
  const [paints, shifts] = await Promise.all([
    noted('largest-contentful-paint'),
    noted('layout-shift'),
  ]);
  return {
    largestPaint: paints.at(-1)?.startTime ?? Number.NaN,
    shift: shifts.reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0),
  };
}
