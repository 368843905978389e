import type { Page } from '@playwright/test';
import { expect, plain, test } from './fixtures.ts';

/** The documentation's sample, on a day on which its customer was seen within three years. */
const NOT_SILENT = '2022-03-22T10:00:00';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Message au client' });

/** What a link opens, as the other program reads it. */
async function openedBy(page: Page, name: RegExp) {
  const href = (await dialogOf(page).getByRole('link', { name }).getAttribute('href')) ?? '';
  const [, address = '', query = ''] = /^([^?]*)\?(.*)$/.exec(href) ?? [];
  const fields = query.split('&').map((field) => field.split('=').map(decodeURIComponent));
  return { address, ...Object.fromEntries(fields) };
}

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
  await expect(dialog).toContainText('Mr Phillipe Dupont, ABC123');
  const text = dialog.getByRole('textbox', { name: 'Texte' });
  await expect(text).toHaveValue(/^Bonjour Monsieur Dupont,\n\nL’entretien de votre Citroën C5/);
  await expect(text).toHaveValue(/- vidange moteur\n/);
  await expectAccessible();
  await dialog.getByLabel('Téléphone du garage').fill('01 47 72 20 00');
  await expect(text).toHaveValue(/appelez-nous au 01 47 72 20 00/);
  const mail = await openedBy(page, /Préparer l’e-mail/);
  expect(mail.address).toBe('mailto:p.dupont@mail.fr');
  expect(mail.subject).toBe('Entretien à prévoir pour votre Citroën C5 (ABC123)');
  expect(mail.body).toBe((await text.inputValue()).replaceAll('\n', '\r\n'));
  expect(plain(mail.body ?? '')).toContain('H2N AUTOMOBILE\r\n01 47 72 20 00');
});
