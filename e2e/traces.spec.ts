import { expect, openPanel, plain, switchToEnglish, test } from './fixtures.ts';

/** The question mark next to a figure. */
const ask = (what: string) => ({
  name: new RegExp(`^D’où vient ce chiffre\\s\\? ${what}`, 'i'),
});

test('where a figure comes from is asked with the keyboard: formula, its own values, the rule’s source', async ({
  page,
  openSample,
  expectAccessible,
}) => {
  await openSample('invoices');
  const question = page.getByRole('button', ask('Aujourd’hui'));
  await question.focus();
  await page.keyboard.press('Enter');
  const answer = page.getByRole('dialog', ask('Aujourd’hui'));
  await expect(answer).toContainText('plus le kilométrage par mois');
  const words = plain(await answer.innerText());
  expect(words).toMatch(/Dernier relevé fiable\s+96 753 km, 30\/01\/2020/);
  expect(words).toMatch(/Kilomètres par mois\s+1 100 km, donné par le réseau/);
  expect(words).toMatch(/Donc\s+186 \d{3} km, calculé ici/);
  await expectAccessible();
  await page.keyboard.press('Escape');
  await expect(answer).toBeHidden();
  await expect(question).toBeFocused();
});

for (const [panel, what, says] of [
  ['Factures', 'Dépenses par an', /chaque facture une fois[\s\S]*2\s668,56\s€/],
  ['Factures', 'Doute', /Mis de côté[\s\S]*96\s753\skm, 01\/09\/2020/],
  ['Opérations', 'Intervalle observé', /divisé par le nombre de fois moins une/],
  ['Opérations', 'Périodicité usuelle', /Ce n’est pas le plan d’entretien de ce véhicule/],
  ['Prévisions', 'Vidange moteur', /Par période\s+14\/05\/2016[\s\S]*prévisions du réseau/],
  ['Relances', 'Suite de la relance', /Filtre habitacle[\s\S]*90 jours[\s\S]*Déduction faite ici/],
  ['Relances', 'Retours par canal', /à moins de cinq, il n’y a pas de pourcentage/],
  [
    'Prévisions',
    'Prochain contrôle technique',
    /Dernier contrôle connu\s+30\/09\/2017[\s\S]*R\.\s323-22/,
  ],
  ['Données', 'Reprises dans une facture qualifiée', /rien d’autre ne relie les deux/],
  ['Client', 'Autres voitures de ce client', /le même nom et la même adresse/],
] as const) {
  test(`${panel} says where « ${what} » comes from`, async ({ page, openSample }) => {
    await openSample('overview');
    await openPanel(page, panel);
    await page
      .getByRole('tabpanel', { name: panel })
      .getByRole('button', ask(what))
      .first()
      .click();
    const answer = page.getByRole('dialog', ask(what));
    await expect.poll(async () => plain(await answer.innerText())).toMatch(says);
    await answer.getByRole('button', { name: 'Fermer' }).click();
    await expect(answer).toBeHidden();
  });
}

test('the vehicle’s header and what is in doubt say so too, and nothing moves when they can', async ({
  page,
  openSample,
}) => {
  await openSample('overview');
  const header = page.getByRole('region', { name: 'Véhicule', exact: true });
  const place = async () => {
    const box = await header.getByText('Dépensé dans le réseau').boundingBox();
    return [box?.x, box?.y];
  };
  const before = await place();
  const answer = page.getByRole('dialog');
  for (const [what, says] of [
    ['Prochain contrôle technique', /Dernier contrôle connu\s+30\/09\/2017/],
    ['Kilométrage aujourd’hui', /Dernier relevé fiable\s+96\s753\skm/],
    ['Dernière visite', /Dernière facture\s+30\/01\/2020[\s\S]*Donc\s+01\/09\/2020/],
    ['Dépensé dans le réseau', /2\s668,56\s€/],
  ] as const) {
    await header.getByRole('button', ask(what)).click();
    await expect.poll(async () => plain(await answer.innerText())).toMatch(says);
    await page.keyboard.press('Escape');
  }
  await expect.poll(place).toEqual(before);
  await page.getByRole('button', { name: '3 points à vérifier' }).click();
  const doubts = page.getByRole('list', { name: 'À vérifier' });
  const questions = doubts.getByRole('button', { name: /^D’où vient ce chiffre/ });
  await expect(questions).toHaveCount(3);
  await doubts
    .getByRole('listitem')
    .filter({ hasText: 'Relever le compteur' })
    .getByRole('button')
    .click();
  await expect
    .poll(async () => plain(await answer.innerText()))
    .toMatch(/1er septembre|01\/09\/2020/);
});

