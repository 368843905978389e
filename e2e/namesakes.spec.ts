import { expect, switchToEnglish, test } from './fixtures.ts';

for (const { language, isEnglish, more, several } of [
  {
    language: 'French',
    isEnglish: false,
    more: '↵ Chercher aussi dans les campagnes',
    several: /^↵ n’ouvre rien encore.*plusieurs/,
  },
  {
    language: 'English',
    isEnglish: true,
    more: '↵ Search the campaigns too',
    several: /^↵ opens nothing yet.*several/,
  },
]) {
  test(`a name alone opens nobody as long as others of that name may be unread, in ${language}`, async ({
    page,
    signIn,
  }) => {
    // Not by the home page, which shows clients of a campaign.
    await page.goto('/trif/vehicles/ABC123');
    await signIn();
    if (isEnglish) await switchToEnglish(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    const palette = page.getByRole('dialog', { name: /^(Aller à…|Go to…)$/ });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dupont');
    await expect(palette.getByRole('option', { name: /^ABC123/ })).toBeVisible();
    await expect(palette.getByText(more)).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(palette.getByText(several)).toBeVisible();
    await expect(palette.getByRole('option').nth(1)).toContainText('DUPONT');
  });
}
