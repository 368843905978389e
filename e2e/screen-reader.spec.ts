import { accounts } from './accounts.ts';
import { expect, openPanel, test } from './fixtures.ts';

/*
 * What a screen reader finds on the way from the sign-in to a vehicle and on: landmarks, headings,
 * tables and the names of what one can press. Written as people would read it out: the parts that say
 * where one is and what one can do, and not each figure.
 */

test('the sign-in', async ({ page }) => {
  await page.goto('/login');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Connexion" [level=1]
      - combobox "Réseau"
      - textbox "Identifiant"
      - textbox "Mot de passe"
      - button "Se connecter"
      - region "Démonstration"
  `);
});

test('the way from the search to a vehicle, its panels and its sheet', async ({ page, signIn }) => {
  await page.clock.setFixedTime('2026-11-25T10:00:00');
  await page.goto('/');
  await signIn(accounts.manager);
  await expect(page.getByLabel('Immatriculation')).toBeFocused();
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "Vision 360"
      - navigation "Principale":
        - link "Véhicule"
        - link "Agenda"
        - link "Campagnes"
        - link "Liste d’opposition"
        - link "Import"
      - button "Langue FR"
      - button "Thème"
      - button "Se déconnecter"
  `);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Chercher un véhicule" [level=1]
      - search:
        - textbox /Immatriculation/
        - button "Rechercher"
  `);

  await page.goto('/trif/vehicles/ABC123');
  await expect(page.getByRole('region', { name: 'Que dire maintenant' })).toBeVisible();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - search:
        - textbox "Immatriculation": ABC123
        - button "Rechercher"
      - region "Véhicule":
        - heading "Citroën C5" [level=1]
      - tablist "Volets du véhicule":
        - tab "Synthèse" [selected]
        - tab "Client"
        - tab "Factures"
        - tab "Opérations"
        - tab "Prévisions"
        - tab "Relances"
        - tab "Données"
      - tabpanel "Synthèse":
        - region "Que dire maintenant":
          - heading "Que dire maintenant" [level=2]
  `);

  await openPanel(page, 'Factures');
  await expect(page.getByRole('tabpanel')).toMatchAriaSnapshot(`
    - tabpanel "Factures":
      - region "Factures":
        - heading "Factures" [level=2]
        - status: /6 factures/
        - search "Filtrer les factures":
          - combobox "Opération"
          - searchbox "Texte"
  `);

  await openPanel(page, 'Prévisions');
  await expect(page.getByRole('tabpanel')).toMatchAriaSnapshot(`
    - tabpanel "Prévisions":
      - region "Prévisions":
        - heading "Prévisions" [level=2]
        - group "Opération à détailler":
          - radio /Vidange moteur/
      - region "Prévisions, date par date":
        - heading "Prévisions, date par date" [level=2]
        - region /Tableau des prévisions/:
          - table "Prévisions par échéance, de la première à la dernière":
            - rowgroup:
              - row:
                - columnheader "Opération"
                - columnheader "Échéance"
            - rowgroup:
              - row /Vidange moteur/:
                - rowheader /Vidange moteur/
  `);

  await openPanel(page, 'Relances');
  await expect(page.getByRole('tabpanel')).toMatchAriaSnapshot(`
    - tabpanel "Relances":
      - region "Retours par canal":
        - combobox "Suivie sous"
      - region "Relances":
        - heading "Relances" [level=2]
        - list
  `);
});

test('a member’s campaigns, the opt-out list and the import', async ({ page, signIn }) => {
  await page.goto('/trif/members/920150/campaigns');
  await signIn(accounts.manager);
  await page
    .getByRole('button', { name: /^Diffusion / })
    .first()
    .click();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Campagnes de l’adhérent 920150" [level=1]
      - navigation "Façons de voir les campagnes"
      - region "Campagnes de cette page":
        - search "Filtrer les clients"
        - list:
          - listitem:
            - button /^Diffusion / [expanded]
            - table /^Clients de la campagne du /:
              - rowgroup:
                - row:
                  - columnheader "Client"
                  - columnheader "Véhicule"
  `);
  await page.goto('/trif/blacklist');
  await expect(page.getByRole('region', { name: 'Clients inscrits' })).toContainText('RICHARD');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Liste d’opposition" [level=1]
      - search "Filtrer la liste":
        - searchbox "Rechercher"
        - combobox "Adhérent"
      - region "Clients inscrits":
        - table:
          - rowgroup:
            - row:
              - columnheader "Client"
              - columnheader "Code postal"
  `);
  await page.goto('/trif/import');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Import" [level=1]
      - region "Envoyer un fichier":
        - heading "Envoyer un fichier" [level=2]
        - textbox "Adhérent"
        - button /^Fichier ZIP/
        - button "Envoyer"
      - region "Dans le fichier"
  `);
});
