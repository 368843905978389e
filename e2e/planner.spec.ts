import type { Page, Request } from '@playwright/test';
import { accounts } from './accounts.ts';
import { clickTwice, clickTwiceSlowly, expect, plain, pressEnterTwice, test } from './fixtures.ts';
import { test as onLine } from './line-fixtures.ts';

const rowsOf = (page: Page) =>
  page
    .getByRole('table', { name: 'Véhicules du jour' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });

const isRead = (request: Request) => request.url().includes('/vehicule/');

/**
 * The largest number of calls about vehicles that were under way at once, as the browser recorded
 * it.
 */
const mostAtOnce = (page: Page) =>
  page.evaluate(() => {
    const calls = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => name.includes('/vehicule/'));
    return Math.max(
      ...calls.map(
        ({ startTime }) =>
          calls.filter((call) => call.startTime <= startTime && startTime < call.responseEnd)
            .length,
      ),
    );
  });

const list = [
  'ER-666-ZZ\t14:00\tvidange',
  '9h30 ABC123',
  'Réunion d’équipe',
  'ER-204-ZZ',
  '8h ER-500-ZZ',
  'abc 123',
  'A8-123-ZZ 17h',
].join('\n');

test.describe('the day’s plates', () => {
  test.use({ expectedConsole: [/status of (404|500)/] });

  test.beforeEach(async ({ page, signIn }) => {
    await page.goto('/trif/planner');
    await signIn();
  });

  test('become a table, loaded four at a time, in which failed rows can be retried', async ({
    page,
    expectAccessible,
  }) => {
    // The list, read while it is being typed.
    const field = page.getByRole('textbox', { name: 'Plaques du jour' });
    await page.getByRole('button', { name: 'Afficher les véhicules' }).click();
    await expect(page.getByText('Aucune plaque n’a été reconnue')).toBeVisible();
    await expect(field).toBeFocused();
    await field.fill(list);
    await expect(page.getByText('5 plaques reconnues.')).toBeVisible();
    const leftOut = page.getByRole('region', { name: '2 lignes laissées de côté' });
    expect((await leftOut.getByRole('listitem').allInnerTexts()).map(plain)).toEqual([
      'Ligne 3, « Réunion d’équipe » : aucune plaque reconnue',
      'Ligne 6, « abc 123 » : déjà à la ligne 2',
    ]);
    await expectAccessible();

    // The table.
    await page.getByRole('button', { name: 'Afficher les véhicules' }).click();
    await expect(page.getByText('3 sur 5 trouvées, 1 inconnue, 1 en échec')).toBeVisible();
    await expect(leftOut).toBeVisible();
    const rows = rowsOf(page);
    await expect(rows).toContainText([
      /^08:00ER-500-ZZLe serveur du réseau est en panne/,
      /^09:30ABC123Citroën C5M\.\sPhillipe Dupont/,
      /^14:00ER-666-ZZvidange.*Très long libellé.*Rien dans les 3\smois/,
      /^17:00A8123ZZAucun véhicule trouvé pour A8123ZZ\./,
      /^sans heureER-204-ZZMarque et modèle inconnusAucun client connuAucune prévision/,
    ]);
    const abc = rows.filter({ hasText: 'ABC123' });
    await expect(abc.getByRole('link', { name: 'Appeler le 06 12 45 78 96' })).toHaveAttribute(
      'href',
      'tel:+33612457896',
    );
    await expect(abc.getByRole('cell', { name: /^En retard Vidange moteur, / })).toBeVisible();
    await expect(
      abc.getByRole('cell', {
        name: /^30\/09\/2019 .*estimé voiture particulière supposée En retard$/,
      }),
    ).toBeVisible();
    await expect(abc.getByRole('cell', { name: /^01\/09\/2020 .*il y a / })).toBeVisible();
    // For the one that fails, seven more services are asked, in the same four places.
    expect(await mostAtOnce(page)).toBe(4);
    await expectAccessible();

    // A failure, retried alone and with the others.
    const failure = page.getByRole('alert');
    await expect(failure).toContainText('1 plaque n’a pas pu être lue');
    const retryRow = rows.getByRole('button', { name: 'Réessayer ER-500-ZZ' });
    const retryAll = failure.getByRole('button', { name: 'Réessayer tout' });
    const presses = [
      () => clickTwice(retryRow),
      () => clickTwiceSlowly(retryRow),
      () => pressEnterTwice(retryAll),
      () => clickTwiceSlowly(retryAll),
      () => pressEnterTwice(retryRow),
    ];
    // Once each, in whichever way the button is pressed twice.
    for (const press of presses) {
      const asked: (string | null)[] = [];
      const note = (request: Request) => isRead(request) && asked.push(request.postData());
      page.on('request', note);
      await press();
      // vision360, then the seven services.
      await expect.poll(() => asked.length).toBeGreaterThanOrEqual(8);
      await expect(failure).toBeVisible();
      await expect(page).toHaveURL('/trif/planner');
      expect(asked).toEqual(Array(8).fill('{"immatriculation":"ER500ZZ"}'));
      page.off('request', note);
    }

    // A mistyped plate is corrected in its line.
    await rows.getByRole('button', { name: 'Mettre AB-123-ZZ à la place' }).click();
    await expect(rows.filter({ hasText: '17:00' })).toContainText('AB-123-ZZ');
  });

  test('can be sorted and printed, survive a reload, and are forgotten with the session', async ({
    page,
  }) => {
    const short = '9h30 ABC123\n\nER-666-ZZ;14:00;vidange';
    const field = page.getByRole('textbox', { name: 'Plaques du jour' });
    await field.fill(short);
    await page.getByRole('button', { name: 'Afficher les véhicules' }).click();
    const rows = rowsOf(page);
    await expect(page.getByText('2 sur 2 trouvées')).toBeVisible();

    // As cards, it has no headings, and the keyboard doesn't stop on what nobody sees.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByLabel('Trier par').press('Tab');
    await expect(rows.first().getByRole('link').first()).toBeFocused();
    await page.setViewportSize({ width: 1280, height: 720 });

    // Read again: the second half of a double click doesn't stop it.
    const readAgain = page.waitForRequest(isRead);
    await page.getByRole('button', { name: 'Actualiser' }).dblclick();
    await readAgain;
    await expect(page.getByText('2 sur 2 trouvées')).toBeVisible();

    // Sorted, and still so after a look at a vehicle.
    const byOwner = page.getByRole('columnheader', { name: 'Client' });
    await byOwner.getByRole('button').click();
    await expect(byOwner).toHaveAttribute('aria-sort', 'ascending');
    await expect(rows.first()).toContainText('Phillipe Dupont');
    await byOwner.getByRole('button').click();
    await expect(rows.first()).toContainText('Très long libellé');
    await rows.getByRole('link', { name: 'ABC123' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    await page.goBack();
    await expect(rows.first()).toContainText('Très long libellé');
    await expect(byOwner).toHaveAttribute('aria-sort', 'descending');

    // On paper: the rows without the page around them.
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: /^Véhicules attendus le / })).toBeVisible();
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
    await expect(rows).toHaveCount(2);
    await page.emulateMedia({ media: 'screen' });

    // A reload keeps what was typed, but not what was learned.
    const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    expect(await kept()).toContain('9h30 ABC123');
    expect(await kept()).not.toContain('Dupont');
    const askedAgain = page.waitForRequest(isRead);
    await page.reload();
    await askedAgain;
    await expect(rows.first()).toContainText('Très long libellé');
    await page.getByRole('button', { name: 'Modifier la liste' }).click();
    await expect(field).toHaveValue(short);

    // Forgotten with the session.
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page).toHaveURL('/login');
    expect(await kept()).not.toMatch(/ABC123|vision360/);
  });
});

