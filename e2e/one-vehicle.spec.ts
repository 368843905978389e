import type { Page } from '@playwright/test';
import { clickTwice, expect, openPanel, plain, switchToEnglish } from './fixtures.ts';
import { test } from './line-fixtures.ts';

/** The plates that a web service is asked about from now on, in order. */
function watchCalls(page: Page, service: RegExp): string[] {
  const plates: string[] = [];
  page.on('request', (request) => {
    if (!service.test(request.url())) return;
    const { immatriculation }: { immatriculation: string } = request.postDataJSON();
    plates.push(immatriculation);
  });
  return plates;
}

/** Goes straight from one vehicle to another, with the palette. */
async function goToVehicle(page: Page, plate: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Aller à…' });
  await palette.getByRole('combobox').fill(plate);
  await expect(palette.getByRole('option')).toContainText([plate]);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/vehicles/${plate.replaceAll('-', '')}`));
  await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
}

/** Like holding down the browser's back arrow: several pages at once. */
const goBack = (page: Page, pages: number) => page.evaluate((pages) => history.go(-pages), pages);

test.describe('reloading a section', () => {
  test.use({ expectedConsole: [/status of 500/] });

  const retryIn = (page: Page) =>
    page.getByRole('tabpanel').getByRole('alert').getByRole('button', { name: 'Réessayer' });

  test('shows its answer on its own vehicle, even if another is on screen by then', async ({
    page,
    openSample,
    line,
  }) => {
    await openSample('invoices');
    const header = page.getByRole('region', { name: 'Véhicule', exact: true });
    await expect.poll(async () => plain(await header.innerText())).toContain('2 668,56 €');
    await goToVehicle(page, 'ER-361-ZZ');
    await openPanel(page, 'Factures');
    await expect(retryIn(page)).toBeVisible();
    line.hold();
    const answered = page.waitForResponse(/vehicule\/factures/);
    await retryIn(page).click();
    await goBack(page, 2);
    await expect(page).toHaveURL('/trif/vehicles/ABC123/invoices');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    line.release();
    await answered;
    for (const panel of ['Client', 'Factures']) {
      await openPanel(page, panel);
      await expect(page.getByRole('tabpanel', { name: panel })).toBeVisible();
    }
    await expect(page.getByRole('button', { name: /n° 40475/ })).toBeVisible();
    await expect(page.getByRole('alert')).toBeHidden();
    expect(plain(await header.innerText())).toContain('2 668,56 €');
  });

  test('sends one request, and every panel that shows the section says so', async ({
    page,
    signIn,
    line,
  }) => {
    await page.goto('/trif/vehicles/ER361ZZ/data');
    await signIn();
    await expect(retryIn(page)).toBeEnabled();
    await openPanel(page, 'Factures');
    await expect(page.getByRole('tabpanel', { name: 'Factures' }).getByRole('alert')).toBeVisible();
    const asked = watchCalls(page, /vehicule\/factures/);
    line.hold();
    const answered = page.waitForResponse(/vehicule\/factures/);
    await clickTwice(retryIn(page));
    const pending = page.getByRole('tabpanel').getByRole('alert').getByRole('button');
    await expect(pending).toBeDisabled();
    await openPanel(page, 'Données');
    await expect(page.getByRole('tabpanel', { name: 'Données' })).toBeVisible();
    await expect(pending).toBeDisabled();
    line.release();
    await answered;
    await expect(pending).toBeEnabled();
    expect(asked).toEqual(['ER361ZZ']);
  });

  test('also works while the whole vehicle is reloaded', async ({ page, signIn }) => {
    await page.goto('/trif/vehicles/ER360ZZ');
    await signIn();
    const pieced = page.getByRole('status').filter({ hasText: 'cette page en réunit les parties' });
    const retry = pieced.getByRole('button', { name: 'Réessayer' });
    await expect(retry).toBeVisible();
    const asked = watchCalls(page, /\/vehicule\//);
    await clickTwice(retry);
    // vision360, then the seven services that replace it.
    await expect.poll(() => asked.length).toBeGreaterThanOrEqual(8);
    await expect(retry).toBeEnabled();
    expect(asked).toHaveLength(8);
  });
});

test.describe('the services asked alone', () => {
  const answersOf = (page: Page) =>
    page.getByRole('region', { name: /^(Réponses du réseau|Answers of the network)$/ });
  const verdicts = (page: Page) => answersOf(page).getByText(/ (en|in) [\d\s]+ms/);

  test('are asked about the vehicle on screen, and given up when it is left', async ({
    page,
    openSample,
    line,
  }) => {
    await openSample('data');
    await goToVehicle(page, 'TX-600-ZZ');
    await openPanel(page, 'Données');
    const askAll = answersOf(page).getByRole('button', { name: 'Tout interroger' });
    await expect(askAll).toBeVisible();
    const asked = watchCalls(page, /\/vehicule\//);
    const givenUp: string[] = [];
    page.on('requestfailed', (request) => givenUp.push(request.url()));
    line.hold();
    await askAll.click();
    await expect.poll(() => asked).toEqual(Array(8).fill('TX600ZZ'));
    await goBack(page, 2);
    await expect(page).toHaveURL('/trif/vehicles/ABC123/data');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    await expect.poll(() => givenUp).toHaveLength(8);
    line.release();
    await expect(
      answersOf(page).getByRole('button', { name: 'Interroger Relances' }),
    ).toBeEnabled();
    await expect(verdicts(page)).toHaveCount(0);
    expect(asked).toHaveLength(8);
  });

  test('are asked once each, and in one language', async ({ page, openSample }) => {
    await openSample('data');
    const asked = watchCalls(page, /\/vehicule\//);
    await clickTwice(answersOf(page).getByRole('button', { name: 'Tout interroger' }));
    await expect(verdicts(page)).toHaveCount(8);
    expect(asked).toHaveLength(8);
    await switchToEnglish(page);
    await expect(page.getByRole('tabpanel', { name: 'Data' })).toBeVisible();
    await expect(answersOf(page).getByRole('button', { name: 'Ask all' })).toBeEnabled();
    await expect(verdicts(page)).toHaveCount(0);
    // The vehicle itself, in the other language.
    expect(asked).toHaveLength(9);
  });
});

test.describe('what was opened of one vehicle', () => {
  test('a period chosen on one vehicle isn’t chosen on the next', async ({ page, openSample }) => {
    await openSample('overview');
    await goToVehicle(page, 'TX-600-ZZ');
    await goBack(page, 1);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    const whole = page.getByRole('button', { name: 'Tout', exact: true });
    await page.getByRole('button', { name: 'Agrandir' }).click();
    await expect(whole).toHaveAttribute('aria-pressed', 'false');
    await goBack(page, -1);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Citroën C5');
    await expect(whole).toHaveAttribute('aria-pressed', 'true');
  });

  test('a row is closed when the vehicle is opened again', async ({ page, openSample }) => {
    await openSample('invoices');
    await goToVehicle(page, 'TX-600-ZZ');
    await openPanel(page, 'Factures');
    await goBack(page, 2);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    const row = page.getByRole('button', { name: /n° 40475/ });
    await row.click();
    await expect(row).toHaveAttribute('aria-expanded', 'true');
    await goBack(page, -2);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Citroën C5');
    await goBack(page, 2);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
    await expect(row).toHaveAttribute('aria-expanded', 'false');
  });
});
