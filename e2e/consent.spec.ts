import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, switchToEnglish } from './fixtures.ts';
import { test } from './own-server.ts';

const headerOf = (page: Page) => page.getByRole('region', { name: 'Véhicule', exact: true });

test.describe('if nobody has set what the flags mean', () => {
  test.use({ settings: { MMP_RELANCE_MEANS: 'unknown' } });

  test('they are shown as they came, on every screen', async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.goto('/trif/vehicles/RF134ZZ');
    await signIn();
    const flags = headerOf(page).getByRole('list', {
      name: 'Indicateurs de relance, que le réseau n’explique pas',
    });
    await expect(flags.getByRole('listitem')).toHaveText([
      'Indicateur SMS : non',
      'Indicateur e-mail : oui',
      'Courrier non précisé',
    ]);
    await expect(page.getByText(/autorisé|refusé/)).toHaveCount(0);
    await expectAccessible();
    await page.getByRole('link', { name: 'Fiche' }).click();
    await expect(page.getByRole('article')).toContainText('Indicateur SMS : non');
    await page.goto('/trif/vehicles/RF134ZZ/reminders');
    await expect(page.getByRole('tabpanel')).toContainText('Sans portable');
    await expect(page.getByRole('tabpanel')).not.toContainText('Refus :');
  });

  test('the opt-out list doesn’t call anybody willing or not', async ({ page, signIn }) => {
    await page.goto('/trif/blacklist');
    await signIn(accounts.manager);
    await expect(page.getByRole('table')).toContainText('Indicateur SMS');
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await expect(page.getByText(/autorisé|refusé/)).toHaveCount(0);
    await page.getByText('Comment ces doutes sont trouvés').click();
    await expect(page.getByText('Le réseau ne dit pas ce que « oui » veut dire')).toBeVisible();
  });
});

test.describe('if true means opted out', () => {
  test.use({ settings: { MMP_RELANCE_MEANS: 'opted-out' } });

  test('every screen reads the flags that way', async ({ page, signIn }) => {
    await page.goto('/trif/vehicles/RF134ZZ');
    await signIn(accounts.manager);
    await expect(headerOf(page)).toContainText('SMS autorisé');
    await expect(headerOf(page)).toContainText('E-mail refusé');
    await page.goto('/trif/blacklist?relanceSms=true');
    await expect(page.getByRole('columnheader', { name: 'SMS refusé', exact: true })).toBeVisible();
    await expect(page.getByLabel('SMS refusé', { exact: true })).toHaveValue('true');
    await page.getByText('Comment ces doutes sont trouvés').click();
    await expect(page.getByText('« oui » veut dire que le client s’est opposé')).toBeVisible();
  });
});

test('a reminder with every possible objection names each of them with its ground', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.clock.setFixedTime('2026-11-26T10:00:00');
  await page.goto('/trif/vehicles/RF134ZZ/reminders');
  await signIn();
  const reminder = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'Campagne' });
  for (const said of [
    'Refus : SMS, d’après la fiche d’aujourd’hui du client. Le refus n’est pas daté : il peut être postérieur à la relance.',
    'Client silencieux : dernier signe connu le 12/03/2021, plus de 3 ans avant (CNIL, référentiel de gestion commerciale).',
    'Sans portable : aucun numéro connu du client ne peut recevoir de SMS.',
    'Client d’un autre : aucune facture d’ici n’est de SAS GARAGE. Sans consentement, on n’écrit qu’à ses propres clients (CPCE, art. L. 34-5).',
  ]) {
    await expect(reminder).toContainText(said);
  }
  await expectAccessible();
  const warnings = [
    'Appel commercial à un particulier : consentement préalable exigé (code de la consommation, art. L. 223-1), sauf pour un rendez-vous déjà pris.',
    'Aucune relance commerciale : dernier signe du client le 12/03/2021, il y a plus de 3 ans (CNIL).',
  ];
  await page.getByRole('tab', { name: 'Synthèse' }).click();
  for (const said of warnings) {
    await expect(page.getByRole('list', { name: 'Avant de proposer' })).toContainText(said);
  }
  await page.getByRole('tab', { name: 'Client' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Client' })).toContainText('L. 223-1');
  await page.getByRole('link', { name: 'Fiche' }).click();
  for (const said of warnings) await expect(page.getByRole('article')).toContainText(said);
  await switchToEnglish(page);
  await expect(page.getByRole('article')).toContainText('prior consent required');
});
