import type { Page } from '@playwright/test';
import { expect, switchToEnglish, test } from './fixtures.ts';

test.use({ serviceWorkers: 'allow', expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

/** Until the page has kept itself, in the browser's idle moments, and the worker answers for it. */
const expectKept = (page: Page): Promise<void> =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const shell = await caches.match('/login');
          return shell !== undefined && navigator.serviceWorker.controller !== null;
        }),
      { timeout: 120_000 },
    )
    .toBe(true);

const kept = (page: Page) =>
  page.evaluate(async () => {
    const found: { path: string; text: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys()) {
        const text = (await (await cache.match(url))?.text()) ?? '';
        found.push({ path: new URL(url).pathname, text });
      }
    }
    return found;
  });

for (const { where, viewport, words } of [
  {
    where: 'in French on a desktop',
    viewport: { width: 1440, height: 900 },
    words: { offline: 'Vous êtes hors ligne', failed: 'Le serveur ne répond pas.' },
  },
  {
    where: 'in English on a phone',
    viewport: { width: 390, height: 844 },
    words: { offline: 'You are offline', failed: 'The server cannot be reached.' },
  },
]) {
  test(`a vehicle’s address opened without the network says so, and is read when it returns, ${where}`, async ({
    page,
    context,
    signIn,
    expectAccessible,
  }) => {
    await signIn();
    if (words.offline === 'You are offline') await switchToEnglish(page);
    await page.setViewportSize(viewport);
    await expectKept(page);
    await context.setOffline(true);
    await page.goto('/trif/vehicles/ABC123/invoices');
    await expect(page.getByRole('status').filter({ hasText: words.offline })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText(words.failed);
    await expectAccessible();
    await context.setOffline(false);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    await expect(page.getByRole('alert')).toBeHidden();
    await expect(page.getByText(words.offline)).toBeHidden();
  });
}

test('without a session, the form says that the network is away, and signs in when it is back', async ({
  page,
  context,
  signIn,
  expectAccessible,
}) => {
  await signIn();
  await expectKept(page);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByLabel('Mot de passe')).toBeVisible();
  await context.setOffline(true);
  await page.goto('/trif/planner');
  await expect(page).toHaveURL('/login?next=%2Ftrif%2Fplanner');
  await expect(page.getByRole('status').filter({ hasText: 'Vous êtes hors ligne' })).toBeVisible();
  await expectAccessible();
  await context.setOffline(false);
  await expect(page.getByText('Vous êtes hors ligne')).toBeHidden();
  await signIn();
  await expect(page).toHaveURL('/trif/planner');
});

test('what is kept are files that everybody may read, before signing out and after', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  await expectKept(page);
  // Everything that follows passes the worker.
  await page.reload();
  await expect(page.getByText('Phillipe').first()).toBeVisible();
  await page.getByRole('link', { name: 'Agenda' }).click();
  await expect(page).toHaveTitle(/^Agenda/);
  expect(await page.evaluate(async () => (await fetch('/healthz')).status)).toBe(200);
  expect(await page.evaluate(async () => (await fetch('/api/openapi.json')).status)).toBe(200);
  const token = await page.evaluate(
    () => /"token":"([^"]+)"/.exec(JSON.stringify({ ...sessionStorage }).replaceAll('\\', ''))?.[1],
  );
  expect(token).toBeTruthy();
  const check = async () => {
    const files = await kept(page);
    expect(files.length).toBeGreaterThan(30);
    for (const { path, text } of files) {
      expect(path).toMatch(/^\/(assets\/[^/]+|favicon\.svg|login)$/);
      expect(text.includes(token ?? ''), path).toBe(false);
      expect(text, path).not.toMatch(/Phillipe/i);
    }
  };
  await check();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByLabel('Mot de passe')).toBeVisible();
  await check();
});

test('a browser can install it: manifest, icons and a worker for the whole origin', async ({
  page,
  request,
  signIn,
}) => {
  await signIn();
  await expectKept(page);
  const browser = await page.context().newCDPSession(page);
  const { errors, data } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest: { name: string; icons: { src: string; type: string }[] } = JSON.parse(data ?? '');
  expect(manifest.name).toBe('Vision 360');
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(src);
    expect(icon.status(), src).toBe(200);
    expect(icon.headers()['content-type']?.split(';')[0]).toBe(type);
  }
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // Each story has a private window, and those can install nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const scope = await page.evaluate(
    async () => (await navigator.serviceWorker.getRegistration())?.scope,
  );
  expect(scope).toBe(new URL('/', page.url()).href);
});
