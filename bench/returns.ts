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
import { serve } from './process.ts';
import type { Context, Row, Section } from './section.ts';

/** In a demonstration of this size, one member's campaigns have reached some 1,000 vehicles. */
const VEHICLES = 9_000;
const MEMBER = { username: 'h2n', code: '920150' };

/** What came of all of a member's campaigns: their vehicles are read and counted. */
export const returns: Section = { name: 'returns', run };

async function run(context: Context): Promise<Row[]> {
  const { folder, say } = context;
  const dataDir = join(folder, 'returns');
  say(`building ${VEHICLES} vehicles`);
  mkdirSync(dataDir, { recursive: true });
  const today = garageDay(new Date());
  await buildStore(sqliteIn(dataDir), generateDemo({ vehicles: VEHICLES, today }), { today });
  const server = await serve(dataDir);
  const browser = await openBrowser(context);
  try {
    const page = await signedIn(browser, server.url, MEMBER.username);
    say('measuring what came of all campaigns');
    return [await measuring(page), await judging(page)];
  } finally {
    await browser.close();
    await server.stop();
  }
}

const done = (page: Page) => page.getByText(/^Lecture faite/);

async function measuring(page: Page): Promise<Row> {
  await page.goto(`/trif/members/${MEMBER.code}/campaigns/returns`);
  const start = page.getByRole('button', { name: 'Mesurer les retours' });
  await page.getByText('toutes les pages lues').waitFor({ timeout: 60_000 });
  await start.waitFor();
  const before = await heapOf(page);
  const started = performance.now();
  const while_ = await felt(page, async () => {
    await start.click();
    await done(page).waitFor({ timeout: 600_000 });
  });
  const time = performance.now() - started;
  const read = (await done(page).innerText()).replace(/\s/g, ' ').replace('Lecture faite : ', '');
  return {
    what: `returns of ${read}, all read`,
    measured: inTime(time),
    note: `${inFrames(while_)}; heap +${inBytes(Math.max(0, (await heapOf(page)) - before))}`,
  };
}

/** Another window judges every customer anew, from what has been read. */
async function judging(page: Page): Promise<Row> {
  const window_ = page.getByLabel('Suivie sous');
  const sentence = page.getByText(/sans relance dans les 60\sjours d’avant/);
  const started = performance.now();
  const while_ = await felt(page, async () => {
    await window_.selectOption('60');
    await sentence.waitFor();
  });
  return {
    what: 'another window: all of them judged anew',
    measured: inTime(performance.now() - started),
    note: inFrames(while_),
  };
}
