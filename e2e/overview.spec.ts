import { expect, openPanel, switchToEnglish, test } from './fixtures.ts';

test('what to say now has at most five lines, most urgent first, each with what it rests on', async ({
  page,
  openSample,
  expectAccessible,
}) => {
  await openSample('overview');
  const advice = page.getByRole('region', { name: 'Que dire maintenant' });
  const lines = advice.getByRole('listitem').filter({ has: page.getByRole('link') });
  await expect(lines).toContainText([
    'Proposer une visite : 5 opérations en retard, 1 point à contrôler',
    'Demander si le contrôle technique a été passé : échéance estimée au 30 sept. 2019',
  ]);
  await expect(lines).toHaveCount(2);
  await advice.getByRole('button', { name: '3 points à vérifier' }).click();
  await expect(lines).toHaveCount(5);
  await expect(lines).toContainText([
    'Proposer une visite : 5 opérations en retard, 1 point à contrôler',
    'Demander si le contrôle technique a été passé : échéance estimée au 30 sept. 2019',
    'Ne pas annoncer de date pour « Filtre à air » : la prévision est peu plausible',
    'Demander où la voiture est passée le 01/09/2020 : aucune facture de ce jour',
    'Relever le compteur : un relevé en recopie un plus ancien',
  ]);
  await expect(lines.first()).toContainText('d’après les prévisions du réseau');
  await expectAccessible();
  await lines.first().getByRole('link', { name: 'Prévisions' }).click();
  await expect(page.getByRole('tab', { name: 'Prévisions', selected: true })).toBeVisible();

  await switchToEnglish(page);
  await openPanel(page, 'Overview');
  await expect(
    page.getByRole('region', { name: 'What to say now' }).getByRole('listitem').first(),
  ).toContainText('Offer a visit: 5 operations overdue, 1 point to check');
});

test('the overview says what was never seen here, and who gives the date of the inspection', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/TX600ZZ');
  await signIn();
  const advice = page.getByRole('region', { name: 'Que dire maintenant' });
  await expect(advice.getByText('2 opérations en retard (jamais vues ici)')).toBeVisible();
  // A taxi's file and its yearly rule agree.
  await expect(
    page
      .getByRole('region', { name: 'Véhicule' })
      .getByText(
        'date donnée\u00a0: fiche véhicule du réseau, fichier d’adhérent et prévision du réseau',
      ),
  ).toBeVisible();
});

test.describe('if sections failed', () => {
  test.use({ expectedConsole: [/status of 500/] });

  test('the overview says what it couldn’t take into account', async ({ page, signIn }) => {
    await page.goto('/trif/vehicles/ER361ZZ');
    await signIn();
    await expect(
      page.getByRole('region', { name: 'Que dire maintenant' }).getByRole('status'),
    ).toContainText('absent ici : la fiche du véhicule et les factures');
  });
});
