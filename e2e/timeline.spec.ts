import { expect, switchToEnglish, test } from './fixtures.ts';

test('the pointer, the keyboard and the list show the same events', async ({
  page,
  openSample,
}) => {
  await openSample('overview');
  const panel = page.getByRole('region', { name: 'Passé et avenir' });
  const picture = panel.getByRole('application');
  const readout = panel.getByRole('status');

  await picture.getByRole('button', { name: 'Facture n° 40475' }).hover();
  await expect(readout).toContainText('96 753 km');
  await expect(readout).toContainText('932,87 €');

  // From the last invoice back to the first event of its row, then down to the operations.
  await picture.getByRole('button', { name: 'Facture n° 40475' }).focus();
  await page.keyboard.press('Home');
  await expect(readout).toContainText('Mise en circulation');
  await page.keyboard.press('ArrowRight');
  await expect(readout).toContainText('Facture n° 24177');
  await page.keyboard.press('ArrowDown');
  await expect(picture.getByRole('button', { name: 'Révision, 20 juin 2012' })).toBeFocused();

  const count = Number(
    /Frise de (\d+)/.exec((await picture.getAttribute('aria-label')) ?? '')?.[1],
  );
  await panel.getByRole('button', { name: 'Liste' }).click();
  await expect(page).toHaveURL(/events=list/);
  await expect(panel.getByRole('combobox', { name: 'Type d’événement' })).toContainText(
    `Tous (${count})`,
  );
  await expect(panel.getByRole('listitem')).toHaveCount(count);

  await switchToEnglish(page);
  const list = page.getByRole('region', { name: 'Past and future' }).getByRole('listitem');
  await expect(list).toHaveCount(count);
  await expect(list.filter({ hasText: 'Invoice no. 40475' })).toContainText('96,753 km');
});

test('the timeline zooms, pans and resets by buttons, wheel, drag and keys', async ({
  page,
  openSample,
}) => {
  await openSample('overview');
  const panel = page.getByRole('region', { name: 'Passé et avenir' });
  const picture = panel.getByRole('application');
  const period = async () => (await picture.getAttribute('aria-label')) ?? '';
  const whole = await period();
  const changes = async (act: () => Promise<void>) => {
    const before = await period();
    await act();
    await expect.poll(period).not.toBe(before);
  };

  await changes(() => panel.getByRole('button', { name: 'Agrandir' }).click());
  await changes(() => panel.getByRole('button', { name: 'Plus tôt' }).click());
  await picture.hover();
  await page.keyboard.down('Control');
  await changes(() => page.mouse.wheel(0, -200));
  await page.keyboard.up('Control');
  const box = await picture.boundingBox();
  if (!box) throw new Error('the picture has no place');
  await changes(async () => {
    await page.mouse.move(box.x + box.width / 2, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 150, box.y + 40, { steps: 4 });
    await page.mouse.up();
  });
  await picture.getByRole('button').first().focus();
  await changes(() => page.keyboard.press('+'));
  await changes(() => page.keyboard.press('Shift+ArrowRight'));
  await page.keyboard.press('0');
  await expect.poll(period).toBe(whole);
});

test('a taxi’s 600 invoices are grouped, and a group can be opened', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/TX600ZZ');
  await signIn();
  const panel = page.getByRole('region', { name: 'Passé et avenir' });
  const groups = panel.getByRole('application').getByRole('button', { name: /^\d+ factures/ });
  await expect(groups.first()).toBeVisible();
  expect(await groups.count()).toBeLessThan(60);
  await groups.first().click();
  await expect(panel.getByRole('button', { name: 'Tout' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await panel.getByRole('button', { name: 'Liste' }).click();
  await panel.getByRole('combobox', { name: 'Type d’événement' }).selectOption('invoice');
  await expect(panel.getByRole('listitem')).toHaveCount(100);
  await expect(
    panel.getByRole('button', { name: 'Afficher 100 de plus (reste 500)' }),
  ).toBeVisible();
});