test('a list isn’t left in the tab for the next person who signs in', async ({ page, signIn }) => {
  await page.goto('/trif/planner');
  await signIn();
  const field = page.getByRole('textbox', { name: 'Plaques du jour' });
  await field.fill('9h30 ABC123 Durand');
  const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  await expect.poll(kept).toContain('Durand');
  // As if the API had refused the token: the tab holds no session any more, and the page is
  // reloaded.
  const expire = () =>
    page.evaluate(() => {
      for (const [key, value] of Object.entries(sessionStorage)) {
        if (value.includes('"token"')) sessionStorage.removeItem(key);
      }
    });
  await expire();
  await page.reload();
  await signIn();
  await expect(field).toHaveValue('9h30 ABC123 Durand');
  await expire();
  await page.reload();
  await signIn(accounts.other);
  expect(await kept()).not.toContain('Durand');
});

onLine(
  'a reading is stopped and resumed, in English and on a telephone',
  async ({ page, signIn, line, expectAccessible }) => {
    await page.goto('/trif/planner');
    await signIn();
    await page.getByRole('button', { name: 'Langue' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.setViewportSize({ width: 390, height: 844 });
    const field = page.getByRole('textbox', { name: 'The day’s plates' });
    await field.fill('10h ABC123');
    await page.getByRole('button', { name: 'Show the vehicles' }).click();
    await expect(page.getByText('1 of 1 found')).toBeVisible();
    // What was read is there; the answer about the other is held back as long as the story needs.
    line.hold();
    await page.getByRole('button', { name: 'Change the list' }).click();
    await field.fill('10h ABC123\nER-003-ZZ 9:00');
    await page.getByRole('button', { name: 'Show the vehicles' }).click();
    const slow = page.getByRole('row').filter({ hasText: 'ER-003-ZZ' });
    await expect(page.getByText('Loading: 1 of 2')).toBeVisible();
    await expect(slow).toContainText('Loading…');
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('Stopped: 1 of 2')).toBeVisible();
    await expect(slow).toContainText('Not loaded');
    line.release();
    await page.getByRole('button', { name: 'Resume' }).click();
    await expect(page.getByText('2 of 2 found')).toBeVisible();
    await expect(slow).toContainText('Overdue');
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Time, descending');
    await expect(page.getByRole('row').nth(1)).toContainText('ABC123');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expectAccessible();
  },
);
