import { expect, test } from './fixtures.ts';

test('an integrator reads what the API answers, and asks it', async ({ page }) => {
  await page.goto('/docs');
  await expect(page.getByRole('heading', { name: 'MMP Vision 360' })).toBeVisible();
  const services = page.getByRole('button', { name: /^(POST|GET) \/api\// });
  await expect(services).toHaveCount(12);

  // The documentation's sample, as vision360 answers it.
  await services.filter({ hasText: 'vision360' }).click();
  await expect(page.getByText('VF7RDRFJC9L554165').first()).toBeVisible();

  // The request in the example works as it is.
  await services.filter({ hasText: 'service-authentification' }).click();
  await page.getByRole('button', { name: 'Try it out' }).first().click();
  await page.getByRole('button', { name: 'Execute' }).click();
  await expect(page.getByText('"scope": "member:920150"').last()).toBeVisible();
  await expect(page.getByRole('cell', { name: '200' }).first()).toBeVisible();
});
