import type { Page } from '@playwright/test';
import { expect, openPanel, switchToEnglish, test } from './fixtures.ts';

const lineOf = (page: Page, name: string | RegExp = 'Voiture à l’écran') =>
  page.getByRole('region', { name });

/**
 * What stands at the top of the screen, below the application's own header; on a small screen, which
 * has no room for that, the tabs stand below it. Returns where that ends.
 */
async function expectBelowHeader(page: Page) {
  const banner = await page.getByRole('banner').boundingBox();
  const line = await lineOf(page).boundingBox();
  const bottom = (line?.y ?? 0) + (line?.height ?? 0);
  const under = Math.max(0, (banner?.y ?? 0) + (banner?.height ?? 0));
  expect(Math.round(line?.y ?? 0)).toBe(Math.round(under));
  if (under > 0) return bottom;
  const tabs = await page.getByRole('tablist').boundingBox();
  expect(Math.abs((tabs?.y ?? 0) - bottom)).toBeLessThanOrEqual(1);
  return bottom + (tabs?.height ?? 0) - 1;
}

/**
 * Once the panel is drawn: until then, there is nothing to scroll to. A browser may end a scroll
 * early when the page has just been moved; then one scrolls on.
 */
async function scrollToEnd(page: Page) {
  await expect(page.getByRole('tabpanel').getByRole('button').first()).toBeVisible();
  await expect(async () => {
    await page.mouse.wheel(0, 100_000);
    await expect(lineOf(page, /Voiture à l’écran|Car on screen/)).toBeVisible({ timeout: 1000 });
  }).toPass();
}

async function scrollToTop(page: Page) {
  await expect(async () => {
    await page.keyboard.press('Home');
    await expect(lineOf(page)).toBeHidden({ timeout: 1000 });
  }).toPass();
}

/** Pastes into the page's plate field, to see what was copied. */
async function expectCopied(page: Page, text: string, label = 'Immatriculation') {
  const field = page.getByLabel(label);
  // A browser may take a moment to fill its clipboard.
  await expect(async () => {
    await field.fill('');
    await field.press('Control+v');
    expect(await field.inputValue()).toBe(text);
  }).toPass();
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
  [844, 390],
  [320, 640],
] as const) {
  test(`whose car it is stays in sight 600 invoices deep, at ${width} by ${height}`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/trif/vehicles/TX600ZZ/invoices');
    await page.getByRole('textbox', { name: 'Identifiant' }).waitFor();
    await signInOn(page, signIn, width);
    const header = page.getByRole('region', { name: 'Véhicule', exact: true });
    const car = (await header.getByRole('heading', { level: 1 }).innerText()).trim();
    const call = header.getByRole('link', { name: /^Appeler/ }).first();
    const phone = (await call.innerText()).trim();
    await expect(lineOf(page)).toBeHidden();

    await scrollToEnd(page);
    await expect(lineOf(page)).toContainText('TX-600-ZZ');
    await expect(lineOf(page)).toContainText(car);
    await expect(lineOf(page).getByRole('link', { name: `Appeler le ${phone}` })).toBeInViewport({
      ratio: 1,
    });
    const bottom = await expectBelowHeader(page);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBe(0);
    await expectAccessible();

    // Nothing that has the focus is hidden by it.
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const { top = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
        return { top, height, isContent: element?.closest('[role="tabpanel"]') !== null };
      });
      if (focused.isContent && focused.height < 200) {
        expect(focused.top).toBeGreaterThanOrEqual(bottom);
      }
    }
    await scrollToTop(page);
  });
}

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('the line leaves room for the page, and its buttons can be hit', async ({
    page,
    openSample,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await openSample('invoices');
    for (const [width, height] of [
      [390, 844],
      [844, 390],
    ] as const) {
      await page.setViewportSize({ width, height });
      await scrollToEnd(page);
      await expect(lineOf(page)).toContainText('Dupont');
      const bottom = await expectBelowHeader(page);
      expect(bottom).toBeLessThan(height / 3);
      const call = await lineOf(page)
        .getByRole('link', { name: /^Appeler/ })
        .boundingBox();
      expect(Math.min(call?.width ?? 0, call?.height ?? 0)).toBeGreaterThanOrEqual(44);
      const last = page.getByRole('tabpanel').getByRole('button').last();
      await last.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      expect((await last.boundingBox())?.y ?? 0).toBeGreaterThanOrEqual(bottom);
      await scrollToTop(page);
    }
  });
});

