import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inFrames, openBrowser, signedIn } from './browser.ts';
import { inTime } from './figures.ts';
import { felt } from './frames.ts';
import { serve } from './process.ts';
import type { Context, Row, Section } from './section.ts';

/** Twenty years of a taxi in one picture: 600 invoices, 6,000 raw lines. */
export const timeline: Section = { name: 'timeline', run };

const TURNS = 20;

async function run(context: Context): Promise<Row[]> {
  const { folder, say } = context;
  const server = await serve(join(folder, 'timeline'));
  const browser = await openBrowser(context);
  try {
    const page = await signedIn(browser, server.url, 'h2n');
    await page.goto('/trif/vehicles/TX600ZZ');
    const picture = page.getByRole('application');
    await picture.waitFor();
    say('zooming, dragging, walking');
    const box = await picture.boundingBox();
    if (!box) throw new Error('the timeline is not drawn');
    const [x, y] = [box.x + box.width / 2, box.y + 60];
    await page.mouse.move(x, y);
    const turn = async (pixels: number) => {
      await page.keyboard.down('Control');
      for (let turns = 0; turns < TURNS; turns += 1) await page.mouse.wheel(0, pixels);
      await page.keyboard.up('Control');
    };
    return [
      await row(page, 'zooming in by the wheel', () => turn(-40)),
      await row(page, 'dragging', async () => {
        await page.mouse.down();
        await page.mouse.move(x + 400, y, { steps: 60 });
        await page.mouse.up();
      }),
      await row(page, 'zooming out by the wheel', () => turn(40)),
      await row(page, 'walking by the arrow keys', async () => {
        await picture.getByRole('button').first().focus();
        for (let step = 0; step < TURNS; step += 1) await page.keyboard.press('ArrowRight');
      }),
      await row(page, 'the same events as a list', async () => {
        await page.getByRole('button', { name: 'Liste' }).click();
        await page.getByRole('combobox', { name: 'Type d’événement' }).waitFor();
      }),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function row(page: Page, what: string, work: () => Promise<unknown>): Promise<Row> {
  const started = performance.now();
  const while_ = await felt(page, work);
  const time = performance.now() - started;
  return {
    what: `timeline of 600 invoices: ${what}`,
    measured: `${while_.dropped} dropped`,
    note: `${inFrames(while_)}, ${inTime(time)}`,
  };
}
