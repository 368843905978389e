import { expect, switchToEnglish, test } from './fixtures.ts';

test('each reminder shows its channel, its offer and what came of it', async ({
  page,
  openSample,
  expectAccessible,
}) => {
  await openSample('reminders');
  await expect(page.getByRole('tabpanel')).toMatchAriaSnapshot(`
    - region "Retours par canal":
      - combobox "Suivie sous":
        - option "90 jours" [selected]
      - term: SMS
      - definition:
        - text: "2 relances :"
        - strong: aucune suivie d’une facture, sur 2
        - text: (trop peu pour conclure).
    - region "Relances":
      - heading "Relances" [level=2]
      - text: 2 relances
      - list:
        - listitem:
          - paragraph: 18 nov. 2020 11:26
          - list:
            - listitem: SMS
          - list:
            - listitem: Filtre habitacle offre « −10 % »
          - paragraph:
            - link "Campagne « Décembre 2016 »"
            - text: · prédictive · H2N AUTOMOBILE
          - paragraph: Sans facture dans les 90 jours.
          - list:
            - listitem: "Nom de campagne douteux : « Décembre 2016 » est à 3 ans et 11 mois de l’envoi."
        - listitem:
          - paragraph: 19 oct. 2020 10:41
          - list:
            - listitem: SMS
          - list:
            - listitem: Bougies offre « −10 % »
          - paragraph:
            - link "Campagne « Novembre 2016 »"
            - text: · prédictive · H2N AUTOMOBILE
          - paragraph: Sans facture dans les 90 jours.
  `);
  // Nothing here was found to be the same operation, or a different one.
  await expect(page.getByText(/« La même opération » est une déduction/)).toBeHidden();
  await page.getByLabel('Suivie sous').selectOption('30 jours');
  await expect(page.getByText('Sans facture dans les 30 jours.')).toHaveCount(2);
  await expectAccessible();
});

test('what came of each reminder is judged within a window that can be changed', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto('/trif/vehicles/RE090ZZ/reminders');
  await signIn();
  const rates = page.getByRole('region', { name: 'Retours par canal' });
  const reminders = page
    .getByRole('region', { name: 'Relances', exact: true })
    .getByRole('listitem')
    .filter({ hasText: 'Campagne' });
  await expect(reminders).toContainText([
    'Sans facture dans les 90 jours.',
    'Déjà fait : « Plaquettes de frein » facturé 32 jours avant.',
    'Suivie, 51 jours après, d’une facture de 932,87 € pour la même opération.',
    'Suivie, 33 jours après, d’une facture de 655,40 € pour une autre opération.',
    'Sans facture dans les 90 jours.',
  ]);
  await expect(reminders.nth(1)).toContainText(
    'Répétée : même opération déjà relancée 83 jours avant, le 10/12/2019.',
  );
  await expect(reminders.nth(2)).toContainText('Rapprochées par famille');
  await expect(rates).toContainText('1 suivie d’une facture sur 3');
  await expect(rates).toContainText('« La même opération » est une déduction');
  await expectAccessible();

  await page.getByLabel('Suivie sous').selectOption('120');
  await expect(page).toHaveURL(/window=120/);
  await expect(reminders.last()).toContainText(
    'Suivie, 114 jours après, d’une facture de 386,40 € pour la même opération',
  );
  await expect(rates).toContainText('2 suivies d’une facture sur 3');

  await reminders.last().getByRole('link', { name: 'Facture 33518 du 23/02/2016' }).click();
  await expect(page).toHaveURL(/\/invoices\?invoice=/);
  await expect(page.getByText('FILTRE A AIR', { exact: false }).first()).toBeVisible();

  await page.goBack();
  await switchToEnglish(page);
  await expect(
    page.getByText('Followed, 51 days later, by an invoice of €932.87 for the same operation.'),
  ).toBeVisible();
  await expect(
    page.getByText('Just done: “Brake pads” was invoiced 32 days before.'),
  ).toBeVisible();
});