/** On a narrow screen, the button that shows who is signed in is behind the menu. */
async function signInOn(page: Page, signIn: () => Promise<void>, width: number) {
  const { height } = page.viewportSize() ?? { height: 0 };
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn();
  await page.setViewportSize({ width, height });
  await expect(page.getByRole('region', { name: 'Factures', exact: true })).toBeVisible();
}

test('paper has no line above the sheet, and the line keeps its edge in forced colours', async ({
  page,
  openSample,
}) => {
  await openSample('invoices');
  await page.setViewportSize({ width: 1024, height: 400 });
  await scrollToEnd(page);
  await expect(lineOf(page)).toBeVisible();
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await expect(lineOf(page)).toBeVisible();
  await expect(lineOf(page)).toHaveCSS('border-bottom-style', 'solid');
  await page.emulateMedia({ media: 'print' });
  await expect(lineOf(page)).toBeHidden();
});

test.describe('what the garage’s own software wants', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('plate, phone and chassis number are copied by one click, by the keyboard too', async ({
    page,
    openSample,
  }) => {
    await openSample('overview');
    const header = page.getByRole('region', { name: 'Véhicule', exact: true });
    await header.getByRole('button', { name: 'Copier ABC123' }).click();
    await expect(header.getByRole('status')).toHaveText('Copié');
    await expectCopied(page, 'ABC123');
    await header.getByRole('button', { name: 'Copier 0612457896' }).click();
    await expectCopied(page, '0612457896');
    await header.getByRole('button', { name: 'Copier VF7RDRFJC9L554165' }).press('Enter');
    await expectCopied(page, 'VF7RDRFJC9L554165');
    // The plate that is on everybody's lips has dashes; the software wants none.
    await page.goto('/trif/vehicles/fd-106-dm');
    await header.getByRole('button', { name: 'Copier FD106DM' }).click();
    await expectCopied(page, 'FD106DM');
  });

  test('in English, and from the line that stays', async ({ page, openSample }) => {
    await page.setViewportSize({ width: 1440, height: 500 });
    await openSample('invoices');
    await switchToEnglish(page);
    await scrollToEnd(page);
    const line = lineOf(page, 'Car on screen');
    await line.getByRole('button', { name: 'Copy ABC123' }).click();
    await expect(line.getByRole('status')).toHaveText('Copied');
    await expect(line.getByRole('link', { name: 'Call 06 12 45 78 96' })).toHaveAttribute(
      'href',
      'tel:+33612457896',
    );
    await line.getByRole('button', { name: 'Copy 0612457896' }).click();
    await page.keyboard.press('Home');
    await expectCopied(page, '0612457896', 'Licence plate');
  });
});

test.describe('over plain HTTP, where a browser has no clipboard for pages', () => {
  test.use({ permissions: ['clipboard-read'] });

  test.beforeEach(({ page }) =>
    page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
  );

  test('it is copied all the same', async ({ page, openSample }) => {
    await openSample('overview');
    const header = page.getByRole('region', { name: 'Véhicule', exact: true });
    await header.getByRole('button', { name: 'Copier ABC123' }).click();
    await expect(header.getByRole('status')).toHaveText('Copié');
    await expectCopied(page, 'ABC123');
  });

  test('and where the browser refuses that too, it is said', async ({ page, openSample }) => {
    await page.addInitScript(() => {
      document.execCommand = () => false;
    });
    await openSample('overview');
    const header = page.getByRole('region', { name: 'Véhicule', exact: true });
    await header.getByRole('button', { name: 'Copier ABC123' }).click();
    await expect(header.getByRole('alert')).toHaveText(
      'Le navigateur refuse de copier : sélectionnez le texte.',
    );
  });
});

test('a double click takes the whole plate', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/FD106DM');
  await signIn();
  const header = page.getByRole('region', { name: 'Véhicule', exact: true });
  await header.getByText('FD-106-DM').dblclick({ position: { x: 12, y: 10 } });
  const taken = () => page.evaluate(() => getSelection()?.toString().trim());
  expect(await taken()).toBe('FD-106-DM');
});

test('the panels stay under the line when one jumps to an invoice', async ({
  page,
  openSample,
}) => {
  await page.setViewportSize({ width: 1024, height: 420 });
  await openSample('overview');
  await openPanel(page, 'Factures');
  await scrollToEnd(page);
  const bottom = await expectBelowHeader(page);
  const toggle = page.getByRole('tabpanel').getByRole('button').first();
  await toggle.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await expect
    .poll(async () => (await toggle.boundingBox())?.y ?? 0)
    .toBeGreaterThanOrEqual(bottom);
});
