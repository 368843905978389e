import { expect, expectAhead, plain, switchToEnglish, test } from './fixtures.ts';
import { dialogOf, NOT_SILENT, openedBy, textOf } from './message-dialog.ts';

test('from the advice to an e-mail in the customer’s words, which somebody else’s program sends', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.clock.setFixedTime(NOT_SILENT);
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await page.getByRole('button', { name: 'Préparer un message' }).click();
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('M. Phillipe Dupont, ABC123');
  await expect(textOf(page)).toHaveValue(
    /^Bonjour Monsieur Dupont,\n\nL’entretien de votre Citroën C5/,
  );
  await expect(textOf(page)).toHaveValue(/- vidange moteur\n/);
  await expect(textOf(page)).not.toHaveValue(/estimé|douteu|famille/);
  await expectAccessible();
  await dialog.getByLabel('Téléphone du garage').fill('01 47 72 20 00');
  await expect(textOf(page)).toHaveValue(/appelez-nous au 01 47 72 20 00/);
  const mail = await openedBy(page, /Préparer l’e-mail/);
  expect(mail.address).toBe('mailto:p.dupont@mail.fr');
  expect(mail.subject).toBe('Entretien à prévoir pour votre Citroën C5 (ABC123)');
  expect(mail.body).toBe((await textOf(page).inputValue()).replaceAll('\n', '\r\n'));
  expect(plain(mail.body ?? '')).toContain('H2N AUTOMOBILE\r\n01 47 72 20 00');
  // The forecast of 2032 is doubted, and a belt may be a chain: neither is for the customer.
  await expect(textOf(page)).not.toHaveValue(/filtre à air|distribution/);

  // What a garage says of itself is typed once; nothing of the message stays anywhere.
  await page.reload();
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await expect(dialog.getByLabel('Téléphone du garage')).toHaveValue('01 47 72 20 00');
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(stored).toContain('01 47 72 20 00');
  expect(stored).not.toMatch(/Dupont|vidange|p\.dupont/i);
});

