import { expect, openPanel, switchToEnglish, test } from './fixtures.ts';

test('all the work can be done in English', async ({ page, openSample, expectAccessible }) => {
  await openSample('overview');
  await switchToEnglish(page);
  await expect(page).toHaveTitle('ABC123 · Vision 360');
  await page.getByRole('link', { name: 'Vehicle' }).click();
  // The page that is left has such a field too.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search for a vehicle');
  await page.getByLabel('Licence plate').fill('abc123');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('region', { name: 'Vehicle' })).toMatchAriaSnapshot(`
    - heading "Citroën C5" [level=1]
    - paragraph: 2.0i 16V Exclusive · Petrol · first registered 30/09/2009 · 17 years old
    - term: Last odometer reading
    - definition: 96,753 km on 30/01/2020
    - definition: ≈ 186,779 km today estimated at 1,100 km a month
    - term: Last visit
    - definition: 1 Sept 2020 6 years and 2 months ago
    - definition: "last invoice: 30/01/2020"
    - term: Spent in the network
    - definition: €2,668.56
    - definition: 6 visits
  `);
  const panel = page.getByRole('tabpanel');

  await openPanel(page, 'Customer');
  await expect(panel.getByRole('row', { name: 'Last name Dupont DUPONT same' })).toBeVisible();

  await openPanel(page, 'Invoices');
  await expect(
    panel.getByRole('button', {
      name: '06/03/2018 Routine service, Spark plugs H2N AUTOMOBILE · no. 36731 75,480 km €655.40',
    }),
  ).toBeVisible();

  await openPanel(page, 'Operations');
  await expect(
    panel.getByRole('region', { name: 'Operations, from the last done to the first' }),
  ).toMatchAriaSnapshot(`
    - table:
      - rowgroup:
        - row "Brake fluid 23/02/2016 52,032 km 1 10 years and 9 months ≈ 134,747 km — 2 to 4 years"
  `);

  await openPanel(page, 'Forecasts');
  await expect(panel.getByRole('table', { name: /^Forecasts/ })).toMatchAriaSnapshot(`
    - rowgroup:
      - row "Brake pads To check 30/09/2021 5 years and 1 month ago by inspection 10/02/2023 ≈ 136,760 km — 30/09/2021 ≈ 118,762 km 30/01/2020 96,753 km, whole invoice €932.87"
      - row "Timing belt Within 12 months 30/09/2027 in less than 11 months by period 01/11/2028 ≈ 212,330 km 30/09/2027 ≈ 197,946 km — — Only if this engine has a timing belt, not a chain"
  `);

  await openPanel(page, 'Reminders');
  await expect(panel.getByRole('listitem').filter({ hasText: '18 Nov 2020' })).toContainText(
    'No invoice within 90 days.',
  );

  for (const name of ['Overview', 'Data']) {
    await openPanel(page, name);
    await expect(page.getByRole('tabpanel', { name }).getByRole('region').first()).toBeVisible();
    await expect(panel.getByRole('alert')).toBeHidden();
  }
  await expectAccessible();
});
