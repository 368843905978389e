import { expect, test } from './fixtures.ts';
import { dialogOf, openMessage, textOf } from './message-dialog.ts';

test('what a garage types of itself in one tab stands in the other’s message, and neither takes away what the other has', async ({
  page,
  signIn,
  context,
}) => {
  const here = await openMessage(page, signIn);
  const phone = here.getByLabel('Téléphone du garage');
  const address = here.getByLabel('Adresse du garage');
  await expect(phone).toHaveValue('');
  const second = await context.newPage();
  await second.goto('/trif/vehicles/ABC123');
  await second.getByRole('button', { name: 'Message', exact: true }).click();
  const there = dialogOf(second);

  await there.getByLabel('Téléphone du garage').fill('03 29 00 00 00');
  await expect(phone).toHaveValue('03 29 00 00 00');
  await expect(textOf(page)).toHaveValue(/03 29 00 00 00/);
  await address.fill('1 rue de la Gare');
  await expect(there.getByLabel('Adresse du garage')).toHaveValue('1 rue de la Gare');
  await expect(there.getByLabel('Téléphone du garage')).toHaveValue('03 29 00 00 00');

  // Nothing changes under the hands of somebody who is typing in that very field.
  await there.getByLabel('Adresse du garage').fill('2 rue de la Gare');
  await there.getByLabel('Téléphone du garage').fill('03 29 11 11 11');
  await expect(phone).toHaveValue('03 29 11 11 11');
  await expect(address).toHaveValue('1 rue de la Gare');
  await phone.focus();
  await expect(address).toHaveValue('2 rue de la Gare');

  for (const tab of [page, second]) {
    await tab.reload();
    await tab.getByRole('button', { name: 'Message', exact: true }).click();
    const dialog = dialogOf(tab);
    await expect(dialog.getByLabel('Téléphone du garage')).toHaveValue('03 29 11 11 11');
    await expect(dialog.getByLabel('Adresse du garage')).toHaveValue('2 rue de la Gare');
  }
});
