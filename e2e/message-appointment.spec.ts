import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { openedBy, openMessage, textOf } from './message-dialog.ts';

test('an agreed date goes into the text, and into a file for a calendar', async ({
  page,
  signIn,
}) => {
  const dialog = await openMessage(page, signIn);
  await dialog.getByLabel('Jour').fill('2022-03-21');
  await dialog.getByLabel('Heure').fill('09:30');
  await expect(dialog).toContainText('Ce jour est passé.');
  await expect(dialog.getByRole('button', { name: 'Fichier d’agenda' })).toHaveCount(0);
  // It is ten o'clock on the 22nd.
  await dialog.getByLabel('Jour').fill('2022-03-22');
  await expect(dialog).toContainText('Cette heure est passée.');
  await expect(dialog.getByRole('button', { name: 'Fichier d’agenda' })).toHaveCount(0);
  await dialog.getByLabel('Heure').fill('16:30');
  await expect(dialog).not.toContainText('est passée.');
  await dialog.getByLabel('Heure').fill('09:30');
  await dialog.getByLabel('Jour').fill('2022-04-01');
  await dialog.getByLabel('Durée').selectOption('90');
  await expect(textOf(page)).toHaveValue(/fixé au vendredi 1er avril 2022 à 9\u00a0h\u00a030\./);
  await expect(textOf(page)).not.toHaveValue(/STOP/);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Fichier d’agenda (.ics)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('ABC123-2022-04-01.ics');
  const content = (await readFile(await file.path(), 'utf8')).replace(/\r\n /g, '');
  // Summer time in Paris.
  expect(content).toContain('DTSTART:20220401T073000Z\r\nDTEND:20220401T090000Z\r\n');
  expect(content).toContain('- vidange moteur\\n');
  // Closed and opened again, the day is still there.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await expect(dialog.getByLabel('Jour')).toHaveValue('2022-04-01');
});

test('an appointment that changes reaches a text that was edited by hand, and its subject', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  const dialog = await openMessage(page, signIn);
  const day = dialog.getByLabel('Jour');
  await day.fill('2022-04-01');
  await dialog.getByLabel('Heure').fill('09:30');
  await expect(textOf(page)).toHaveValue(/vendredi 1er avril 2022 à 9\u00a0h\u00a030\./);
  await textOf(page).press('ControlOrMeta+Home');
  await page.keyboard.type('Comme convenu. ');
  await day.fill('2022-04-05');
  await dialog.getByLabel('Heure').fill('14:00');
  await expect(textOf(page)).toHaveValue(
    /^Comme convenu\. Bonjour[\s\S]*mardi 5 avril 2022 à 14\u00a0h\./,
  );
  const mail = await openedBy(page, /Préparer l’e-mail/);
  expect(mail.subject).toContain('5 avril 2022');
  expect(mail.body).toContain('mardi 5 avril 2022 à 14\u00a0h.');
  expect(`${mail.subject} ${mail.body}`).not.toMatch(/1er avril|9\u00a0h\u00a030/);
  // What can't follow is said.
  await textOf(page).fill('À mardi !');
  await expect(
    dialog.getByRole('status').getByText(/ne mentionne pas le rendez-vous/),
  ).toContainText('mardi 5 avril 2022 à 14\u00a0h');
  await expectAccessible();
  await textOf(page).fill('Rendez-vous lundi 5 avril à 14h');
  await expect(
    dialog
      .getByRole('status')
      .getByText(/cite «.lundi 5 avril.».* est un autre jour de la semaine/),
  ).toContainText('mardi 5 avril 2022 à 14\u00a0h');
  await dialog.getByRole('textbox', { name: 'Objet' }).fill('Rendez-vous du 1er avril');
  await textOf(page).fill('Rendez-vous mardi 5 avril à 14h');
  await expect(dialog.getByText(/^L’objet cite un autre jour/)).toBeVisible();
  await day.fill('');
  await expect(dialog.getByText(/cite encore un rendez-vous/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Revenir à la proposition' }).click();
  await expect(textOf(page)).toHaveValue(/^Bonjour Monsieur Dupont[\s\S]*STOP/);
});

for (const { language, words } of [
  {
    language: 'French',
    words: {
      day: 'Jour',
      time: 'Heure',
      text: 'Texte',
      line: 'On vous attend le 1/4, dès 9h30. ',
      isMoved: /^On vous attend le 1\/4, dès 9h30\. Bonjour[\s\S]*mardi 5 avril 2022 à 14\u00a0h/,
      doubt:
        /cite encore «.1\/4.», «.9h30.».: ce n’est plus .*convenu, mardi 5 avril 2022 à 14.h\./,
      right: 'On vous attend le 5/4, dès 14h. ',
    },
  },
  {
    language: 'English',
    words: {
      day: 'Day',
      time: 'Time',
      text: 'Text',
      line: 'See you on April 1 at 9:30 am. ',
      isMoved: /^See you on April 1 at 9:30 am\. Dear[\s\S]*Tuesday 5 April 2022 at 14:00/,
      doubt:
        /still says “April 1”, “9:30 am”: that is no longer .*agreed.*, Tuesday 5 April 2022 at 14:00\./,
      right: 'See you on April 5 at 2 pm. ',
    },
  },
]) {
  test(`a line that still names the appointment before is doubted, and stays as it was typed, in ${language}`, async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    const dialog = await openMessage(page, signIn, { inEnglish: language === 'English' });
    const text = textOf(page, words.text);
    await dialog.getByLabel(words.day).fill('2022-04-01');
    await dialog.getByLabel(words.time).fill('09:30');
    await text.press('ControlOrMeta+Home');
    await page.keyboard.type(words.line);
    const doubt = dialog.getByRole('status').filter({ hasText: words.doubt });
    await expect(text).toHaveValue(new RegExp(`^${words.line}`));
    await expect(doubt).toHaveCount(0);
    await dialog.getByLabel(words.day).fill('2022-04-05');
    await dialog.getByLabel(words.time).fill('14:00');
    await expect(text).toHaveValue(words.isMoved);
    await expect(doubt).toBeVisible();
    await expectAccessible();
    const written = await text.inputValue();
    await text.fill(written.replace(words.line, words.right));
    await expect(doubt).toHaveCount(0);
  });
}
