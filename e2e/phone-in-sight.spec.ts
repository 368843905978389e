import type { Page } from '@playwright/test';
import { expect, switchToEnglish, test } from './fixtures.ts';
import { openMessage, textOf } from './message-dialog.ts';

test.use({ hasTouch: true, isMobile: true });

/** What a keyboard on the screen leaves of a telephone that is held upright, and sideways. */
const UPRIGHT = { width: 390, height: 844 };
const ABOVE_KEYBOARD = { width: 390, height: 844 - 336 };
const SIDEWAYS = { width: 844, height: 390 };
const SIDEWAYS_ABOVE_KEYBOARD = { width: 844, height: 190 };

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { held, viewport, left, inEnglish, words } of [
  {
    held: 'upright, in French',
    viewport: UPRIGHT,
    left: ABOVE_KEYBOARD,
    inEnglish: false,
    words: { title: 'Message au client', text: 'Texte', close: 'Fermer', to: /Dupont.*ABC123/ },
  },
  {
    held: 'sideways, in English',
    viewport: SIDEWAYS,
    left: SIDEWAYS_ABOVE_KEYBOARD,
    inEnglish: true,
    words: { title: 'Message to the customer', text: 'Text', close: 'Close', to: /Dupont.*ABC123/ },
  },
]) {
  test(`whose message it is stays in sight, and so does how to close it, ${held}`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    const dialog = await openMessage(page, signIn, { inEnglish });
    await page.setViewportSize(viewport);
    const head = [
      dialog.getByRole('heading', { name: words.title }),
      dialog.getByText(words.to),
      dialog.getByRole('button', { name: words.close, exact: true }),
    ];
    await dialog.getByRole('link').last().scrollIntoViewIfNeeded();
    for (const part of head) await expect(part).toBeInViewport({ ratio: 1 });
    await expectAccessible();

    const text = textOf(page, words.text);
    await text.tap();
    await page.setViewportSize(left);
    await text.press('End');
    await page.keyboard.type('!');
    for (const part of head) await expect(part).toBeInViewport({ ratio: 1 });
    const { y = 0, height = 0 } = (await head[2]?.boundingBox()) ?? {};
    expect(y + height).toBeLessThan(left.height / 3);

    // With a keyboard, what has the focus is never below the head.
    const bottom = y + height;
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const at = await page.evaluate(() => {
        const focused = document.activeElement;
        const isBelow = focused?.closest('[class*="body"]') !== null;
        return isBelow ? focused?.getBoundingClientRect().bottom : null;
      });
      if (typeof at === 'number') expect(at).toBeGreaterThan(bottom);
    }
    expect(await sideways(page)).toBe(0);
  });
}

for (const { held, viewport, left } of [
  { held: 'upright', viewport: UPRIGHT, left: ABOVE_KEYBOARD },
  { held: 'sideways', viewport: SIDEWAYS, left: SIDEWAYS_ABOVE_KEYBOARD },
]) {
  for (const { where, path, label, typed, found } of [
    {
      where: 'invoices',
      path: '/trif/vehicles/ABC123/invoices',
      label: 'Texte',
      typed: 'révision',
      found: /^2 sur 6\sfactures/,
    },
    {
      where: 'all that was received',
      path: '/trif/vehicles/ABC123/data',
      label: 'Chercher dans ce qui a été reçu',
      typed: 'dupont',
      found: /^\d+ sur \d+$/,
    },
    {
      where: 'campaigns',
      path: '/trif/members/920150/campaigns',
      label: 'Texte',
      typed: 'dupont',
      found: /^\d+ sur \d+\sclients/,
    },
  ]) {
    test(`what a filter of ${where} finds is said beside its label, held ${held} with the keyboard up`, async ({
      page,
      signIn,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto(path);
      await signIn();
      const filters = page.getByRole('button', { name: 'Filtres' });
      const words = page.getByRole('searchbox', { name: label });
      await expect(filters.or(words).first()).toBeVisible();
      if (!(await words.isVisible())) await filters.tap();
      await words.tap();
      await page.setViewportSize(left);
      await words.pressSequentially(typed);
      await expect(words).toHaveAccessibleDescription(found);
      // But for its lower edge.
      await expect(words).toBeInViewport({ ratio: 0.9 });
      const said = page.getByText(found).and(page.locator('.mantine-InputWrapper-description'));
      await expect(said).toBeInViewport({ ratio: 1 });
      const [itsLabel, itsResult] = await Promise.all([
        page.locator('label', { hasText: label }).boundingBox(),
        said.boundingBox(),
      ]);
      expect(itsResult?.x).toBeGreaterThan((itsLabel?.x ?? 0) + (itsLabel?.width ?? 0));
      expect(await sideways(page)).toBe(0);
    });
  }
}

test('several lines that are typed begin at the top', async ({ page, signIn }) => {
  await page.setViewportSize(UPRIGHT);
  await page.goto('/trif/planner');
  await signIn();
  const plates = page.getByRole('textbox', { name: 'Plaques du jour' });
  await expect(plates).toHaveCSS('align-content', 'normal');
});

for (const inEnglish of [false, true]) {
  test(`how many are found, and the first of them, are in sight while one types, held sideways, in ${inEnglish ? 'English' : 'French'}`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.goto('/trif/vehicles/ABC123');
    await signIn();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    if (inEnglish) await switchToEnglish(page);
    await page.setViewportSize(SIDEWAYS);
    await page.getByRole('banner').getByRole('link', { name: 'Vision 360' }).tap();
    // The page before has such a field too.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      inEnglish ? 'Search for a vehicle' : 'Chercher un véhicule',
    );
    const field = page.getByRole('main').getByRole('textbox');
    await field.tap();
    await page.setViewportSize(SIDEWAYS_ABOVE_KEYBOARD);
    await field.pressSequentially('dupont');
    const found = page.getByRole('region', { name: inEnglish ? 'Found' : 'Trouvés' });
    // More than one, once the home page has read the last campaign.
    await expect(found.getByRole('status').first()).toHaveText(
      inEnglish ? /^\d+\sresults?$/ : /^\d+\srésultats?$/,
    );
    await expect(field).toBeInViewport({ ratio: 1 });
    await expect(found.getByRole('status').first()).toBeInViewport({ ratio: 1 });
    await expect(found.getByRole('link').first()).toBeInViewport({ ratio: 1 });
    await expectAccessible();
    expect(await sideways(page)).toBe(0);
    await found.getByRole('link').first().tap();
    await expect(page).toHaveURL(/\/trif\/vehicles\/\w+$/);
  });
}