test('the garage’s sheet and the planner say so of their estimates and doubts too', async ({
  page,
  openSample,
}) => {
  const answer = page.getByRole('dialog');
  const says = async (what: string, words: RegExp, within = page.getByRole('main')) => {
    await within.getByRole('button', ask(what)).first().click();
    await expect.poll(async () => plain(await answer.innerText()), what).toMatch(words);
    await page.keyboard.press('Escape');
    await expect(answer).toBeHidden();
  };
  await openSample('overview');
  await page.getByRole('link', { name: 'Fiche', exact: true }).click();
  const sheet = page.getByRole('article');
  await says('Kilométrage', /Dernier relevé fiable\s+96\s753\skm/, sheet);
  await says('Contrôle technique', /Dernier contrôle connu\s+30\/09\/2017/, sheet);
  await says('Dernière visite', /Dernière facture\s+30\/01\/2020/, sheet);
  await says('À prévoir', /Vidange moteur[\s\S]*Par période\s+14\/05\/2016/, sheet);
  await says('Suite', /90 jours[\s\S]*Déduction faite ici/, sheet);
  await says('Relever le compteur', /Mis de côté[\s\S]*96\s753\skm, 01\/09\/2020/, sheet);

  await page.getByRole('link', { name: 'Agenda', exact: true }).click();
  await page.getByRole('textbox', { name: 'Plaques du jour' }).fill('ABC123');
  await page.getByRole('button', { name: 'Afficher les véhicules' }).click();
  await says('À prévoir', /Vidange moteur[\s\S]*prévisions du réseau/);
  await says('Contrôle technique', /Dernier contrôle connu\s+30\/09\/2017/);
  await says('Dernière visite', /Dernière facture\s+30\/01\/2020/);
});

test('an answer leads to the help, where every figure and every key is', async ({
  page,
  openSample,
  expectAccessible,
}) => {
  await openSample('operations');
  await page.getByRole('button', ask('Périodicité usuelle')).click();
  await page.getByRole('link', { name: 'Le sens de chaque chiffre' }).click();
  await expect(page).toHaveURL('/trif/help');
  await expect(page.getByRole('dialog')).toBeHidden();
  const figures = page.getByRole('table').filter({ hasText: 'Source de la règle' });
  await expect(figures.getByRole('row', { name: /^Prochain contrôle technique/ })).toContainText(
    'R. 323-22',
  );
  await expect(figures.getByRole('row')).toHaveCount(18);
  await expect(page.getByRole('row', { name: /^Échap/ })).toBeVisible();
  const version = /^Version \d+\.\d+\.\d+ \(([\da-f]{10}(-dirty)?|unknown)\)$/;
  await expect(page.getByText(version)).toBeVisible();
  await expectAccessible();
  await switchToEnglish(page);
  await expect(page.getByRole('row', { name: /^Spent in the network/ })).toBeVisible();
});

test('the help is found by the palette and in the header, on a phone too', async ({
  page,
  signIn,
}) => {
  await page.goto('/');
  await signIn();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  for (const word of [
    'raccourcis',
    'touches',
    'clavier',
    'shortcuts',
    'keys',
    'keyboard',
    'aide',
  ]) {
    await field.fill(word);
    await expect(page.getByRole('option', { name: 'Aide' }), word).toBeVisible();
  }
  await page.getByRole('option', { name: 'Aide' }).click();
  await expect(page).toHaveURL('/trif/help');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Aide' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aide');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
});
