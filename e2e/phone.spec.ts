import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, switchToEnglish, test } from './fixtures.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

const line = (page: Page) =>
  page.getByRole('region', { name: /^(Voiture à l’écran|Car on screen)$/ });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

const bottomOf = async (target: ReturnType<Page['getByRole']>) => {
  const box = await target.boundingBox();
  return box ? box.y + box.height : 0;
};

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('one calls from the first screen, and reads there what to say', async ({
  page,
  openSample,
  expectAccessible,
}) => {
  await openSample('overview');
  const header = page.getByRole('region', { name: 'Véhicule', exact: true });
  const call = header.getByRole('link', { name: 'Appeler le 06 12 45 78 96' });
  await expect(call).toBeInViewport({ ratio: 1 });
  const advice = page.getByRole('region', { name: 'Que dire maintenant' });
  await expect(advice.getByText('Proposer une visite')).toBeInViewport({ ratio: 1 });

  // What isn't needed to speak is one button away, and goes again.
  const email = header.getByRole('link', { name: 'Écrire à p.dupont@mail.fr' });
  await expect(email).toBeHidden();
  await expect(header.getByText('VF7RDRFJC9L554165')).toBeHidden();
  // The number that parts are ordered by is one press away, and the button says so.
  await header.getByRole('button', { name: 'VIN et autres détails' }).tap();
  await expect(email).toBeVisible();
  await expect(header.getByText('VF7RDRFJC9L554165')).toBeVisible();
  await expect(header.getByRole('button', { name: 'Copier VF7RDRFJC9L554165' })).toBeInViewport();
  await expectAccessible();
  await header.getByRole('button', { name: 'Moins de détails', expanded: true }).press('Enter');
  await expect(email).toBeHidden();
  expect(await sideways(page)).toBe(0);
});

for (const [width, height] of [
  [390, 844],
  [844, 390],
  [320, 640],
] as const) {
  test(`scrolled, the header is one line and the tabs stick below it, at ${width} by ${height}`, async ({
    page,
    openSample,
    expectAccessible,
  }) => {
    await page.setViewportSize({ width, height });
    await openSample('invoices');
    const oldest = page.getByRole('button', { name: /n° 24177/ });
    await expect(oldest).toBeVisible();
    const panel = page.getByRole('tabpanel', { name: 'Factures' });
    const before = await placeOf(panel);
    await oldest.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 5000);
    await expect(line(page)).toContainText('ABC123');
    await expect(line(page)).toContainText('Citroën C5');
    await expect(line(page)).toContainText('Dupont');
    const call = line(page).getByRole('link', { name: 'Appeler le 06 12 45 78 96' });
    await expect(call).toBeInViewport({ ratio: 1 });
    const top = await line(page).boundingBox();
    expect(top?.y).toBe(0);
    const tabs = await tab(page, 'Factures').boundingBox();
    expect(Math.abs((tabs?.y ?? 0) - (top?.height ?? 0))).toBeLessThanOrEqual(1);
    const stuck = (tabs?.y ?? 0) + (tabs?.height ?? 0);
    expect(stuck).toBeLessThan(height / 3);
    // Nothing has moved because of it.
    expect(await placeOf(panel)).toBeCloseTo(before, 0);
    expect(await sideways(page)).toBe(0);
    await expectAccessible();

    // From the tabs under the line, with a keyboard: the next panel begins below them.
    await tab(page, 'Factures').press('ArrowRight');
    await expect(tab(page, 'Opérations')).toBeFocused();
    await expect(tab(page, 'Opérations')).toBeInViewport({ ratio: 1 });
    await tab(page, 'Opérations').press('ArrowLeft');

    // What has the focus is never below what sticks.
    await oldest.focus();
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const { y, inPanel } = await page.evaluate(() => ({
        y: document.activeElement?.getBoundingClientRect().top ?? 0,
        inPanel: document.activeElement?.closest('[role="tabpanel"]') !== null,
      }));
      if (inPanel) expect(y).toBeGreaterThanOrEqual(stuck - 1);
    }
  });
}

/** Where a part of the page begins, however far it is scrolled. */
const placeOf = (target: ReturnType<Page['getByRole']>) =>
  target.evaluate((element) => element.getBoundingClientRect().top + scrollY);

test('filters and exports are behind one button each, which says how many filters are set', async ({
  page,
  openSample,
  expectAccessible,
}) => {
  await openSample('invoices');
  const csv = page.getByRole('button', { name: 'CSV factures' });
  const words = page.getByRole('searchbox', { name: 'Texte' });
  const filters = page.getByRole('button', { name: /^Filtres/ });
  await expect(filters).toHaveText('Filtres');
  await expect(filters).toHaveAttribute('aria-expanded', 'false');
  await expect(csv).toBeHidden();
  await expect(words).toBeHidden();
  const before = await filters.boundingBox();
  await filters.tap();
  await expect(filters).toHaveAttribute('aria-expanded', 'true');
  expect(await filters.boundingBox()).toEqual(before);
  await page.getByLabel('Opération', { exact: true }).selectOption({ index: 1 });
  await words.fill('rév');
  await expect(filters).toHaveText('Filtres (2)');
  await expectAccessible();

  // Closed, it is still set, also on the way back from another panel.
  await filters.press('Space');
  await expect(words).toBeHidden();
  await tab(page, 'Client').tap();
  await tab(page, 'Factures').tap();
  await expect(filters).toHaveText('Filtres (2)');

  const exports = page.getByRole('button', { name: 'Exporter', exact: true });
  await exports.tap();
  await expect(csv).toBeVisible();
  const file = page.waitForEvent('download');
  await csv.tap();
  expect((await file).suggestedFilename()).toMatch(/ABC123.*\.csv$/);
  expect(await sideways(page)).toBe(0);

  // Where there is room, there is nothing to unfold, and the filters are the same.
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(filters).toBeHidden();
  await expect(exports).toBeHidden();
  await expect(words).toHaveValue('rév');
  await expect(csv).toBeVisible();
  // Held sideways, it is a phone again: closed as it was, and what is open opens there.
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(filters).toHaveText('Filtres (2)');
  await expect(words).toBeHidden();
  await page
    .getByRole('region', { name: 'Factures', exact: true })
    .getByRole('button', { name: 'Exporter' })
    .tap();
  await expect(csv).toBeHidden();
  await filters.tap();
  await expect(words).toBeVisible();
  expect(await sideways(page)).toBe(0);
});

