import { readFile } from 'node:fs/promises';
import { accounts } from './accounts.ts';
import { expect, switchToEnglish, test } from './fixtures.ts';
import { dialogOf, NOT_SILENT, openMessage, textOf } from './message-dialog.ts';

test('a message is as it was left after a way to the customer’s sheet, which says its appointment', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const dialog = await openMessage(page, signIn);
  await dialog.getByText('SMS', { exact: true }).click();
  await dialog.getByLabel('Jour').fill('2022-04-05');
  await dialog.getByLabel('Heure').fill('14:00');
  await dialog.getByLabel('Durée').selectOption('90');
  await textOf(page).press('ControlOrMeta+Home');
  await page.keyboard.type('Comme convenu. ');
  await dialog.getByRole('link', { name: 'Fiche client' }).click();

  // The sheet that the customer takes along says what was agreed, and has the same file.
  const sheet = page.getByRole('article');
  await expect(sheet).toContainText(/mardi 5 avril 2022 à 14\u00a0h/i);
  await expectAccessible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Fichier d’agenda (.ics)' }).click();
  const content = await readFile(await (await download).path(), 'utf8');
  expect(content).toContain('DTSTART:20220405T120000Z\r\nDTEND:20220405T133000Z\r\n');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // What is agreed anew there is agreed in the message too.
  await page.getByLabel('Heure').fill('15:00');
  await expect(sheet).toContainText(/mardi 5 avril 2022 à 15\u00a0h/i);

  await page.getByRole('link', { name: 'Retour au véhicule' }).click();
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await expect(dialog.getByRole('radio', { name: 'SMS' })).toBeChecked();
  await expect(dialog.getByLabel('Jour')).toHaveValue('2022-04-05');
  await expect(dialog.getByLabel('Heure')).toHaveValue('15:00');
  await expect(dialog.getByLabel('Durée')).toHaveValue('90');
  await expect(textOf(page)).toHaveValue(
    /^Comme convenu\. Bonjour[\s\S]*RDV : 05\/04\/2022 à 15 h\./,
  );
});

test('each vehicle keeps its own message, in English on a phone', async ({ page, signIn }) => {
  await page.clock.setFixedTime(NOT_SILENT);
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await switchToEnglish(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const dialog = dialogOf(page, 'Message to the customer');
  const text = textOf(page, 'Text');
  const open = () => page.getByRole('button', { name: 'Message', exact: true }).click();
  const look = async (plate: string) => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(plate);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/trif/vehicles/${plate}`);
    await open();
  };
  await open();
  await dialog.getByLabel('Day').fill('2022-04-05');
  await dialog.getByLabel('Time').fill('14:00');
  await text.fill('Tuesday 5 April at 14:00, as agreed.');
  await look('RF134ZZ');
  await expect(text).toHaveValue(/^Dear/);
  await expect(dialog.getByLabel('Day')).toHaveValue('');
  await look('ABC123');
  await expect(text).toHaveValue('Tuesday 5 April at 14:00, as agreed.');
  await expect(dialog.getByLabel('Day')).toHaveValue('2022-04-05');
});

test('a message goes with whoever signs out, and nobody else sees it', async ({ page, signIn }) => {
  const dialog = await openMessage(page, signIn);
  await dialog.getByLabel('Jour').fill('2022-04-05');
  await dialog.getByLabel('Heure').fill('14:00');
  await textOf(page).fill('À mardi !');
  // The next one, and then the same person again.
  for (const account of [accounts.manager, accounts.member]) {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await signIn(account);
    await page.getByLabel(/^Immatriculation/).fill('ABC123');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Message', exact: true }).click();
    await expect(textOf(page)).toHaveValue(/^Bonjour/);
    await expect(dialog.getByLabel('Jour')).toHaveValue('');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Fiche', exact: true }).click();
    await page.getByRole('link', { name: 'Fiche client' }).click();
    await expect(page.getByRole('article')).toContainText('Préparé pour');
    await expect(page.getByRole('article')).not.toContainText('avril');
  }
});
