import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const found = (page: Page) => page.getByRole('region', { name: 'Trouvés' }).getByRole('link');
const field = (page: Page) => page.getByLabel(/^Immatriculation/);

for (const { device, viewport } of [
  { device: 'desktop', viewport: { width: 1440, height: 900 } },
  { device: 'phone', viewport: { width: 390, height: 844 } },
]) {
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    test('three callers at once: a plate, a name, a phone number, two cars side by side, a message for one, one sign-in', async ({
      page,
      context,
    }) => {
      await page.goto('/');
      await page.getByRole('textbox', { name: 'Identifiant' }).fill('h2n');
      await page.getByLabel('Mot de passe').fill('demo');
      await page.keyboard.press('Enter');

      // The first gives a plate.
      await field(page).fill('abc123');
      await page.keyboard.press('Enter');
      await expect(heading(page)).toHaveText('Citroën C5');

      // The second gives a name while the first is looking for something. A tab of its own, without
      // a password; the campaigns are read there, and what the first tab has read is known there.
      const second = await context.newPage();
      await second.goto('/');
      await field(second).fill('phillipe dupont');
      await expect(found(second)).toHaveText([/ABC123.*Phillipe Dupont/]);
      await field(second).fill('virginie');
      await second.keyboard.press('Enter');
      await expect(found(second).first()).toContainText('VIRGINIE');
      await second.keyboard.press('Enter');
      await expect(found(second).first()).toBeFocused();
      await second.keyboard.press('Enter');
      await expect(second).toHaveURL(/\/trif\/vehicles\/(?!ABC123)\w+$/);
      await expect(second.getByRole('tab', { name: 'Client' })).toBeVisible();

      // The first car is still there, beside it.
      await expect(page).toHaveURL('/trif/vehicles/ABC123');
      await expect(heading(page)).toHaveText('Citroën C5');

      // The second wants it in writing: a message is prepared for that car, in its own tab.
      await second.getByRole('button', { name: 'Message', exact: true }).press('Enter');
      const message = second.getByRole('dialog', { name: 'Message au client' });
      await expect(message.getByRole('textbox', { name: 'Texte', exact: true })).toHaveValue(
        /^Bonjour [\s\S]*votre /,
      );
      await expect(message).toContainText('Rien n’est envoyé d’ici : le message est préparé');
      await second.keyboard.press('Escape');
      await expect(message).toBeHidden();

      // The third has only left a number: it is the first one's customer.
      await page.keyboard.press('Control+k');
      await page.keyboard.type('06 12 45 78 96');
      const option = page.getByRole('dialog').getByRole('option').first();
      await expect(option).toContainText('ABC123');
      await expect(option).toContainText('Phillipe Dupont');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(page).toHaveURL('/trif/vehicles/ABC123');
    });
  });
}