for (const { title, path, account, field, export: file } of [
  {
    title: 'campaigns',
    path: '/trif/members/920150/campaigns',
    account: accounts.member,
    field: 'Texte',
    export: 'CSV clients',
  },
  {
    title: 'the opt-out list',
    path: '/trif/blacklist',
    account: accounts.manager,
    field: 'Rechercher',
    export: /^CSV \d+ lignes$/,
  },
] as const) {
  test(`so are those of ${title}, by a keyboard too`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.goto(path);
    await signIn(account);
    const filters = page.getByRole('button', { name: /^Filtres/ });
    const words = page.getByRole('searchbox', { name: field });
    const csv = page.getByRole('button', { name: file });
    await expect(filters).toBeVisible();
    await expect(words).toBeHidden();
    await expect(csv).toBeHidden();
    await page.getByRole('button', { name: 'Exporter' }).press('Enter');
    await expect(csv).toBeInViewport({ ratio: 1 });
    await filters.press('Enter');
    await expect(words).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Tab');
    expect(await page.getByRole('search').last().evaluate(holdsFocus)).toBe(true);
    await words.fill('da');
    await expect(filters).toHaveText('Filtres (1)');
    await expect(words).toHaveAccessibleDescription(/\d sur \d/);
    await expectAccessible();
    expect(await sideways(page)).toBe(0);
  });
}

const holdsFocus = (element: Element) => element.contains(document.activeElement);

test('the urgency of forecasts is chosen behind the same button, in English', async ({
  page,
  openSample,
}) => {
  await openSample('forecasts');
  await page.getByRole('button', { name: 'Menu' }).tap();
  await page.getByRole('button', { name: 'Langue' }).tap();
  await page.getByRole('menuitem', { name: 'English' }).tap();
  await page.getByRole('button', { name: 'Menu' }).tap();
  const overdue = page.getByRole('button', { name: /^Overdue/ });
  await expect(overdue).toBeHidden();
  await page.getByRole('button', { name: 'Filters', exact: true }).tap();
  await overdue.tap();
  await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Export/ })).toBeVisible();
});

test('nothing is cut with letters twice as large, in forced colours, without motion', async ({
  page,
  openSample,
}) => {
  await openSample('invoices');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await page.getByRole('button', { name: 'Filtres' }).tap();
  await expect(page.getByRole('searchbox', { name: 'Texte' })).toBeVisible();
  expect(await sideways(page)).toBe(0);
  await page.getByRole('button', { name: /n° 24177/ }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 5000);
  const call = line(page).getByRole('link', { name: 'Appeler le 06 12 45 78 96' });
  await expect(call).toBeInViewport({ ratio: 1 });
  const { height = 0 } = (await line(page).boundingBox()) ?? {};
  const tabs = await tab(page, 'Factures').boundingBox();
  expect((tabs?.y ?? 0) + (tabs?.height ?? 0)).toBeLessThan(844 / 3);
  expect(tabs?.y).toBeGreaterThanOrEqual(height - 1);
});

test('what a filter finds is said above the keyboard that covers half of the screen', async ({
  page,
  openSample,
}) => {
  await openSample('invoices');
  await page.getByRole('button', { name: 'Filtres' }).tap();
  const words = page.getByRole('searchbox', { name: 'Texte' });
  await words.tap();
  await page.setViewportSize({ width: 390, height: 844 - 336 });
  await words.pressSequentially('révision');
  await expect(words).toBeInViewport({ ratio: 1 });
  await expect(words).toHaveAccessibleDescription(/^2 sur 6\sfactures/);
  const said = page.getByText(/^2 sur 6\sfactures/).last();
  await expect(said).toBeInViewport({ ratio: 1 });
  expect(await words.evaluate((field) => getComputedStyle(field).fontSize)).toBe('16px');
});

test('in English, held sideways, the menu and the palette fit on the screen', async ({
  page,
  openSample,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openSample('overview');
  await switchToEnglish(page);
  await page.setViewportSize({ width: 844, height: 390 });
  await page.getByRole('button', { name: 'Menu' }).tap();
  await page.getByRole('button', { name: 'Sign out' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Menu' }).tap();
  await page.getByRole('button', { name: /^Go to…/ }).tap();
  const dialog = page.getByRole('dialog', { name: 'Go to…' });
  await expect(dialog.getByRole('combobox')).toBeFocused();
  expect(await bottomOf(dialog)).toBeLessThanOrEqual(390);
  await expect(dialog.getByRole('option').first()).toBeInViewport({ ratio: 1 });
  // With its keyboard, half of that is left.
  await page.setViewportSize({ width: 844, height: 200 });
  await expect(dialog.getByRole('option').first()).toBeInViewport({ ratio: 1 });
  expect(await sideways(page)).toBe(0);
});
