import { accounts } from './accounts.ts';
import { expect, homeIsWhole, test } from './fixtures.ts';
import { test as onLine } from './line-fixtures.ts';

test('everything can be reached from the keyboard, in both languages', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn(accounts.manager);
  const palette = page.getByRole('dialog', { name: /^(Aller à…|Go to…)$/ });
  const field = palette.getByRole('combobox', { name: /^(Plaque|Plate)/ });
  const open = async () => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
  };

  // A plate, even while the cursor is in another field.
  await expect(page.getByLabel('Immatriculation')).toBeFocused();
  await open();
  await expectAccessible();
  await page.keyboard.type('abc 123');
  await expect(palette.getByRole('option')).toHaveText(['Ouvrir ABC123']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/trif/vehicles/ABC123');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');

  // The vehicle just read, by its owner's name; Escape leaves everything as it was.
  await open();
  await page.keyboard.type('dupont');
  await expect(palette.getByRole('option').first()).toHaveText(
    'ABC123Citroën C5 · Phillipe Dupontvéhicule lu dans cette session',
  );
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(page).toHaveURL('/trif/vehicles/ABC123');

  // A page, with the arrow keys; the chosen option is the one that is read aloud.
  await page.getByRole('button', { name: /^Aller à…/ }).press('Enter');
  const pages = palette.getByRole('group', { name: 'Pages' }).getByRole('option');
  await expect(pages).toHaveText([
    'Véhicule',
    'Agenda',
    'Campagnes',
    'Liste d’opposition',
    'Import',
    'Aide',
  ]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await pages.nth(1).getAttribute('id')) ?? 'an id',
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/trif/planner');
  await expect(page.getByRole('textbox', { name: 'Plaques du jour' })).toBeFocused();

  // Actions.
  await open();
  await page.keyboard.type('english');
  await page.keyboard.press('Enter');
  await open();
  await page.keyboard.type('theme dark');
  await page.keyboard.press('Enter');
  await open();
  await expect(palette.getByRole('option', { name: 'Theme: Dark' })).toContainText('in use');
  await expectAccessible();
  await page.keyboard.type('nothing like it');
  await expect(palette.getByText('Nothing by that name')).toBeVisible();
  await field.fill('sign out');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/login');
});

test('a member is not offered what only managers can do', async ({ page, signIn }) => {
  await signIn(accounts.member);
  // It says what one may type.
  const trigger = page.getByRole('button', { name: /^Aller à…/ });
  await expect(trigger).toHaveText(/Plaque, nom, téléphone, e-mail, modèle/);
  await trigger.click();
  const pages = page.getByRole('group', { name: 'Pages' }).getByRole('option');
  await expect(pages).toHaveText(['Véhicule', 'Agenda', 'Campagnes', 'Import', 'Aide']);
});

test('the slash leads to the search, also on a French keyboard', async ({ page, signIn }) => {
  await page.goto('/trif/no-such-page');
  await signIn();
  await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
  await page.keyboard.press('Shift+/');
  await expect(page.getByLabel('Immatriculation')).toBeFocused();
});

