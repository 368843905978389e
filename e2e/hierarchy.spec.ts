import type { Locator } from '@playwright/test';
import { expect, plain, switchToEnglish, test } from './fixtures.ts';
import { cutWords } from './room.ts';
import { adviceOf, boxOf, headerOf, sideways } from './vehicle-places.ts';

const bottomOf = async (target: Locator) => {
  const { y, height } = await boxOf(target);
  return y + height;
};

/** Size, thickness and colour of the letters. */
const lettersOf = (target: Locator) =>
  target.evaluate((element) => {
    const { fontSize, fontWeight, color } = getComputedStyle(element);
    return { size: parseFloat(fontSize), weight: Number(fontWeight), color };
  });

test.describe('on a desk', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('the header is low, on one grid, and the advice begins high', async ({
    page,
    openSample,
    expectAccessible,
  }) => {
    await openSample('overview');
    await expect(adviceOf(page).getByText('3 points à vérifier')).toBeVisible();
    const header = await boxOf(headerOf(page));
    expect(header.height).toBeLessThanOrEqual(180);
    expect((await boxOf(adviceOf(page))).y).toBeLessThan(330);

    // Another plate is typed on the line of the tabs.
    const tabs = await boxOf(page.getByRole('tablist'));
    const field = await boxOf(page.getByLabel('Immatriculation'));
    expect(field.y + field.height).toBeLessThanOrEqual(tabs.y + tabs.height);
    expect(field.y).toBeGreaterThan(tabs.y - 8);
    expect(field.x).toBeGreaterThan(tabs.x + tabs.width);

    // Numbers to call and the address stand on one line.
    const middleOf = async (name: RegExp) => {
      const { y, height } = await boxOf(headerOf(page).getByRole('link', { name }));
      return y + height / 2;
    };
    const apart = (await middleOf(/^Appeler le 06/)) - (await middleOf(/p\.dupont@/));
    expect(Math.abs(apart)).toBeLessThan(1);

    // Whose car it is begins where a fact does, and what one does ends where the card does.
    const owner = await boxOf(headerOf(page).getByText('M. Phillipe Dupont'));
    const visit = await boxOf(headerOf(page).getByText('Dernière visite'));
    expect(Math.abs(owner.x - visit.x)).toBeLessThanOrEqual(1);
    const message = await boxOf(headerOf(page).getByRole('button', { name: 'Message' }));
    const sheet = await boxOf(headerOf(page).getByRole('link', { name: 'Fiche' }));
    expect(sheet.y).toBe(message.y);
    expect(Math.abs(header.x + header.width - sheet.x - sheet.width - 21)).toBeLessThanOrEqual(1);
    await expectAccessible();
  });

  test('an overdue inspection and the last reading are louder than what was spent', async ({
    page,
    openSample,
  }) => {
    await openSample('overview');
    const header = headerOf(page);
    const inspection = await lettersOf(header.getByText('30 sept. 2019').first());
    const word = await lettersOf(header.getByText('en retard', { exact: true }));
    const reading = await lettersOf(header.getByText('96 753 km').first());
    const visit = await lettersOf(header.getByText('1 sept. 2020').first());
    const spent = await lettersOf(header.getByText('2 668,56 €'));
    expect(inspection.size).toBeGreaterThan(visit.size);
    expect(reading.size).toBeGreaterThan(visit.size);
    expect(visit.size).toBeGreaterThan(spent.size);
    expect(inspection.weight).toBeGreaterThan(spent.weight);
    // The urgency's colour, for the date as for its word.
    expect(inspection.color).toBe(word.color);
    expect(inspection.color).not.toBe(reading.color);
    // The reading, and after it today's estimate.
    expect(plain(await header.innerText())).toMatch(
      /96 753 km le 30\/01\/2020\s+≈ 186 779 km aujourd’hui/,
    );
  });

  test('the visit is a table, doubts are folded behind their number, with a keyboard too', async ({
    page,
    openSample,
    expectAccessible,
  }) => {
    await openSample('overview');
    const advice = adviceOf(page);
    const table = advice.getByRole('table');
    await expect(table.getByRole('columnheader')).toHaveText([
      'Opération',
      'Échéance',
      'Base',
      'Dernière fois',
      'Compteur',
      'Facture entière',
    ]);
    await expect(table.getByRole('rowheader')).toHaveText([
      'Vidange moteur',
      'Filtre habitacle',
      'Liquide de frein',
      'Révision',
      'Bougies d’allumage',
      'Plaquettes de frein À contrôler',
    ]);
    await expect(
      table.getByRole('row', {
        name: /^Vidange moteur 14\/05\/2016 par période 14\/05\/2014 37.210.km 214,50.€$/,
      }),
    ).toBeVisible();

    const fold = advice.getByRole('button', { name: '3 points à vérifier' });
    const checks = advice.getByRole('list', { name: 'À vérifier' });
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    await expect(checks).toBeHidden();
    const before = await boxOf(fold);
    await fold.press('Enter');
    await expect(checks.getByRole('listitem')).toHaveCount(3);
    await expect(fold).toHaveAttribute('aria-expanded', 'true');
    await expect(fold).toBeFocused();
    expect(await boxOf(fold)).toEqual(before);
    await expectAccessible();
    await page.keyboard.press('Tab');
    await expect(checks.getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(checks.getByRole('link', { name: 'Prévisions' })).toBeFocused();
    await fold.press('Space');
    await expect(checks).toBeHidden();

    // What the law asks stays in sight. Paper has all of it.
    await expect(advice.getByRole('list', { name: 'Avant de proposer' })).toContainText(
      'consentement préalable exigé',
    );
    await page.emulateMedia({ media: 'print' });
    await expect(checks).toBeVisible();
    await page.emulateMedia({ media: null });

    await switchToEnglish(page);
    await expect(advice.getByRole('button', { name: '3 points to verify' })).toBeVisible();
    await expect(table.getByRole('columnheader', { name: 'Whole invoice' })).toBeVisible();
  });

  test('if there is nothing to offer, what is in doubt is open', async ({ page, signIn }) => {
    await page.goto('/trif/vehicles/CP180ZZ');
    await signIn();
    await expect(adviceOf(page).getByText(/^Rien à proposer/)).toBeVisible();
    await expect(
      adviceOf(page).getByRole('button', { name: /à vérifier$/, expanded: true }),
    ).toBeVisible();
    await expect(adviceOf(page).getByText(/^Relever le compteur/)).toBeVisible();
  });

  test('an empty and a hostile vehicle keep the same shape', async ({ page, signIn }) => {
    await page.goto('/trif/vehicles/ER204ZZ');
    await signIn();
    const sheet = headerOf(page).getByRole('link', { name: 'Fiche' });
    await expect(headerOf(page).getByText('Aucun relevé connu')).toBeVisible();
    expect((await boxOf(headerOf(page))).height).toBeLessThanOrEqual(180);
    const { x } = await boxOf(sheet);
    await page.goto('/trif/vehicles/ER666ZZ');
    await expect(headerOf(page).getByText('1E308\u00a0€')).toBeVisible();
    expect((await boxOf(sheet)).x).toBe(x);
    // Endless texts are held at three lines each.
    expect((await boxOf(headerOf(page))).height).toBeLessThanOrEqual(340);
    expect(await sideways(page)).toBe(0);
  });

  test('the field for the next plate stays where it is when the vehicle comes', async ({
    page,
    signIn,
  }) => {
    await page.goto('/trif/vehicles/ER003ZZ');
    await signIn();
    await expect(page.getByRole('status').filter({ hasText: 'Chargement' })).toBeVisible();
    const field = page.getByLabel('Immatriculation');
    // The shape of the panel stands where the panel will.
    const shape = await page.getByRole('main').evaluate((main) => {
      const hidden = [...main.querySelectorAll('[aria-hidden=true]')];
      return hidden.map((at) => at.getBoundingClientRect()).find(({ height }) => height > 200)?.y;
    });
    await field.fill('ER-004-ZZ');
    const before = await boxOf(field);
    await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
    const panel = await boxOf(adviceOf(page));
    expect(Math.abs(panel.y - (shape ?? 0))).toBeLessThanOrEqual(32);
    const after = await boxOf(field);
    expect(after.x).toBe(before.x);
    expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(24);
    await expect(field).toBeFocused();
    // How it reads the plate covers what is below, and moves nothing.
    await expect(page.getByText('Lue comme')).toBeVisible();
    const advice = await boxOf(page.getByRole('tabpanel'));
    await field.fill('ER-003-ZZ');
    await expect(page.getByText('Lue comme')).toBeHidden();
    // The header's question marks come later, and round its lines by a tenth of a pixel.
    expect((await boxOf(page.getByRole('tabpanel'))).y).toBeCloseTo(advice.y, 0);
  });
});

