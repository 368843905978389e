import type { Locator } from '@playwright/test';
import { accounts } from './accounts.ts';
import { openWhole } from './every-page.ts';
import { expect, test } from './fixtures.ts';
import { boxOf } from './vehicle-places.ts';

test.use({ expectedConsole: [/status of (404|500)/] });

/** On how many lines each of some texts is written. */
const linesOf = (texts: Locator): Promise<number[]> =>
  texts.evaluateAll((cells) =>
    cells.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell.firstChild ?? cell);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    }),
  );

test('what is due is named on two lines at most, at any width', async ({ page, signIn }) => {
  await page.goto('/');
  await signIn();
  await openWhole(page, '/trif/vehicles/TX600ZZ');
  const names = page.getByRole('region', { name: 'Que dire maintenant' }).getByRole('rowheader');
  await expect(names.filter({ hasText: 'si ce moteur a une courroie' })).toBeVisible();
  for (const width of [700, 768, 834, 1024, 1280, 1366, 1600, 1920]) {
    await page.setViewportSize({ width, height: 1024 });
    await expect.poll(async () => Math.max(...(await linesOf(names))), `${width}`).toBeLessThan(3);
  }
});

test('the links to the pages stand on one line at any width of a desk', async ({
  page,
  signIn,
}) => {
  await page.goto('/');
  await signIn(accounts.manager);
  const links = page.getByRole('navigation', { name: 'Principale' }).getByRole('link');
  await expect(links.first()).toBeVisible();
  for (const width of [1000, 1040, 1100, 1280, 1300, 1366, 1440, 1500, 1600, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(async () => {
        const boxes = await Promise.all((await links.all()).map((link) => link.boundingBox()));
        return new Set(boxes.flatMap((box) => box?.y ?? [])).size;
      }, `${width}`)
      .toBe(1);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth, `${width}`).toBeLessThanOrEqual(width);
  }
});

test('how long ago an operation was done is read at once on a tablet', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('/');
  await signIn();
  await openWhole(page, '/trif/vehicles/TX600ZZ/operations');
  const cells = page.getByRole('cell', { name: 'moins d’un mois' });
  await expect(cells.first()).toBeVisible();
  expect(Math.max(...(await linesOf(cells)))).toBeLessThan(3);
});

test('where a page has only a few lines to say, they aren’t stretched over a wide screen', async ({
  page,
  signIn,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('/');
  await signIn(accounts.manager);
  for (const [address, frame] of [
    ['/trif/nothing', page.getByRole('region', { name: 'Cette page n’existe pas' })],
    ['/trif/vehicles/ABC124', page.getByRole('region', { name: /^Aucun véhicule trouvé/ })],
    ['/trif/vehicles/ER500ZZ', page.getByRole('alert')],
  ] as const) {
    await openWhole(page, address);
    expect((await boxOf(frame)).width, address).toBeLessThan(850);
  }
});

test('the files of the opt-out list leave the list the room on a tablet', async ({
  page,
  signIn,
}) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('/');
  await signIn(accounts.manager);
  await openWhole(page, '/trif/blacklist');
  const files = page.getByRole('region', { name: 'Exporter' });
  await expect(files.getByRole('button', { name: /^XLSX/ })).toBeVisible();
  expect((await boxOf(files)).height).toBeLessThan(110);
});
