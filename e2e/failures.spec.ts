import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, homeIsWhole, openPanel, test } from './fixtures.ts';
import { test as onLine } from './line-fixtures.ts';

test.describe('what goes wrong', () => {
  test.use({ expectedConsole: [/status of (404|429|500|502|504)/] });

  test.beforeEach(({ signIn }) => signIn());

  test('an unknown plate says so, keeps what was typed and offers to search again', async ({
    page,
    expectAccessible,
  }) => {
    await page.getByLabel('Immatriculation').fill('ab-123-zz');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { name: 'Aucun véhicule trouvé pour AB-123-ZZ' }),
    ).toBeVisible();
    await expect(page.getByLabel('Immatriculation')).toHaveValue('AB-123-ZZ');
    await expectAccessible();
    await page.getByLabel('Immatriculation').fill('ABC123');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  });

  test('ER-404-ZZ and a refusal under a 200 are one “not found” page', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('vision360')) asked.push(request.url());
    });
    for (const plate of ['ER404ZZ', 'ER200ZZ']) {
      await page.goto(`/trif/vehicles/${plate}`);
      await expect(
        page.getByRole('heading', { name: /^Aucun véhicule trouvé pour/ }),
      ).toBeVisible();
    }
    expect(asked, 'each plate is asked for once').toHaveLength(2);
  });

  test('if everything fails, the page says what happened and offers to retry', async ({
    page,
    expectAccessible,
  }) => {
    await page.goto('/trif/vehicles/ER500ZZ');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Le véhicule ER-500-ZZ n’a pas pu être lu');
    await expect(alert).toContainText('Le serveur du réseau est en panne (erreur 500).');
    // What an API says about its own failure is meant for its operator.
    await expect(alert).not.toContainText('Le réseau répond');
    // By this, that operator finds the call.
    await expect(alert).toContainText(/Référence\s: [\da-f-]{36}/);
    await expectAccessible();
    const asked = page.waitForRequest(/vision360/);
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await asked;
  });

  test('after too many calls the page says how long to wait', async ({ page }) => {
    await page.goto('/trif/vehicles/ER429ZZ');
    await expect(page.getByRole('alert')).toContainText('Attendez 30 s, puis réessayez.');
  });

  test('if a separate service fails too, its panel says so and the others are there', async ({
    page,
    expectAccessible,
  }) => {
    await page.goto('/trif/vehicles/ER361ZZ/invoices');
    const panel = page.getByRole('tabpanel');
    const alert = panel.getByRole('alert');
    await expect(alert).toContainText('Cette partie n’a pas pu être lue\u00a0: les factures');
    await expect(page.getByRole('region', { name: 'Véhicule' })).toContainText(
      /Dernière visite[\s?]*non reçu/,
    );
    await expectAccessible();
    const asked = page.waitForRequest(/vehicule\/factures/);
    await alert.getByRole('button', { name: 'Réessayer' }).click();
    await asked;
    await openPanel(page, 'Prévisions');
    await expect(panel.getByRole('table')).toBeVisible();
  });

  test('if vision360 fails, the panels come from the separate services', async ({ page }) => {
    await page.goto('/trif/vehicles/ER360ZZ/client');
    await expect(page.getByText('cette page en réunit les parties')).toBeVisible();
    await expect(page.getByRole('tabpanel').getByRole('region').first()).toBeVisible();
    await openPanel(page, 'Factures');
    await expect(page.getByRole('heading', { name: 'Factures', exact: true })).toBeVisible();
    await expect(page.getByRole('tabpanel').getByRole('alert')).toBeHidden();
    // Nothing is said to agree with vision360, because that answered nothing.
    await openPanel(page, 'Données');
    const alone = page.getByRole('listitem').filter({ hasText: 'Prévisions' });
    await expect(alone).toContainText('Sur cette page\u00a0: 18 enregistrements');
    await alone.getByRole('button', { name: 'Interroger Prévisions' }).click();
    await expect(alone).toContainText('identique à cette page');
  });
});

/**
 * Opens the search after looking at another vehicle, so that the code that shows vehicles is
 * loaded.
 */
async function startSearch(page: Page, signIn: () => Promise<void>) {
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  await page.keyboard.press('/');
  await expect(page.getByLabel('Immatriculation')).toBeFocused();
  await homeIsWhole(page);
}

onLine('a slow answer shows the plate and that it is loading', async ({ page, signIn, line }) => {
  await startSearch(page, signIn);
  line.hold();
  await page.getByLabel('Immatriculation').fill('ER-003-ZZ');
  await page.keyboard.press('Enter');
  const loading = page.getByRole('status').filter({ hasText: 'Chargement du véhicule…' });
  await expect(loading).toBeVisible();
  await expect(page.getByText('ER-003-ZZ', { exact: true })).toBeVisible();
  line.release();
  await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
  await expect(loading).toBeHidden();
});