test('a wide screen is used: the overview is whole without scrolling', async ({
  page,
  openSample,
  expectAccessible,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openSample('overview');
  const timeline = page.getByRole('region', { name: 'Passé et avenir' });
  await expect(timeline.getByRole('list', { name: 'Légende' })).toBeVisible();
  const [advice, picture] = [await boxOf(adviceOf(page)), await boxOf(timeline)];
  expect(picture.y).toBe(advice.y);
  expect(picture.height).toBe(advice.height);
  expect(picture.x).toBeGreaterThan(advice.x + advice.width);
  // No third of it is empty.
  expect(picture.x + picture.width - advice.x).toBeGreaterThan(1800);
  expect(await bottomOf(timeline)).toBeLessThanOrEqual(1080);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(1080);
  await expectAccessible();
});

test('nothing in the header is cut at any width', async ({ page, openSample }) => {
  await openSample('overview');
  const details = headerOf(page).getByText(/mise en circulation le.30\/09\/2009 · 17.ans$/);
  for (const width of [794, 800, 820, 844, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(details).toBeVisible();
    expect(await cutWords(headerOf(page)), `${width}`).toEqual([]);
    expect(await cutWords(adviceOf(page)), `${width}`).toEqual([]);
    expect(await sideways(page), `${width}`).toBe(0);
    const table = await boxOf(adviceOf(page).getByRole('table'));
    const advice = await boxOf(adviceOf(page));
    expect(table.x + table.width, `${width}`).toBeLessThanOrEqual(advice.x + advice.width - 20);
  }
  // A sheet of A4 has this width.
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  expect(await cutWords(headerOf(page))).toEqual([]);
});
