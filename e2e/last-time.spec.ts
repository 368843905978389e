import { expect, switchToEnglish, test } from './fixtures.ts';

test('beside what is due stand its last time, its mileage and what the whole invoice came to', async ({
  page,
  openSample,
}) => {
  await openSample('');
  const advice = page.getByRole('region', { name: 'Que dire maintenant' });
  await expect(advice.getByRole('columnheader').nth(5)).toHaveText('Facture entière');
  await expect(
    advice.getByRole('row', {
      name: /^Plaquettes de frein .* par contrôle 30\/01\/2020 96.753.km 932,87.€$/,
    }),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Prévisions' }).click();
  const table = page.getByRole('table', { name: /Prévisions par échéance/ });
  await expect(table.getByRole('row', { name: /^Vidange moteur/ })).toContainText(
    '37 210 km, facture entière 214,50 €',
  );
  // Nobody knows of a last time.
  await expect(table.getByRole('row', { name: /^Courroie/ })).not.toContainText('facture');
  await switchToEnglish(page);
  await page.getByRole('tab', { name: 'Overview' }).click();
  const said = page.getByRole('region', { name: 'What to say now' });
  await expect(said.getByRole('columnheader').nth(5)).toHaveText('Whole invoice');
  await expect(
    said.getByRole('row', { name: /^Brake pads .* 30\/01\/2020 96,753.km €932\.87$/ }),
  ).toBeVisible();
});

test('on a phone, they stand below it', async ({ page, openSample }) => {
  await openSample('forecasts');
  await page.setViewportSize({ width: 390, height: 844 });
  const list = page.getByRole('list', { name: /Prévisions par échéance/ });
  await expect(list.getByRole('listitem').filter({ hasText: 'Plaquettes de frein' })).toContainText(
    '96 753 km, facture entière 932,87 €',
  );
});
