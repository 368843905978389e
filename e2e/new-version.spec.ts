import type { Page } from '@playwright/test';
import { codeOf, codeSaying, test } from './deployments.ts';
import { expect, switchToEnglish } from './fixtures.ts';

test.use({
  expectedConsole: [
    /ERR_|status of 404|Refused to apply style|a part of the application did not come/,
  ],
});

/** How often a document is loaded from now on. */
const loadsOf = (page: Page) => {
  const loads: string[] = [];
  page.on('domcontentloaded', () => loads.push(page.url()));
  return loads;
};

const buildOf = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[name=build]')?.content);

/**
 * The page asks what the server serves once nobody waits for anything else. A server that is replaced
 * before may take away what is still on its way, and the page is loaded anew for that.
 */
const expectAsked = (page: Page) => page.waitForRequest(/build\.json/);

for (const { where, viewport, words } of [
  {
    where: 'in French on a desktop',
    viewport: { width: 1440, height: 900 },
    words: {
      offline: 'hors ligne',
      ready: 'Une nouvelle version est prête.',
      reload: 'Recharger',
      plate: 'Immatriculation',
    },
  },
  {
    where: 'in English on a phone',
    viewport: { width: 390, height: 844 },
    words: {
      offline: 'offline',
      ready: 'A new version is ready.',
      reload: 'Reload',
      plate: 'Licence plate',
    },
  },
]) {
  test(`a new version is said, and comes when somebody wants it, ${where}`, async ({
    page,
    context,
    signIn,
    deployment,
    expectAccessible,
  }) => {
    const asked = expectAsked(page);
    await signIn();
    if (words.reload === 'Reload') await switchToEnglish(page);
    await page.setViewportSize(viewport);
    await asked;
    const before = await buildOf(page);
    await context.setOffline(true);
    await expect(page.getByRole('status').filter({ hasText: words.offline })).toBeVisible();
    await deployment.replace({ renamed: true });
    const loads = loadsOf(page);
    await page.getByLabel(words.plate).fill('AB-123');
    await context.setOffline(false);
    const notice = page.getByRole('status').filter({ hasText: words.ready });
    await expect(notice).toBeVisible();
    await expect(page.getByLabel(words.plate)).toHaveValue('AB-123');
    expect(loads).toEqual([]);
    await expectAccessible();
    await notice.getByRole('button', { name: words.reload }).click();
    await expect(page.getByLabel(words.plate)).toHaveValue('');
    await expect(notice).toBeHidden();
    expect(await buildOf(page)).not.toBe(before);
  });
}

