import { expect, test } from './fixtures.ts';

test.beforeEach(({ openSample }) => openSample('client'));

test('the owner’s contacts and consents, and the network’s record beside the member’s file', async ({
  page,
  expectAccessible,
}) => {
  const owner = page.getByRole('region', { name: 'M. Phillipe Dupont' });
  await expect(owner).toMatchAriaSnapshot(`
    - heading "M. Phillipe Dupont" [level=2]
    - text: vu pour la dernière fois le 30/01/2020
    - term: Contact
    - definition:
      - list:
        - listitem:
          - link "Appeler le 06 12 45 78 96":
            - /url: tel:+33612457896
        - listitem:
          - link "Appeler le 01 47 72 20 11":
            - /url: tel:+33147722011
        - listitem:
          - link "Écrire à p.dupont@mail.fr":
            - /url: mailto:p.dupont@mail.fr
    - term: Adresse
    - definition: 14 rue des Tilleuls 92150 Suresnes
    - term: Relances
    - definition:
      - list "Relances autorisées par":
        - listitem: SMS autorisé
        - listitem: E-mail autorisé
        - listitem: Courrier autorisé
    - term: Vie privée (telle que le réseau l’écrit)
    - definition: —
    - term: Client de
    - definition: H2N AUTOMOBILE
    - term: Numéro chez l’adhérent
    - definition: "5678"
  `);
  await expect(owner.getByRole('table')).toMatchAriaSnapshot(`
    - table "Tel que dans le fichier de l’adhérent":
      - rowgroup:
        - row "Civilité Mr M identique"
        - row "Nom Dupont DUPONT identique"
        - row "Prénom Phillipe PHILLIPE identique"
        - row "Adresse 14 rue des Tilleuls 14 RUE DES TILLEULS identique"
        - row "Code postal 92150 92150 identique"
        - row "Ville Suresnes SURESNES identique"
        - row "Portable 0612457896 0612457896 identique"
        - row "Téléphone 0147722011 0147722011 identique"
        - row "E-mail p.dupont@mail.fr — fiche seule"
  `);
  await expectAccessible();
});

test('text in place of an e-mail address or a number is shown as it is, without a link', async ({
  page,
}) => {
  await page.goto('/trif/vehicles/ER666ZZ/client');
  const client = page.getByRole('tabpanel', { name: 'Client' });
  await expect(client.getByText('"<script>"@mail.fr').first()).toBeVisible();
  await expect(client.getByRole('link', { name: /script|javascript/ })).toHaveCount(0);
});
