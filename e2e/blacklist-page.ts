import type { APIRequestContext, Page } from '@playwright/test';
import { type Account, accounts } from './accounts.ts';
import { expect } from './fixtures.ts';

export const LIST = '/trif/blacklist';
const SERVICE = '/api/v1/trif/service-external-client/adherents/relance-clients/blacklist';

/** What the API itself answers the manager, without the page. */
export async function ownAnswer(request: APIRequestContext, query = ''): Promise<Buffer> {
  const { username, password } = accounts.manager;
  const token = await request.post('/api/v1/service-authentification/token', {
    data: { grant_type: 'password', username, password },
  });
  const { access_token } = await token.json();
  const answer = await request.get(SERVICE + query, {
    headers: { Authorization: `Bearer ${access_token}` },
  });
  expect(answer.ok()).toBe(true);
  return answer.body();
}

export const table = (page: Page) => page.getByRole('region', { name: 'Clients inscrits' });
export const firstRow = (page: Page) => table(page).getByRole('row').nth(1);
export const shown = (page: Page) => page.getByRole('status').filter({ hasText: /\d sur \d/ });

/**
 * Makes the browser one without the dialog that asks where to save, like a garage's phone, Firefox
 * and Safari.
 */
const withoutSaveDialog = (page: Page) =>
  page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

/** The list as the network's manager finds it, in a browser that saves files itself. */
export async function openList(page: Page, signIn: (account: Account) => Promise<void>) {
  await withoutSaveDialog(page);
  await page.goto(LIST);
  await signIn(accounts.manager);
  await expect(firstRow(page)).toContainText('RICHARD');
}
