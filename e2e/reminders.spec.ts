import { expect, test } from './fixtures.ts';

test('each reminder with its channel, its offer and what came of it', async ({
  page,
  openSample,
  expectAccessible,
}) => {
  await openSample('reminders');
  await expect(page.getByRole('tabpanel')).toMatchAriaSnapshot(`
    - region "Suivies d’une facture, par canal":
      - combobox "Suivie sous":
        - option "90 jours" [selected]
      - term: SMS
      - definition:
        - text: "2 relances :"
        - strong: aucune suivie d’une facture sur 2
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
            - listitem: Filtre habitacle offre « -10% »
          - paragraph: Campagne « Décembre 2016 » · prédictive · H2N AUTOMOBILE
          - paragraph: Sans facture dans les 90 jours.
          - list:
            - listitem: "Nom de campagne douteux : « Décembre 2016 » est à 3 ans et 11 mois de l’envoi."
        - listitem:
          - paragraph: 19 oct. 2020 10:41
          - list:
            - listitem: SMS
          - list:
            - listitem: Bougies offre « -10% »
          - paragraph: Campagne « Novembre 2016 » · prédictive · H2N AUTOMOBILE
          - paragraph: Sans facture dans les 90 jours.
  `);
  await page.getByLabel('Suivie sous').selectOption('30 jours');
  await expect(page.getByText('Sans facture dans les 30 jours.')).toHaveCount(2);
  await expectAccessible();
});
