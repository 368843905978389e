import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { generateDemo } from '#demo/network/network.ts';
import { garageDay } from '#rules/today.ts';
import { buildStore } from '#server/embedded/build-store.ts';
import { sqliteIn } from '#server/embedded/store/sqlite/store-path.ts';
import { heapOf, inFrames, openBrowser, signedIn } from './browser.ts';
import { inBytes, inTime } from './figures.ts';
import { felt } from './frames.ts';
import { worstKey } from './input-to-paint.ts';
import { serve } from './process.ts';
import type { Context, Row, Section } from './section.ts';

/** In a demonstration of this size, a member's campaigns have reached some 20,000 clients. */
const VEHICLES = 200_000;
const MEMBER = 'h2n';

/** Finding without a plate: a member's campaigns are read, then searched with each key. */
export const find: Section = { name: 'find', run };

async function run(context: Context): Promise<Row[]> {
  const { folder, say } = context;
  const dataDir = join(folder, 'find');
  say('building campaigns that reached 20,000 clients');
  await buildCampaigns(dataDir);
  const server = await serve(dataDir);
  const browser = await openBrowser(context);
  try {
    const page = await signedIn(browser, server.url, MEMBER);
    say('reading and searching them');
    return [await reading(page), ...(await searching(page))];
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The demonstration without its invoices, because campaigns don't use those. */
async function buildCampaigns(dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  const today = garageDay(new Date());
  const demo = generateDemo({ vehicles: VEHICLES, today });
  function* withoutLines() {
    for (const vehicle of demo.vehicles) {
      if (vehicle.network === 'trif') yield { ...vehicle, lines: [] };
    }
  }
  await buildStore(sqliteIn(dataDir), { ...demo, vehicles: withoutLines() }, { today });
}

const field = (page: Page) => page.getByLabel(/^Immatriculation/);
const searched = (page: Page) => page.getByRole('region', { name: 'Ce qui a été cherché' });

async function reading(page: Page): Promise<Row> {
  await field(page).fill('dupont');
  await searched(page).waitFor();
  const before = await heapOf(page);
  const started = performance.now();
  const while_ = await felt(page, async () => {
    await field(page).press('Enter');
    await searched(page).getByText('lues à').waitFor({ timeout: 300_000 });
  });
  const time = performance.now() - started;
  const covered = await searched(page).getByText('lues à').innerText();
  return {
    what: `all campaigns read: ${covered.replace(/\s*\(.*/, '').replace(/\s/g, ' ')}`,
    measured: inTime(time),
    note: `${inFrames(while_)}; heap +${inBytes(Math.max(0, (await heapOf(page)) - before))}`,
  };
}

async function searching(page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const typed of ['dupont', 'philippe martni', 'la clio', '06 12 45 78 96']) {
    await field(page).fill('');
    const worst = await worstKey(page, () => field(page).pressSequentially(typed, { delay: 120 }));
    const note = 'unthrottled; with drawing; the browser tells no less than 16 ms';
    rows.push({ what: `worst key of “${typed}”`, measured: inTime(worst), note });
  }
  return rows;
}
