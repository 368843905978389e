import { expect, openPanel, test } from './fixtures.ts';

test.use({ colorScheme: 'dark', viewport: { width: 1440, height: 900 } });

test('the page follows the system into dark mode, and coloured parts stay readable', async ({
  page,
  openSample,
  expectAccessible,
}) => {
  await page.goto('/login');
  await expectAccessible();
  await openSample('client');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  for (const name of ['Factures', 'Prévisions', 'Relances', 'Synthèse']) {
    await openPanel(page, name);
    await expect(page.getByRole('tabpanel', { name }).getByRole('region').first()).toBeVisible();
    await expectAccessible();
  }
  // The bars of the browser have the colour of the page, and not of the system.
  const bars = () =>
    page.evaluate(() =>
      [...document.getElementsByTagName('meta')].flatMap(({ name, content, media }) =>
        name === 'theme-color' && (media === '' || matchMedia(media).matches) ? [content] : [],
      ),
    );
  expect(await bars()).toEqual(['#1d232a']);
  await page.getByRole('button', { name: 'Thème' }).click();
  await page.getByRole('menuitem', { name: 'Clair' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  await expect.poll(bars).toEqual(['#ffffff']);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  expect(await bars()).toEqual(['#ffffff']);
});
