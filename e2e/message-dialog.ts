import type { Locator, Page } from '@playwright/test';
import type { Account } from './accounts.ts';
import { type Fixtures, switchToEnglish } from './fixtures.ts';

/** A day on which the sample's customer, and RF134ZZ's, had been seen within three years. */
export const NOT_SILENT = '2022-03-22T10:00:00';

export const dialogOf = (page: Page, name = 'Message au client') =>
  page.getByRole('dialog', { name });
export const textOf = (page: Page, name = 'Texte') =>
  page.getByRole('textbox', { name, exact: true });

/** Opens the message of a vehicle, on that day. */
export async function openMessage(
  page: Page,
  signIn: Fixtures['signIn'],
  {
    plate = 'ABC123',
    account,
    inEnglish = false,
  }: { plate?: string; account?: Account; inEnglish?: boolean } = {},
): Promise<Locator> {
  await page.clock.setFixedTime(NOT_SILENT);
  await page.goto(`/trif/vehicles/${plate}`);
  await signIn(account);
  if (inEnglish) await switchToEnglish(page);
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  return dialogOf(page, inEnglish ? 'Message to the customer' : 'Message au client');
}

/** What a link opens, as the other program reads it. */
export async function openedBy(page: Page, name: RegExp) {
  const link = page.getByRole('dialog').getByRole('link', { name });
  const href = (await link.getAttribute('href')) ?? '';
  const [, address = '', query = ''] = /^([^?]*)\?(.*)$/.exec(href) ?? [];
  const fields = query.split('&').map((field) => field.split('=').map(decodeURIComponent));
  return { address, ...Object.fromEntries(fields) };
}
