import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, openPanel, test } from './fixtures.ts';

/** 12 px for notes, 14 for text, 16 for headings and fields, 20 for a page's title. */
const SIZES = ['12px', '14px', '16px', '20px'];

/** Texts in sight of another size, or with figures of one width, or black. */
const oddTexts = (page: Page) =>
  page.evaluate((sizes) => {
    const odd = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim().slice(0, 40) ?? '';
      const element = node.parentElement;
      if (text === '' || !element?.checkVisibility({ visibilityProperty: true })) continue;
      const { fontSize, userSelect, color, fontVariantNumeric } = getComputedStyle(element);
      if (!sizes.includes(fontSize)) odd.add(`${fontSize}: ${text}`);
      // A plate is a picture of a plate.
      if (userSelect === 'all') continue;
      if (color === 'rgb(0, 0, 0)') odd.add(`black: ${text}`);
      const isSentence = fontVariantNumeric.includes('tabular') && /(\p{L}{2,} +){4}/u.test(text);
      if (isSentence) odd.add(`a sentence in figures of one width: ${text}`);
    }
    return [...odd];
  }, SIZES);

/** A page's title is larger than its text and as dark, whichever page it is. */
const expectTitle = async (page: Page) => {
  const title = page.getByRole('heading', { level: 1 }).first();
  const letters = await title.evaluate((element) => {
    const { fontSize, color } = getComputedStyle(element);
    return { fontSize, isInk: color === getComputedStyle(document.body).color };
  });
  expect.soft(letters, page.url()).toEqual({ fontSize: '20px', isInk: true });
};

const expectFourSizes = async (page: Page) => expect.soft(await oddTexts(page)).toEqual([]);

for (const width of [1440, 390]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('texts have four sizes, none under 12 px, in the ink’s colour', async ({
      page,
      openSample,
    }) => {
      await page.goto('/login');
      await expect(page.getByText('Démonstration').first()).toBeVisible();
      await expectFourSizes(page);
      await openSample('overview');
      await expect(page.getByRole('application')).toContainText('Aujourd’hui');
      await expectFourSizes(page);
      for (const name of [
        'Client',
        'Factures',
        'Opérations',
        'Prévisions',
        'Relances',
        'Données',
      ]) {
        await openPanel(page, name);
        await expect(
          page.getByRole('tabpanel', { name }).getByRole('region').first(),
        ).toBeVisible();
        await expectFourSizes(page);
      }
    });

    test('on the other pages too', async ({ page, signIn }) => {
      await page.goto('/trif/planner');
      await signIn(accounts.manager);
      await expect(page.getByRole('textbox', { name: 'Plaques du jour' })).toBeVisible();
      await expectFourSizes(page);
      for (const path of [
        'members/920150/campaigns',
        'members/920150/campaigns/returns',
        'members',
        'blacklist',
        'import',
      ]) {
        await page.goto(`/trif/${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('status').filter({ hasText: /chargement/i })).toHaveCount(0);
        await expectFourSizes(page);
        await expectTitle(page);
      }
      for (const path of ['sheet', 'sheet/customer']) {
        await page.goto(`/trif/vehicles/ABC123/${path}`);
        await expect(page.getByRole('article')).toContainText('Citroën C5');
        await expectFourSizes(page);
      }
      await page.goto('/');
      await expect(page.getByLabel('Immatriculation')).toBeVisible();
      await expectFourSizes(page);
    });
  });
}