onLine.describe('a page that comes while a dialog is open leaves the cursor where it is', () => {
  onLine('in the palette', async ({ page, line, signIn }) => {
    await signIn();
    const field = page.getByRole('dialog', { name: 'Aller à…' }).getByRole('combobox');
    // By then its code has loaded, and the page has the cursor again.
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await page.getByLabel('Immatriculation').press('Control+k');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Immatriculation')).toBeFocused();
    line.hold();
    await page.getByRole('link', { name: 'Agenda' }).click();
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    line.release();
    await expect(page).toHaveTitle(/^Agenda/);
    await page.keyboard.type('abc 123');
    await expect(field).toHaveValue('abc 123');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/trif\/vehicles\/ABC123$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  });

  onLine('in the question for the password', async ({ page, line, signIn }) => {
    const opened = new Date('2026-11-25T10:00:00');
    await page.clock.install({ time: opened });
    await signIn();
    await homeIsWhole(page);
    await page.clock.fastForward('01:56:00');
    // By then its code has loaded.
    await page.getByRole('button', { name: 'Se reconnecter' }).click();
    const password = page.getByRole('dialog').getByLabel('Mot de passe');
    await expect(password).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(password).toBeHidden();
    // From here on, time passes only when the story says so, so the next page isn't given up
    // meanwhile.
    await page.clock.pauseAt(new Date('2026-11-25T11:58:00'));
    line.hold();
    await page.getByRole('link', { name: 'Agenda' }).click();
    await page.clock.setSystemTime(new Date('2026-11-25T12:01:00'));
    await page.clock.runFor(15_000);
    const isAsked = async () => {
      await page.clock.runFor(20);
      return password.isVisible();
    };
    await expect.poll(isAsked).toBe(true);
    await page.clock.runFor(1000);
    await expect(password).toBeFocused();
    await page.clock.resume();
    line.release();
    await expect(page).toHaveTitle(/^Agenda/);
    await page.keyboard.type(accounts.member.password);
    await expect(password).toHaveValue(accounts.member.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Agenda');
  });
});

for (const { language, name, field, viewport } of [
  {
    language: 'French on a desktop',
    name: 'Aller à…',
    field: 'Immatriculation',
    viewport: { width: 1440, height: 900 },
  },
  {
    language: 'English on a phone',
    name: 'Go to…',
    field: 'Licence plate',
    viewport: { width: 390, height: 844 },
  },
]) {
  onLine.describe(`keys that come before the palette’s code, in ${language}`, () => {
    onLine.use({ viewport });

    onLine.beforeEach(async ({ page, line }) => {
      await page.goto('/');
      await page.getByRole('textbox', { name: 'Identifiant' }).fill(accounts.member.username);
      await page.getByLabel('Mot de passe').fill(accounts.member.password);
      await page.keyboard.press('Enter');
      await expect(page.getByLabel('Immatriculation')).toBeFocused();
      if (name === 'Go to…') {
        await page.evaluate(() => localStorage.setItem('vision360.lang', 'en'));
        await page.reload();
      }
      await expect(page.getByLabel(field)).toBeFocused();
      line.holdFiles('/assets/');
    });

    onLine('are in its field', async ({ page, line, expectAccessible }) => {
      const palette = page.getByRole('dialog', { name });
      await page.keyboard.press('Control+k');
      await page.keyboard.type('TX600ZY');
      await page.keyboard.press('Backspace');
      await page.keyboard.type('Z');
      await expect(palette.locator(':focus')).toHaveValue('TX600ZZ');
      await expectAccessible();
      line.release();
      await expect(palette.getByRole('combobox')).toBeFocused();
      await expect(palette.getByRole('combobox')).toHaveValue('TX600ZZ');
      await page.keyboard.type('9');
      await expect(palette.getByRole('combobox')).toHaveValue('TX600ZZ9');
      await page.keyboard.press('Escape');
      await expect(palette).toBeHidden();
      await expect(page.getByLabel(field)).toBeFocused();
      await expect(page.getByLabel(field)).toHaveValue('');
    });

    onLine('and Enter, when the code has come, opens what was typed', async ({ page, line }) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('abc 123');
      await page.keyboard.press('Enter');
      await page.keyboard.type('zz');
      line.release();
      await expect(page).toHaveURL(/\/trif\/vehicles\/ABC123$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    });

    onLine('Escape leaves the field and the cursor as they were', async ({ page, line }) => {
      const palette = page.getByRole('dialog', { name });
      await page.keyboard.press('Control+k');
      await page.keyboard.type('abc');
      await page.keyboard.press('Escape');
      await expect(palette).toBeHidden();
      await expect(page.getByLabel(field)).toBeFocused();
      line.release();
      await page.keyboard.press('Control+k');
      await expect(palette.getByRole('combobox')).toHaveValue('');
    });
  });
}

test('keys that come right after Ctrl K are in the field, whether its code has come or not', async ({
  page,
  signIn,
}) => {
  await signIn();
  const field = page.getByRole('dialog', { name: 'Aller à…' }).getByRole('combobox');
  await expect(page.getByLabel('Immatriculation')).toBeFocused();
  for (const plate of ['TX600ZZ', 'ABC123']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(plate);
    await expect(field).toHaveValue(plate);
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Immatriculation')).toBeFocused();
    await expect(page.getByLabel('Immatriculation')).toHaveValue('');
  }
});
