import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { signIn } from './api-client.ts';
import { buildList } from './blacklist.ts';
import { openBrowser } from './browser.ts';
import { counterSales, writeCounterSales } from './counter-sales.ts';
import { inTime, median } from './figures.ts';
import { startFloor } from './floor/start.ts';
import { inputToPaint, slowDown } from './input-to-paint.ts';
import { type Opened, openList } from './open-list.ts';
import { serve } from './process.ts';
import type { Context, Row, Section } from './section.ts';
import {
  byRegion,
  medianOf,
  newContext,
  type Stored,
  sessionOf,
  signInForm,
  type Visit,
  visits,
} from './visits.ts';

/**
 * The product beside the least that its packages can do, in the same run: only the ratios of one
 * run can be compared with those of another.
 */
export const besideFloor: Section = { name: 'floor', run };

const SLOWER = 4;
const FIRST_ADVICE = '[role=tabpanel] ol li';
const TABS = ['Factures', 'Prévisions', 'Opérations', 'Synthèse'];

/** What each plate may take, as multiples of the floor's times, and in milliseconds. */
const bars = {
  ABC123: { enter: 1.5, first: 2, again: 0.8, task: 400 },
  TX600ZZ: { enter: 2, first: 2.5, again: 1, task: 400 },
  CC001ZZ: { enter: 3, first: 3, again: 1, task: 400 },
  CC010ZZ: { enter: 8, first: 6, again: 1.5, task: 800 },
};
const MOST_ELEMENTS = 3000;

async function run(context: Context): Promise<Row[]> {
  const { folder, say } = context;
  say('building the floor');
  const floor = await startFloor(folder);
  const server = await serve(join(folder, 'data'));
  const browser = await openBrowser(context);
  try {
    const api = await signIn(server.url, 'member');
    for (const [plate, invoices] of Object.entries(counterSales)) {
      const zip = join(folder, `${plate}.zip`);
      await writeCounterSales(zip, plate, invoices);
      await api.upload(zip);
    }
    const stored = await sessionOf(browser, server.url);
    const sites: Sites = { browser, floor: floor.url, ours: server.url, stored };
    return [
      ...(await byLink(context, sites)),
      ...(await clicks(context, sites)),
      ...(await list(context, sites)),
    ];
  } finally {
    await browser.close();
    await Promise.all([server.stop(), floor.stop()]);
  }
}

interface Sites {
  browser: Browser;
  floor: string;
  ours: string;
  /** What the tab of a member stores who has signed in with us. */
  stored: Stored;
}

const times = (ours: number, floor: number): string => `${(ours / floor).toFixed(2)} ×`;

function ratio(what: string, bar: number, ours: number, floor: number): Row {
  const note = `bar ${bar}; ${inTime(ours)}, the floor ${inTime(floor)}`;
  return { what, measured: times(ours, floor), note };
}

/** On a weak phone, with nothing in the browser's cache. */
async function byLink(
  { say, rounds }: Context,
  { browser, floor, ours, stored }: Sites,
): Promise<Row[]> {
  say('opening pages by their links on a slow line');
  const vehicle = byRegion('Que dire maintenant');
  const open = (url: string, awaited: Parameters<typeof visits>[3]) =>
    visits(browser, url, url.startsWith(ours) ? stored : [], awaited, rounds);
  const floorSignIn = await open(`${floor}/login`, signInForm);
  const floorVehicle = await open(`${floor}/vehicles/F500`, (page) => page.getByRole('tabpanel'));
  const signedOut = await visits(browser, `${ours}/login`, [], signInForm, rounds);
  const link = await open(`${ours}/trif/vehicles/ABC123`, vehicle);
  const taxi = await open(`${ours}/trif/vehicles/TX600ZZ`, vehicle);
  const row = (what: string, bar: number, made: Visit[], least: Visit[]) =>
    ratio(
      `${what}, readable ÷ floor`,
      bar,
      medianOf(made, 'readable'),
      medianOf(least, 'readable'),
    );
  return [
    row('sign-in', 1.1, signedOut, floorSignIn),
    row('ABC123 by its link', 1, link, floorVehicle),
    row('a taxi of 600 invoices by its link', 1.25, taxi, floorVehicle),
    {
      what: 'ABC123 by its link, requests',
      measured: String(medianOf(link, 'requests')),
      note: 'bar 20',
    },
  ];
}

interface Clicks {
  enter: number;
  first: number;
  again: number;
  task: number;
  elements: number;
}

