import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, expectAhead, homeIsWhole, switchToEnglish } from './fixtures.ts';
import { test } from './line-fixtures.ts';

// The browser reports each request that doesn't get through.
test.use({ expectedConsole: [/ERR_|status of 40[01]|a part of the application did not come/] });

const callsOf = (page: Page, part: RegExp): string[] => {
  const calls: string[] = [];
  page.on('request', (request) => {
    const [plate] = /"([A-Z0-9]+)"/.exec(request.postData()?.replace(/.*:/, '') ?? '') ?? [];
    if (part.test(request.url())) calls.push(plate?.replaceAll('"', '') ?? request.url());
  });
  return calls;
};

/** Until the browser has loaded, in idle moments, what somebody may want while the line is away. */
async function lookAround(page: Page, plate: string): Promise<void> {
  await page.getByLabel(plate).fill('ABC123');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  await expectAhead(page);
  await page.keyboard.press('/');
  await expect(page.getByLabel(plate)).toBeFocused();
}

for (const { where, viewport, words } of [
  {
    where: 'in French on a desktop',
    viewport: { width: 1440, height: 900 },
    words: {
      plate: 'Immatriculation',
      offline: 'Vous êtes hors ligne',
      unreachable: 'Le serveur est injoignable',
      failed: 'Le serveur ne répond pas.',
      tab: 'Client',
    },
  },
  {
    where: 'in English on a phone',
    viewport: { width: 390, height: 844 },
    words: {
      plate: 'Licence plate',
      offline: 'You are offline',
      unreachable: 'The server cannot be reached',
      failed: 'The server cannot be reached.',
      tab: 'Customer',
    },
  },
]) {
  test.describe(`what was asked for without the network, ${where}`, () => {
    test.beforeEach(async ({ page, signIn }) => {
      await signIn();
      if (words.plate === 'Licence plate') await switchToEnglish(page);
      await page.setViewportSize(viewport);
      await lookAround(page, words.plate);
    });

    test('comes by itself when the browser is connected again', async ({ page, context }) => {
      await context.setOffline(true);
      await expect(page.getByRole('status').filter({ hasText: words.offline })).toBeVisible();
      await page.getByLabel(words.plate).fill('TX-600-ZZ');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toContainText(words.failed);
      await context.setOffline(false);
      await expect(page.getByRole('tab', { name: words.tab })).toBeVisible();
      await expect(page.getByRole('alert')).toBeHidden();
      await expect(page.getByText(words.offline)).toBeHidden();
    });

    test('comes by itself when the server answers again, although the browser noticed nothing', async ({
      page,
      line,
    }) => {
      line.cut();
      await page.getByLabel(words.plate).fill('TX-600-ZZ');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toContainText(words.failed);
      await expect(page.getByRole('status').filter({ hasText: words.unreachable })).toBeVisible();
      line.mend();
      await expect(page.getByRole('tab', { name: words.tab })).toBeVisible();
      await expect(page.getByRole('alert')).toBeHidden();
    });
  });
}

test('the day’s plates wait for the line in their order, and four at a time go on by themselves', async ({
  page,
  line,
  signIn,
}) => {
  await signIn();
  await lookAround(page, 'Immatriculation');
  await page.getByRole('link', { name: 'Agenda' }).click();
  const plates = ['FT101TX', 'TX600ZZ', 'RE090ZZ', 'RF134ZZ', 'FC105KM', 'FD106DM', 'FR107ST'];
  const field = page.getByRole('textbox', { name: 'Plaques du jour' });
  await field.fill('CP180ZZ');
  await page.getByRole('button', { name: 'Afficher les véhicules' }).click();
  await expect(page.getByRole('link', { name: 'CP-180-ZZ' })).toBeVisible();
  await page.getByRole('button', { name: 'Modifier la liste' }).click();
  line.cut();
  const calls = callsOf(page, /vision360/);
  await field.fill(plates.join('\n'));
  await page.getByRole('button', { name: 'Afficher les véhicules' }).click();
  const rows = page.getByRole('table', { name: 'Véhicules du jour' }).getByRole('row');
  await expect(page.getByRole('status').filter({ hasText: 'injoignable' })).toBeVisible();
  await expect(rows.filter({ hasText: 'En attente' })).toHaveCount(plates.length);
  await expect(page.getByRole('alert')).toBeHidden();
  // Each is asked once more after a moment, and no other is.
  expect([...new Set(calls)]).toEqual(plates.slice(0, 4));
  calls.length = 0;
  line.mend();
  await expect(rows.filter({ hasText: 'En attente' })).toHaveCount(0);
  expect(calls).toEqual(plates);
});

test('a sign-in that didn’t get through is not sent again, until somebody presses again', async ({
  page,
  line,
}) => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Identifiant' }).fill(accounts.member.username);
  const password = page.getByLabel('Mot de passe');
  await password.fill('not this one');
  await password.press('Enter');
  await expect(page.getByRole('alert')).toContainText('mot de passe non reconnu');
  const calls = callsOf(page, /token/);
  line.cut();
  await password.fill(accounts.member.password);
  await password.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Le serveur ne répond pas.');
  line.mend();
  // Anything that the page sent by itself would come before this.
  expect(await page.evaluate(async () => (await fetch('/healthz')).status)).toBe(200);
  expect(calls).toHaveLength(1);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Se déconnecter' })).toBeVisible();
  expect(calls).toHaveLength(2);
});

test('code that did not come while the line was away comes when it is back, and what was typed stays', async ({
  page,
  line,
  signIn,
  expectAccessible,
}) => {
  // By then the page watches its line.
  const isWhole = page.waitForRequest(/build\.json/);
  await signIn();
  await homeIsWhole(page);
  await isWhole;
  line.cut();
  await page.getByLabel('Immatriculation').fill('dupont');
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('Une partie de la page n’a pas pu être chargée');
  await expectAccessible();
  line.mend();
  await expect(page.getByRole('region', { name: 'Ce qui a été cherché' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(alert).toBeHidden();
  await expect(page.getByLabel('Immatriculation')).toHaveValue('dupont');
});

test('a message whose code did not come in the page’s first seconds opens when the line is back', async ({
  page,
  line,
  signIn,
}) => {
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await expect(page.getByRole('tab', { name: 'Client', exact: true })).toBeVisible();
  // Sooner than the page begins to watch its line.
  line.cut();
  const message = page.getByRole('button', { name: 'Message', exact: true });
  await message.click();
  const failed = page.getByText('Le message n’a pas pu s’afficher');
  await expect(failed).toBeVisible();
  line.mend();
  await expect(failed).toBeHidden({ timeout: 60_000 });
  await message.click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