test('a page whose code a new version has replaced is loaded at its address, once', async ({
  page,
  signIn,
  deployment,
}) => {
  const asked = expectAsked(page);
  await signIn();
  await asked;
  const loads = loadsOf(page);
  await deployment.replace({ renamed: true });
  await page.getByRole('link', { name: 'Agenda' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Agenda');
  await expect(page).toHaveURL('/trif/planner');
  expect(loads).toEqual([`${deployment.url}/trif/planner`]);
});

test('if it isn’t there after that either, the page says so and stays', async ({
  page,
  signIn,
  deployment,
  expectAccessible,
}) => {
  const asked = expectAsked(page);
  await signIn();
  await asked;
  await deployment.replace({ without: codeOf('planner') });
  const loads = loadsOf(page);
  await page.getByRole('link', { name: 'Agenda' }).click();
  await expect.poll(() => loads).toEqual([`${deployment.url}/trif/planner`]);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Une partie de la page n’a pas pu être chargée');
  await expect(alert.getByRole('button', { name: 'Recharger la page' })).toBeVisible();
  await expectAccessible();
  await page.getByRole('link', { name: 'Véhicule' }).click();
  await expect(page.getByLabel('Immatriculation')).toBeFocused();
  expect(loads).toHaveLength(1);
});

test('a panel whose code isn’t there says so, and the others still work', async ({
  page,
  signIn,
  deployment,
  expectAccessible,
}) => {
  await deployment.replace({ without: codeOf('operations') });
  await page.goto('/trif/vehicles/ABC123/client');
  await signIn();
  await expect(page.getByRole('region', { name: 'M. Phillipe Dupont' })).toBeVisible();
  const loads = loadsOf(page);
  await page.getByRole('tab', { name: 'Opérations' }).click();
  await expect.poll(() => loads).toEqual([`${deployment.url}/trif/vehicles/ABC123/operations`]);
  const alert = page.getByRole('tabpanel').getByRole('alert');
  await expect(alert).toContainText('Ce volet n’a pas pu s’afficher');
  await expect(alert).toContainText('Une partie de la page n’a pas pu être chargée.');
  await expectAccessible();
  await page.getByRole('tab', { name: 'Client' }).click();
  await expect(page.getByRole('region', { name: 'M. Phillipe Dupont' })).toBeVisible();
  expect(loads).toHaveLength(1);
});

test('what somebody has typed is not taken away: the page says first what is missing', async ({
  page,
  signIn,
  deployment,
  expectAccessible,
}) => {
  const asked = expectAsked(page);
  await signIn();
  await asked;
  const loads = loadsOf(page);
  await page.getByLabel('Immatriculation').fill('AB-123');
  await deployment.replace({ renamed: true });
  const again = expectAsked(page);
  await page.getByRole('button', { name: 'Thème' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Une partie de la page n’a pas pu être chargée.');
  await again;
  await expect(page.getByLabel('Immatriculation')).toHaveValue('AB-123');
  expect(loads).toEqual([]);
  await expectAccessible();
  await alert.getByRole('button', { name: 'Recharger la page' }).click();
  await expect(alert).toBeHidden();
});

test('nor is what was typed before the last of the page’s code had come', async ({
  page,
  signIn,
  deployment,
  expectAccessible,
}) => {
  // What nobody waits for hasn't come, as on a slow line.
  await deployment.replace({ without: codeSaying('Une nouvelle version est prête.') });
  await signIn();
  // What is still being asked for when the server is replaced would fail too.
  const campaign = page.getByRole('region', { name: /^Clients de la dernière campagne/ });
  await expect(campaign.getByRole('listitem').first()).toBeVisible();
  await page.getByLabel('Immatriculation').fill('AB-123');
  const loads = loadsOf(page);
  await deployment.replace({ renamed: true });
  const asked = expectAsked(page);
  await page.getByRole('button', { name: 'Thème' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Une partie de la page n’a pas pu être chargée.');
  await asked;
  await expectAccessible();
  await expect(page.getByLabel('Immatriculation')).toHaveValue('AB-123');
  expect(loads).toEqual([]);
});

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  const isKept = (page: Page) =>
    page.evaluate(async () => {
      const shell = await caches.match('/login');
      return shell !== undefined && navigator.serviceWorker.controller !== null;
    });

  test('a tab from before goes on as it was', async ({ page, signIn, deployment }) => {
    await signIn();
    await expect.poll(() => isKept(page), { timeout: 120_000 }).toBe(true);
    await deployment.replace({ renamed: true });
    const loads = loadsOf(page);
    await page.getByRole('link', { name: 'Agenda' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Agenda');
    expect(loads).toEqual([]);
  });

  test('a server without a worker gets rid of it, and of all that was kept', async ({
    page,
    signIn,
    deployment,
  }) => {
    await signIn();
    await expect.poll(() => isKept(page), { timeout: 120_000 }).toBe(true);
    // As a version from before there was a worker: it has no list of what to keep either.
    await deployment.replace({ without: /service-worker\.js|build\.json/ });
    const left = () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
    await page.reload();
    await expect.poll(left, { timeout: 120_000 }).toEqual([0, 0]);
    const looked = page.waitForResponse((answer) => answer.url().endsWith('/build.json'));
    await page.reload();
    await looked;
    await expect(page.getByLabel('Immatriculation')).toBeFocused();
    expect(await left()).toEqual([0, 0]);
  });
});