test('a person can stop waiting for an answer that doesn’t come', async ({ page, signIn }) => {
  await page.clock.install({ time: new Date('2026-11-25T10:00:00') });
  await startSearch(page, signIn);
  // From here on, time passes only when the story says so.
  await page.clock.pauseAt(new Date('2026-11-25T10:30:00'));
  await page.getByLabel('Immatriculation').fill('ER-120-ZZ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Chargement du véhicule…');
  await page.clock.runFor(10_000);
  await expect(page.getByRole('status').filter({ hasText: 'plus longue' })).toBeVisible();
  const given = page.waitForEvent('requestfailed', (request) => /vision360/.test(request.url()));
  await page.getByRole('link', { name: 'Annuler' }).click();
  await given;
  await expect(page.getByLabel('Immatriculation')).toBeFocused();
});

test('an answer that never comes is shown as a failure within 40 s of the search, and nothing keeps loading', async ({
  page,
  signIn,
}) => {
  await page.clock.install({ time: new Date('2026-11-25T10:00:00') });
  await startSearch(page, signIn);
  // From here on, time passes only when the story says so.
  await page.clock.pauseAt(new Date('2026-11-25T10:30:00'));
  const whole = page.waitForRequest(/vision360/);
  await page.getByLabel('Immatriculation').fill('ER-120-ZZ');
  await page.keyboard.press('Enter');
  await whole;
  const parts = page.waitForRequest(/vehicule\/factures/);
  await page.clock.runFor(22_000);
  await parts;
  await page.clock.runFor(17_900);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Le véhicule ER-120-ZZ n’a pas pu être lu');
  await expect(alert).toContainText('La réponse tarde trop.');
  await expect(alert.getByRole('button', { name: 'Réessayer' })).toBeEnabled();
});

test('a truncated answer is reported as broken, and the page stays', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ER206ZZ');
  await signIn();
  await expect(page.getByRole('alert')).toContainText('La réponse du réseau est illisible.');
  await expect(page.getByRole('link', { name: 'Véhicule' })).toBeVisible();
});

test('a known vehicle with empty lists is shown, and each panel says why it is empty', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/ER204ZZ');
  await signIn();
  const header = page.getByRole('region', { name: 'Véhicule' });
  await expect(header.getByText('Aucun client connu')).toBeVisible();
  await expect(header.getByText('Aucun relevé connu')).toBeVisible();
  await expect(page.getByText(/^Rien à dire.*ni client, ni facture/)).toBeVisible();
  for (const [panel, why] of [
    ['Client', 'Aucun client n’est connu pour ce véhicule.'],
    ['Factures', 'Aucune facture connue pour ce véhicule.'],
    [
      'Opérations',
      'Aucune opération connue : ni l’historique du réseau ni les factures n’en nomment.',
    ],
    ['Prévisions', 'Le réseau ne donne aucune prévision pour ce véhicule.'],
    ['Relances', 'Aucune relance connue pour ce véhicule.'],
  ] as const) {
    await openPanel(page, panel);
    await expect(page.getByRole('tabpanel').getByText(why)).toBeVisible();
  }
});

test.describe('somebody else’s network', () => {
  test.use({ expectedConsole: [/status of 403/] });

  test('opens nothing, and the page says where to go', async ({ page, signIn }) => {
    await page.goto('/');
    await signIn({ ...accounts.member, network: accounts.other.network });
    await page.getByLabel('Immatriculation').fill('ABC123');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText(
      'Vérifiez le réseau choisi à la connexion, ou demandez l’accès à la tête de réseau.',
    );
  });
});

for (const [plate, what] of [
  ['ER666ZZ', 'hostile values'],
  ['ER667ZZ', 'unexpected types'],
] as const) {
  test(`${what} are shown as text, and break no panel`, async ({ page, signIn }) => {
    await page.goto(`/trif/vehicles/${plate}`);
    await signIn();
    for (const name of ['Client', 'Factures', 'Opérations', 'Prévisions', 'Relances', 'Données']) {
      await openPanel(page, name);
      await expect(page.getByRole('tabpanel', { name }).getByRole('region').first()).toBeVisible();
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways, name).toBe(0);
    }
  });
}

test('an absurd figure is shown as it came, and nothing is computed from it', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/ER666ZZ');
  await signIn();
  const header = page.getByRole('region', { name: 'Véhicule' });
  await expect(header.getByText('1E308\u00a0€')).toBeVisible();
  await expect(
    header.getByText('fiche véhicule du réseau\u00a0: 0001\u201101\u201101, impossible'),
  ).toBeVisible();
  const advice = page.getByRole('region', { name: 'Que dire maintenant' });
  await expect(advice.getByText('Vérifier l’échéance du contrôle technique')).toBeVisible();
  await expect(page.getByText('En retard')).toBeHidden();
  await expect(header.getByText('aucune voiture n’a tant roulé\u00a0: douteux')).toBeVisible();
  // The curve of mileages doesn't reach it.
  await expect(page.getByText('kilométrage entre relevés fiables')).toBeHidden();
  await openPanel(page, 'Opérations');
  await expect(page.getByRole('cell', { name: 'aucune date plausible dans le passé' })).toHaveCount(
    2,
  );
  await openPanel(page, 'Prévisions');
  await expect(page.getByRole('button', { name: 'Date douteuse 1' })).toBeVisible();
});

test('an address without a page says so', async ({ page, signIn, expectAccessible }) => {
  await page.goto('/trif/nowhere');
  await signIn();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
  await expectAccessible();
});
