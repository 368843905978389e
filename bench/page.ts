import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Request } from '@playwright/test';
import { openBrowser } from './browser.ts';
import { inBytes, inTime, median } from './figures.ts';
import { serve } from './process.ts';
import type { Context, Row, Section } from './section.ts';

/**
 * What a person with a slow phone and line waits for. Each visit uses a browser with an empty
 * cache.
 */
export const page: Section = { name: 'page', run };

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

interface Visit {
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

async function run(context: Context): Promise<Row[]> {
  const { folder, say } = context;
  const served = await serve(join(folder, 'data'));
  const browser = await openBrowser(context);
  try {
    say('signing in on a slow line');
    const signIn = await visits(browser, `${served.url}/login`, [], signInForm);
    const session = await sessionOf(browser, served.url);
    const open = (path: string, region: string) => {
      say(`opening ${path} on a slow line`);
      return visits(browser, served.url + path, session, (visitor) =>
        visitor.getByRole('region', { name: region }).first(),
      );
    };
    const overview = await open('/trif/vehicles/ABC123', 'Que dire maintenant');
    const few = await open('/trif/vehicles/ABC123/invoices', 'Factures');
    const many = await open('/trif/vehicles/TX600ZZ/invoices', 'Factures');
    return [
      ...rowsOf('sign-in', signIn, 'budget: script 130 KB, style 15 KB, font 40 KB'),
      ...rowsOf('a vehicle by its link', overview, 'budget: script 200 KB'),
      {
        what: 'invoices, 600 against 6',
        measured: `${(medianOf(many, 'readable') / medianOf(few, 'readable')).toFixed(2)} ×`,
        note: `readable after ${inTime(medianOf(many, 'readable'))} and ${inTime(medianOf(few, 'readable'))}`,
      },
    ];
  } finally {
    await browser.close();
    await served.stop();
  }
}

function rowsOf(what: string, made: readonly Visit[], budget: string): Row[] {
  const [first] = made;
  if (!first) return [];
  return [
    {
      what: `${what}: script, style, font`,
      measured: [first.script, first.style, first.font].map(inBytes).join(', '),
      note: budget,
    },
    {
      what: `${what}: readable`,
      measured: inTime(medianOf(made, 'readable')),
      note: `largest paint ${inTime(medianOf(made, 'largestPaint'))}, shift ${medianOf(made, 'shift').toFixed(3)}`,
    },
  ];
}

const medianOf = (made: readonly Visit[], key: keyof Visit): number =>
  median(made.map((visit) => visit[key]));

const signInForm = (visitor: Page) => visitor.getByLabel('Mot de passe');

type Stored = [key: string, value: string][];

/** What the tab stores after somebody has signed in. */
async function sessionOf(browser: Browser, origin: string): Promise<Stored> {
  const context = await newContext(browser, []);
  const visitor = await context.newPage();
  await visitor.goto(`${origin}/login`);
  await visitor.getByRole('textbox', { name: 'Identifiant' }).fill('h2n');
  await signInForm(visitor).fill('demo');
  await visitor.keyboard.press('Enter');
  await visitor.waitForURL(`${origin}/`);
  const stored = await visitor.evaluate(() => Object.entries(sessionStorage));
  await context.close();
  return stored;
}

async function newContext(browser: Browser, stored: Stored): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  await context.addInitScript((entries) => {
    for (const [key, value] of entries) sessionStorage.setItem(key, value);
  }, stored);
  return context;
}

/** Opens an address again and again, each time as if for the first time. */
async function visits(
  browser: Browser,
  url: string,
  stored: Stored,
  awaited: (visitor: Page) => ReturnType<Page['getByRole']>,
): Promise<Visit[]> {
  const made: Visit[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const context = await newContext(browser, stored);
    made.push(await measure(await context.newPage(), url, awaited));
    await context.close();
  }
  return made;
}

async function measure(
  visitor: Page,
  url: string,
  awaited: (visitor: Page) => ReturnType<Page['getByRole']>,
): Promise<Visit> {
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