/** At a desk, with a processor four times slower. */
async function clicks(
  { say, rounds }: Context,
  { browser, floor, ours, stored }: Sites,
): Promise<Row[]> {
  const rows: Row[] = [];
  const least: Clicks[] = [];
  for (let round = 0; round < rounds; round += 1) {
    say('searching for a plate on the floor, and changing its tabs');
    least.push(await walk(browser, floor, [], 'F20', ['Factures', 'Synthèse']));
  }
  const floorEnter = middle(least, 'enter');
  const floorTab = middle(least, 'first');
  for (const [plate, bar] of Object.entries(bars)) {
    const made: Clicks[] = [];
    for (let round = 0; round < rounds; round += 1) {
      say(`searching for ${plate}, and changing its tabs`);
      made.push(await walk(browser, ours, stored, plate, TABS));
    }
    const elements = Math.max(...made.map((one) => one.elements));
    rows.push(
      ratio(`${plate}: Enter → overview ÷ floor`, bar.enter, middle(made, 'enter'), floorEnter),
      ratio(`${plate}: tab, first, worst ÷ floor`, bar.first, middle(made, 'first'), floorTab),
      ratio(`${plate}: tab, again, worst ÷ floor`, bar.again, middle(made, 'again'), floorTab),
      {
        what: `${plate}: longest task`,
        measured: inTime(middle(made, 'task')),
        note: `bar ${bar.task} ms`,
      },
      {
        what: `${plate}: elements, most`,
        measured: String(elements),
        note: `bar ${MOST_ELEMENTS}`,
      },
    );
  }
  return rows;
}

const middle = (made: readonly Clicks[], key: keyof Clicks): number =>
  median(made.map((one) => one[key]));

/**
 * From the plate field to the overview, without the time of the answer, then to each tab twice.
 * A person looks at each for a moment.
 */
async function walk(
  browser: Browser,
  origin: string,
  stored: Stored,
  plate: string,
  tabs: readonly string[],
): Promise<Clicks> {
  const context = await newContext(browser, stored);
  await context.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const page = await context.newPage();
  try {
    await page.goto(`${origin}/`);
    await page.waitForTimeout(2500);
    await slowDown(page, SLOWER);
    await page
      .getByLabel(/^Immatriculation/)
      .first()
      .fill(plate);
    await page.evaluate('tasks.length = 0');
    const enter = await inputToPaint(page, () => page.keyboard.press('Enter'), {
      element: FIRST_ADVICE,
    });
    const answer = await page.evaluate(answerTime);
    await page.waitForTimeout(2500);
    let elements = await countElements(page);
    const change = async (tab: string): Promise<number> => {
      const time = await inputToPaint(page, () => page.getByRole('tab', { name: tab }).click(), {
        tab,
      });
      elements = Math.max(elements, await countElements(page));
      await page.waitForTimeout(800);
      return time;
    };
    const [first, again]: number[][] = [[], []];
    for (const tab of tabs) first?.push(await change(tab));
    for (const tab of tabs) again?.push(await change(tab));
    // The last tab was there at first, so it is no first time.
    const opened = first?.slice(0, -1) ?? [];
    const task = Math.max(0, ...(await page.evaluate<number[]>('tasks')));
    return {
      enter: enter - answer,
      first: Math.max(...opened),
      again: Math.max(...(again ?? [])),
      task,
      elements,
    };
  } finally {
    await context.close();
  }
}

const countElements = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('*').length);

/** Runs in the page: how long its last vehicle was on its way. */
function answerTime(): number {
  const entry = performance
    .getEntriesByType('resource')
    .filter(({ name }) => /vision360|\/api\/vehicles\//.test(name))
    .at(-1);
  return entry instanceof PerformanceResourceTiming ? entry.responseEnd - entry.startTime : 0;
}

/** A hundred thousand opt-outs; typed into at a quarter of the processor. */
async function list({ folder, say, rounds }: Context, { browser, floor }: Sites): Promise<Row[]> {
  say('building a list of 100,000');
  const dataDir = join(folder, 'list');
  await buildList(dataDir);
  const server = await serve(dataDir);
  try {
    const stored = await sessionOf(browser, server.url, 'reseau-trif');
    const found: { floor: Opened[]; ours: Opened[] } = { floor: [], ours: [] };
    for (let round = 0; round < rounds; round += 1) {
      say('opening it, and searching in it');
      found.floor.push(await openList(browser, `${floor}/opt-outs`, []));
      found.ours.push(await openList(browser, `${server.url}/trif/blacklist`, stored));
    }
    const of = (key: keyof Opened) =>
      [
        median(found.ours.map((one) => one[key])),
        median(found.floor.map((one) => one[key])),
      ] as const;
    return [
      ratio('opt-out list of 100,000, first rows ÷ floor', 2, ...of('rows')),
      ratio('opt-out list, all of it ÷ floor', 2, ...of('whole')),
      ratio('opt-out list, worst key ÷ floor', 1.5, ...of('key')),
    ];
  } finally {
    await server.stop();
  }
}
