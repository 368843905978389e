import { expect, switchToEnglish, test } from './fixtures.ts';

test('the sheet is one A4 page, whatever the vehicle', async ({ page, signIn }) => {
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await page.getByRole('link', { name: 'Fiche' }).click();
  await expect(page).toHaveURL('/trif/vehicles/ABC123/sheet');
  for (const plate of ['ABC123', 'TX600ZZ', 'ER666ZZ', 'ER667ZZ', 'ER204ZZ']) {
    await page.goto(`/trif/vehicles/${plate}/sheet`);
    await expect(page.getByRole('button', { name: 'Imprimer' })).toBeVisible();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), plate).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    // 210 × 297 mm in points.
    expect(Math.abs(Number(width) - 595)).toBeLessThan(2);
    expect(Math.abs(Number(height) - 842)).toBeLessThan(2);
  }
});

test('it says who, which car, what is due and what to say, and has a way back', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto('/trif/vehicles/ABC123/sheet');
  await signIn();
  await switchToEnglish(page);
  const sheet = page.getByRole('article');
  for (const fact of ['Phillipe Dupont', '06 12 45 78 96', 'VF7RDRFJC9L554165', 'Offer a visit']) {
    await expect(sheet).toContainText(fact);
  }
  await expect(sheet.getByRole('row', { name: /^Engine oil change 14\/05\/2016/ })).toBeVisible();
  await expectAccessible();
  await page.getByRole('link', { name: 'Back to the vehicle' }).click();
  await expect(page).toHaveURL('/trif/vehicles/ABC123');
});

for (const [width, height] of [
  [1440, 500],
  [390, 844],
  [844, 390],
] as const) {
  test(`whose car it is stays in sight on both sheets, at ${width} by ${height}, and not on paper`, async ({
    page,
    openSample,
    expectAccessible,
  }) => {
    await openSample('overview');
    await page.setViewportSize({ width, height });
    for (const sheet of ['sheet', 'sheet/customer']) {
      await page.goto(`/trif/vehicles/ABC123/${sheet}`);
      const line = page.getByRole('region', { name: 'Voiture à l’écran' });
      await expect(page.getByRole('article')).toContainText('ABC123');
      await expect(line).toBeHidden();
      await expect(async () => {
        await page.mouse.wheel(0, 100_000);
        await expect(line).toBeVisible({ timeout: 1000 });
      }).toPass();
      await expect(line).toContainText(/ABC123.*Citroën C5.*Phillipe Dupont/);
      await expect(line.getByRole('link', { name: 'Appeler le 06 12 45 78 96' })).toBeInViewport({
        ratio: 1,
      });
      await expectAccessible();
      await page.emulateMedia({ media: 'print' });
      await expect(line).toBeHidden();
      await page.emulateMedia({ media: null });
    }
  });
}
