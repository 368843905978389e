import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { generateDemo } from '#demo/network/network.ts';
import { garageDay } from '#rules/today.ts';
import { buildStore } from '#server/embedded/build-store.ts';
import { sqliteIn } from '#server/embedded/store/sqlite/store-path.ts';
import { heapOf, inFrames, openBrowser, rendererPids, signedIn } from './browser.ts';
import { inBytes, inCount, inTime, median } from './figures.ts';
import { felt } from './frames.ts';
import { memoryNow, serve } from './process.ts';
import type { Context, Row, Section } from './section.ts';

/** In a demonstration of this size, the first network's list has 100,000 clients. */
const VEHICLES = 200_000;
const JUMPS = 30;

/** The opt-out list at 100,000 rows in a real browser. */
export const blacklist: Section = { name: 'blacklist', run };

async function run(context: Context): Promise<Row[]> {
  const { folder, say } = context;
  const dataDir = join(folder, 'blacklist');
  say('building a list of 100,000');
  await buildList(dataDir);
  const server = await serve(dataDir);
  const browser = await openBrowser(context);
  try {
    const page = await signedIn(browser, server.url, 'reseau-trif');
    // Without the save dialog, because nobody is there to answer it.
    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    say('opening it');
    return [...(await opening(browser, page)), ...(await using(page)), ...(await files(page))];
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * Writes the demonstration's clients without their invoices, because the list doesn't use those.
 */
export async function buildList(dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const today = garageDay(new Date());
  const demo = generateDemo({ vehicles: VEHICLES, today });
  function* clients() {
    for (const vehicle of demo.vehicles) {
      if (vehicle.network === 'trif') yield { ...vehicle, lines: [], reminders: [] };
    }
  }
  await buildStore(sqliteIn(dataDir), { ...demo, vehicles: clients() }, { today });
}

const table = (page: Page) => page.getByRole('region', { name: 'Clients inscrits' });
const rowsOf = (page: Page) => table(page).getByRole('row');

async function opening(browser: Browser, page: Page): Promise<Row[]> {
  const before = await rendererMemory(browser);
  const started = performance.now();
  const while_ = await felt(page, async () => {
    await page.getByRole('link', { name: 'Liste d’opposition' }).click();
    await rowsOf(page).nth(5).getByRole('cell').first().waitFor({ timeout: 120_000 });
  });
  const time = performance.now() - started;
  const count = await table(page).getByRole('table').getAttribute('aria-rowcount');
  const [heap, after] = [await heapOf(page), await rendererMemory(browser)];
  return [
    {
      what: `opt-out list of ${inCount(Number(count) - 1)}, opened`,
      measured: inTime(time),
      note: `from the click to the first rows; ${inFrames(while_)}`,
    },
    {
      what: 'heap of the page',
      measured: inBytes(heap),
      note: `its process, the worker with the list included, grew from ${inBytes(before)} to ${inBytes(after)}`,
    },
  ];
}

async function using(page: Page): Promise<Row[]> {
  const row = async (what: string, work: () => Promise<unknown>): Promise<Row> => {
    const started = performance.now();
    const while_ = await felt(page, work);
    const time = performance.now() - started;
    return {
      what,
      measured: `${while_.dropped} dropped`,
      note: `${inFrames(while_)}, ${inTime(time)}`,
    };
  };
  const [search, status] = [
    page.getByRole('searchbox', { name: 'Rechercher' }),
    page.getByRole('status'),
  ];
  const settled = () => status.filter({ hasText: 'sur' }).waitFor();
  const all = () => status.filter({ hasText: 'sur' }).waitFor({ state: 'detached' });
  await table(page).hover();
  return [
    await row('nothing, for two seconds', () => page.waitForTimeout(2000)),
    await row('scrolling by the wheel', async () => {
      for (let turn = 0; turn < 200; turn += 1) await page.mouse.wheel(0, 300);
    }),
    await jumps(page),
    await row('sorting by name, the first time', async () => {
      await page.getByRole('button', { name: 'Client', exact: true }).click();
      await rowsOf(page).nth(1).getByRole('cell', { name: /^A/i }).first().waitFor();
    }),
    await row('typing a name', async () => {
      await search.pressSequentially('dupont', { delay: 60 });
      await settled();
    }),
    await row('clearing it', async () => {
      await page.getByRole('button', { name: 'Effacer les filtres' }).click();
      await all();
    }),
    await row('those in doubt', async () => {
      await page.getByLabel('Doutes sur le consentement').selectOption('any');
      await settled();
    }),
    await row('contact details shown', async () => {
      await page.getByRole('button', { name: 'Afficher les coordonnées' }).click();
      await rowsOf(page).getByText('@exemple.fr').first().waitFor();
    }),
  ];
}

/** How long it takes after a big jump of the scrollbar until the rows there can be read. */
async function jumps(page: Page): Promise<Row> {
  const times = await table(page).evaluate(async (region, count) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const found: number[] = [];
    for (let jump = 0; jump < count; jump += 1) {
      region.scrollTop = ((jump * 0.618) % 1) * region.scrollHeight;
      const started = performance.now();
      const middle = () => {
        const { left, top, height } = region.getBoundingClientRect();
        return document.elementFromPoint(left + 60, top + height / 2)?.closest('td');
      };
      do await frame();
      while (!middle());
      found.push(performance.now() - started);
    }
    return found;
  }, JUMPS);
  return {
    what: 'jumping far away by the scrollbar, median',
    measured: inTime(median(times)),
    note: `until the rows there can be read; slowest ${inTime(Math.max(...times))}`,
  };
}

async function files(page: Page): Promise<Row[]> {
  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  const row = async (what: string, button: string | RegExp): Promise<Row> => {
    const heap = await heapOf(page);
    const started = performance.now();
    const while_ = await felt(page, async () => {
      const download = page.waitForEvent('download', { timeout: 180_000 });
      await page.getByRole('button', { name: button }).click();
      await (await download).path();
    });
    const time = performance.now() - started;
    const grown = Math.max(0, (await heapOf(page)) - heap);
    return {
      what,
      measured: inTime(time),
      note: `${inFrames(while_)}, the page’s heap +${inBytes(grown)}`,
    };
  };
  return [
    await row('the API’s CSV, downloaded', 'Télécharger le CSV'),
    await row('all rows as CSV', /^CSV/),
    await row('all rows as XLSX', /^XLSX/),
  ];
}

/** The memory of the browser process that shows the page. */
async function rendererMemory(browser: Browser): Promise<number> {
  const pids = await rendererPids(browser);
  return Math.max(0, ...pids.map((pid) => memoryNow(pid) ?? 0));
}
