import type { Page } from '@playwright/test';
import { expect, switchToEnglish, test } from './fixtures.ts';

const home = (page: Page) => page.getByLabel(/^Immatriculation/);
const found = (page: Page) => page.getByRole('region', { name: 'Trouvés' });
const searched = (page: Page) => page.getByRole('region', { name: 'Ce qui a été cherché' });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Aller à…' });

test.beforeEach(async ({ page, signIn }) => {
  await signIn();
  await home(page).fill('abc 123');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
});

test('a model with a number, a number with a word before it, a name with its plate: as a caller says them', async ({
  page,
  expectAccessible,
}) => {
  await page.keyboard.press('/');
  await expect(home(page)).toBeFocused();
  for (const model of ['RAV4', 'CX-5', '308 SW', 'DS3', '2008']) {
    await home(page).fill(model);
    await expect(searched(page)).toContainText('campagnes ne sont pas encore lues.');
  }
  await home(page).fill('la C cinq');
  await expect(found(page).getByRole('link').first()).toHaveText(/ABC123.*Citroën C5/);
  await home(page).fill('tél. : O6 12 45 78 96');
  await expect(found(page).getByRole('link')).toHaveText([/ABC123.*06 12 45 78 96/]);
  await expectAccessible();
  // All in one breath, it is nobody's plate, and fits on a narrow screen.
  await page.setViewportSize({ width: 320, height: 640 });
  await home(page).fill('Dupont ABC123 06 12 45 78 96');
  await expect(found(page).getByRole('link')).toHaveText([/ABC123.*06 12 45 78 96/]);
  await expect(page.getByRole('button', { name: /comme plaque/ })).toBeHidden();
  await home(page).fill('Roy 06 12 45 78 9615');
  const asPlate = page.getByRole('button', { name: /comme plaque/ });
  await asPlate.scrollIntoViewIfNeeded();
  await expect(asPlate).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.setViewportSize({ width: 1280, height: 720 });
  // The plate beside a name is a plate, and the name's other cars can be looked for.
  await home(page).fill('Dupont FD-106-DM');
  await expect(page.getByRole('search')).toContainText('FD-106-DM');
  await expect(searched(page)).toContainText('campagnes ne sont pas encore lues.');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/trif/vehicles/FD106DM');
});

test('Enter opens no vehicle whose number is only near to the one that was typed', async ({
  page,
}) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('06 12 45 78 95');
  const near = palette(page).getByRole('option', { name: /^ABC123/ });
  await expect(near).toContainText('orthographe proche');
  await page.keyboard.press('Enter');
  await expect(near).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  // Nor from the search page's field, where Enter leads to the first result otherwise.
  await page.keyboard.press('/');
  await expect(home(page)).toBeFocused();
  await home(page).fill('06 12 45 78 95');
  await expect(found(page).getByRole('link')).toContainText('orthographe proche');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(home(page)).toBeFocused();
  await expect(page).toHaveURL('/');
  await home(page).fill('06 12 45 78 96');
  await expect(found(page).getByRole('link')).not.toContainText('orthographe proche');
  await page.keyboard.press('Enter');
  await expect(found(page).getByRole('link')).toBeFocused();
});

test('Enter opens none of several cars by luck, and it is said what Enter does', async ({
  page,
  expectAccessible,
}) => {
  const field = palette(page).getByRole('combobox');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('her Sandero');
  await expect(palette(page).getByText('↵ Chercher aussi dans les campagnes')).toBeVisible();
  await page.keyboard.press('Enter');
  const options = palette(page).getByRole('option');
  await expect(options.nth(1)).toContainText(/sandero/i);
  await expect(palette(page).getByText(/^↵ n’ouvre rien encore.*plusieurs/)).toBeVisible();
  await expectAccessible();
  // A second Enter right after the first would not count, whatever it did.
  await field.press('Shift');
  await field.press('Enter');
  await expect(palette(page)).toBeVisible();
  await expect(page).toHaveURL(/\/vehicles\/ABC123/);
  await field.press('ArrowDown');
  const plate = /^[A-Z0-9-]+/.exec(await options.first().innerText())?.[0] ?? 'a plate';
  await expect(palette(page).getByText(`↵ Ouvrir ${plate}`)).toBeVisible();
  await field.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/vehicles/${plate.replaceAll('-', '')}$`));
});

test('a word that no record has hides nobody, and it is said that it was left out', async ({
  page,
}) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('c’est M. Dupont, la C5 blanche');
  await expect(palette(page).getByRole('option', { name: /^ABC123/ })).toBeVisible();
  await expect(palette(page).getByText('Rien ne correspond avec « blanche »')).toBeVisible();
  // Nobody is opened by it: more may be read.
  await expect(palette(page).getByText('↵ Chercher aussi dans les campagnes')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(home(page)).toBeFocused();
  await home(page).fill('Dupont bleue');
  await expect(found(page).getByRole('link').first()).toContainText('ABC123');
  await expect(found(page)).toContainText('Rien ne correspond avec « bleue »');
});

for (const { language, isEnglish, said, without } of [
  {
    language: 'French',
    isEnglish: false,
    said: {
      born: 'Dupont Phillipe né le 12/03',
      before: 'Dupont Phillipe, née Martin',
      other: 'la deux cent huit de Dupont',
      phone: 'zéro six douze quarante-cinq soixante-dix-huit quatre-vingt-seize',
    },
    without: ['« né le 12/03 »', '« Martin »', '« deux cent huit »'],
  },
  {
    language: 'English',
    isEnglish: true,
    said: {
      born: 'Phillipe Dupont born March 12, 1975',
      before: 'Phillipe Dupont, née Martin',
      other: 'Dupont’s two oh eight',
      phone: 'oh six one two four five seven eight nine six',
    },
    without: ['“born March 12, 1975”', '“Martin”', '“two oh eight”'],
  },
]) {
  test(`nor does what another record has, and numbers are found as they are said, in ${language}`, async ({
    page,
  }) => {
    await page.goto('/');
    if (isEnglish) await switchToEnglish(page);
    const results = page.getByRole('region', { name: /^(Trouvés|Found)$/ });
    const field = page.getByLabel(/^(Immatriculation|Licence plate)/);
    for (const [at, typed] of [said.born, said.before, said.other].entries()) {
      await field.fill(typed);
      await expect(results.getByRole('link').first()).toContainText('ABC123');
      await expect(results).toContainText(without[at] ?? 'a word');
    }
    await field.fill(said.phone);
    await expect(results.getByRole('link')).toHaveText([/ABC123.*06 12 45 78 96/]);
    await expect(page).toHaveURL('/');
  });
}