test('in English, from the keyboard: what was edited is kept, whatever is chosen in between', async ({
  page,
  signIn,
}) => {
  await page.clock.setFixedTime(NOT_SILENT);
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await switchToEnglish(page);
  const button = page.getByRole('button', { name: 'Prepare a message' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page, 'Message to the customer');
  const text = textOf(page, 'Text');
  await expect(text).toHaveValue(/^Dear Mr Dupont,/);
  await expect(text).toHaveValue(/- engine oil change\n/);
  await text.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('URGENT. ');
  await dialog.getByRole('radio', { name: 'Email' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'SMS' })).toBeChecked();
  await expect(text).toHaveValue(/^Dear Mr Dupont, for your Citroen C5/);
  await page.keyboard.press('ArrowLeft');
  await expect(text).toHaveValue(/^URGENT\. Dear Mr Dupont/);
  // In the customer's language, on an English page.
  await dialog.getByRole('radio', { name: 'English' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(text).toHaveValue(/^Bonjour Monsieur Dupont/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue(/^URGENT\. Dear Mr Dupont/);
  // It is kept, and said to be older than the proposal, once that changes.
  await dialog.getByLabel('Garage’s phone').fill('01 47 72 20 00');
  await expect(
    dialog.getByText('Your text was kept. The proposal has changed since.'),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Back to the proposal' }).press('Enter');
  await expect(text).toHaveValue(/^Dear Mr Dupont[\s\S]*call us on 01 47 72 20 00/);
  // Another vehicle has a message of its own.
  await page.keyboard.press('Escape');
  await page.getByLabel('Licence plate').fill('RF134ZZ');
  await page.getByLabel('Licence plate').press('Enter');
  await expect(page).toHaveTitle(/^RF-134-ZZ/);
  await page.getByRole('button', { name: 'Prepare a message' }).press('Enter');
  await expect(text).toHaveValue(/^Dear Ms Marchand,/);
});

for (const [width, height] of [
  [390, 844],
  [844, 390],
] as const) {
  test(`on a phone of ${width} by ${height}, a text message of two parts at most, counted as it is typed`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.clock.setFixedTime(NOT_SILENT);
    await page.goto('/trif/vehicles/ABC123');
    await signIn();
    await page.setViewportSize({ width, height });
    await page.getByRole('button', { name: 'Message', exact: true }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('radio', { name: 'SMS' }).check();
    await expect(textOf(page)).toHaveValue(/^Bonjour M\. Dupont, pour votre Citroen C5 \(ABC123\)/);
    await expect(dialog.getByText('2 SMS')).toBeVisible();
    await expectAccessible();
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBe(0);

    await textOf(page).fill('Bonjour');
    await expect(dialog).toContainText('7 caractères sur 160');
    await expect(dialog.getByRole('status').getByText('1 SMS')).toBeVisible();
    await textOf(page).fill('Contrôle à 10 €');
    await expect(dialog).toContainText('15 caractères sur 70');
    await expect(dialog).toContainText('Deux fois moins de place à cause de ô');
    await dialog.getByRole('button', { name: 'Écrire sans' }).click();
    await expect(textOf(page)).toHaveValue('Controle à 10 €');
    await expect(dialog).toContainText('16 caractères sur 160');
    expect(await openedBy(page, /Préparer le SMS au 06 12 45 78 96/)).toEqual({
      address: 'sms:+33612457896',
      body: 'Controle à 10 €',
    });

    await textOf(page).fill('a'.repeat(307));
    await expect(dialog).toContainText('1 caractère de trop pour 2 SMS');
    await expect(dialog).toContainText('Pas de SMS : le texte est trop long.');
    await expect(dialog.getByRole('link', { name: /Préparer/ })).toHaveCount(0);
    await textOf(page).fill('');
    await expect(dialog).toContainText('Pas de SMS : il n’y a pas de texte.');
  });
}

test('what is copied is said to be prepared, and never to be sent', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  const dialog = dialogOf(page);
  await expect(dialog).toContainText('Rien n’est envoyé d’ici : le message est préparé');
  // The sample's customer hasn't been seen since 2020.
  await expect(dialog).toContainText('Pas d’e-mail : dernier signe du client le 01/09/2020');
  await dialog.getByRole('button', { name: 'Copier le texte' }).click();
  await expect(dialog.getByRole('status').getByText('Texte copié.')).toBeVisible();
  const text = await textOf(page).inputValue();
  await expect(async () => {
    await textOf(page).fill('');
    await textOf(page).press('ControlOrMeta+v');
    expect(await textOf(page).inputValue()).toBe(text);
  }).toPass();
});

test('a refused channel, a customer without an address, nobody at all: each says why', async ({
  page,
  signIn,
}) => {
  await page.clock.setFixedTime(NOT_SILENT);
  await page.goto('/trif/vehicles/RF134ZZ');
  await signIn();
  const dialog = dialogOf(page);
  const links = dialog.getByRole('link', { name: /Préparer/ });
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await expect(dialog).toContainText('Pas d’e-mail : aucune adresse n’est connue.');
  await dialog.getByRole('radio', { name: 'SMS' }).check();
  await expect(dialog).toContainText('Pas de SMS : le client refuse les SMS.');
  await expect(links).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Copier le texte' })).toBeEnabled();

  await page.goto('/trif/vehicles/ER204ZZ');
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await expect(dialog).toContainText('aucun client connu, ER-204-ZZ');
  await expect(dialog).toContainText('Rien à proposer');
  await expect(dialog).toContainText('Pas d’e-mail : aucun client n’est connu.');
  await expect(textOf(page)).toHaveValue(
    /^Bonjour,\n\nNous vous écrivons au sujet de votre véhicule/,
  );
});

test('hostile names, labels and addresses are in no message', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto('/trif/vehicles/ER666ZZ');
  await signIn();
  await page.getByRole('button', { name: 'Préparer un message' }).click();
  const dialog = dialogOf(page);
  await expect(textOf(page)).toHaveValue(
    /^Bonjour,\n\nNous vous écrivons au sujet de votre véhicule \(ER-666-ZZ\)\./,
  );
  await expect(textOf(page)).not.toHaveValue(/[<>=]|script|Très long/);
  await expect(dialog.getByRole('link', { name: /Préparer l’e-mail/ })).toHaveCount(0);
  await expectAccessible();
});

test.describe('without the network', () => {
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

  test('a vehicle that was read can be written about: text, calendar file and customer’s sheet', async ({
    page,
    context,
    signIn,
  }) => {
    await page.goto('/trif/vehicles/ABC123');
    await signIn();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    await expectAhead(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Message', exact: true }).click();
    const dialog = dialogOf(page);
    await expect(textOf(page)).toHaveValue(/^Bonjour Monsieur Dupont/);
    await dialog.getByLabel('Jour').fill('2030-04-01');
    await dialog.getByLabel('Heure').fill('09:30');
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Fichier d’agenda (.ics)' }).click();
    expect((await download).suggestedFilename()).toBe('ABC123-2030-04-01.ics');
    await dialog.getByRole('link', { name: 'Fiche client' }).click();
    await expect(page.getByRole('article')).toContainText('L’entretien de votre véhicule');
  });
});
