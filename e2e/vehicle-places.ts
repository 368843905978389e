import type { Locator, Page } from '@playwright/test';

export const headerOf = (page: Page) => page.getByRole('region', { name: /^(Véhicule|Vehicle)$/ });
export const adviceOf = (page: Page) =>
  page.getByRole('region', { name: /^(Que dire maintenant|What to say now)$/ });

export const boxOf = async (target: Locator) => {
  const box = await target.boundingBox();
  if (!box) throw new Error('not on the page');
  return box;
};

/** By how much the page is wider than its window. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
