import type { APIRequestContext, Page } from '@playwright/test';
import { addDays } from '#rules/days.ts';
import { GARAGES, garageDay } from '#rules/today.ts';
import {
  returnsByHand,
  type WireCampaign,
  type WireVehicle,
} from '#tests/support/returns-by-hand.ts';
import { accounts } from './accounts.ts';
import { expect, plain, switchToEnglish, test } from './fixtures.ts';

const H2N = '/trif/members/920150/campaigns';
const WINDOW = 90;

const french = (date: string) => date.split('-').reverse().join('/');

/** The payloads of the largest campaign whose ninety days are over, as an integrator asks for them. */
async function payloads(request: APIRequestContext, today: string) {
  const { username, password } = accounts.member;
  const signedIn = await request.post('/api/v1/service-authentification/token', {
    data: { grant_type: 'password', username, password },
  });
  const headers = { Authorization: `Bearer ${(await signedIn.json()).access_token}` };
  const path = '/api/trif/service-external-client/adherents/920150/campagnes-clients?page=1';
  const campaigns: WireCampaign[] = (await (await request.get(path, { headers })).json())
    .campagneList;
  const [campaign] = campaigns
    .filter(({ dateDiffusion }) => addDays(dateDiffusion ?? today, WINDOW) < today)
    .sort((a, b) => b.clientList.length - a.clientList.length);
  if (!campaign?.dateDiffusion) throw new Error('there is no such campaign');
  const vehicles = new Map<string, WireVehicle>();
  for (const { vehicule } of campaign.clientList) {
    const plate = vehicule?.immatriculation ?? '';
    const answer = await request.post(
      '/api/v1/trif/service-external-client/vehicule/vision360?lang=fr',
      { headers, data: { immatriculation: plate } },
    );
    vehicles.set(plate, (await answer.json()).data);
  }
  return { campaign, sent: french(campaign.dateDiffusion), vehicles };
}

const measure = (page: Page) => page.getByRole('button', { name: 'Mesurer les retours' });
const clients = (page: Page) => page.getByRole('region', { name: 'Suite par client' });

test('a member measures one campaign: the figures are those of the payloads, and the way leads to a vehicle, which says the same, and back', async ({
  page,
  request,
  signIn,
  expectAccessible,
}) => {
  const now = new Date();
  await page.clock.setFixedTime(now);
  const today = garageDay(now, GARAGES);
  const { campaign, sent, vehicles } = await payloads(request, today);
  const figures = returnsByHand(campaign, vehicles, { today, window: WINDOW });
  await page.goto(H2N);
  await signIn();
  await page.getByRole('button', { name: new RegExp(`^Diffusion ${sent}`) }).click();
  await page.getByRole('link', { name: 'Mesurer les retours' }).click();
  await expect(page).toHaveURL(`${H2N}/returns?campaign=${campaign.id}`);
  await expect(page.getByText(`${vehicles.size} véhicules à lire, quatre à la fois`)).toBeVisible();
  await measure(page).click();
  await expect(page.getByText(`Lecture faite : ${vehicles.size} véhicules`)).toBeVisible();

  const summary = page.getByRole('region', { name: `Retours de la campagne du ${sent}` });
  const of = (count: number, whole: number) => `${count} sur ${whole}`;
  const told = async () => plain(await summary.innerText());
  await expect.poll(told).toContain(`Suivies d’une facture\n${of(figures.followed, figures.over)}`);
  expect(await told()).toContain(`Pour la même opération\n${of(figures.sameJob, figures.over)}`);
  const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
  expect(await told()).toContain(`Facturé\n${plain(euros.format(figures.euros))}`);
  expect(await told()).toContain('ne veut pas dire « venue grâce à elle »');
  expect(await told()).toMatch(/ces véhicules sont venus \d+ fois, dont \d+ sans relance/);
  const byChannel = page.getByRole('region', { name: 'Par canal', exact: true });
  const sms = byChannel.getByRole('row', { name: /^SMS/ });
  await expect(sms.getByRole('cell').first()).toHaveText(String(figures.sms));
  await expect(sms).toContainText(new RegExp(`${of(figures.followedBySms, figures.sms)}(\\D|$)`));
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'XLSX clients et taux' }).click();
  expect((await saved).suggestedFilename()).toBe(`920150-retours-${campaign.id}.xlsx`);

  // Nothing of it is stored.
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
  );
  for (const plate of vehicles.keys()) expect(stored).not.toContain(plate);
  const filter = clients(page).getByLabel('Suite', { exact: true });
  await filter.selectOption({ label: `Même opération (${figures.sameJob})` });
  const rows = clients(page).getByRole('row');
  await expect(rows).toHaveCount(figures.sameJob + 1);
  const sentence =
    plain(await rows.nth(1).getByRole('cell').last().innerText()).split('\n')[0] ?? '';
  expect(sentence).toMatch(/^Suivie, .* d’une facture .* pour la même opération\.$/);
  const asked: string[] = [];
  page.on('request', (sentOut) => asked.push(sentOut.url()));
  await rows.nth(1).getByRole('link').click();
  await expect(page.getByRole('tabpanel')).toBeVisible();
  const reminder = page.getByRole('listitem').filter({ hasText: sentence });
  await expect(reminder.first()).toBeVisible();
  await page.goBack();
  await expect(rows).toHaveCount(figures.sameJob + 1);
  await expect(filter).toHaveValue('same-job');
  await expect(summary).toContainText(`sur ${figures.over}`);
  expect(asked.filter((url) => url.includes('campagnes-clients'))).toEqual([]);
});

test.describe('a manager on a phone, in English', () => {
  test.use({ expectedConsole: [/status of (404|422)/] });

  test('measures a thousand vehicles, stops and goes on, retries alone what failed, and is told whose outcome nobody knows', async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.goto('/trif/members/ER666/campaigns/returns');
    await signIn(accounts.manager);
    await switchToEnglish(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const start = page.getByRole('button', { name: 'Measure the responses' });
    const asked: string[] = [];
    page.on('request', (sent) => {
      if (sent.url().includes('/vehicule/vision360')) {
        asked.push(sent.postDataJSON().immatriculation);
      }
    });
    // Two plates that can't be: the API refuses one, and doesn't know the other.
    await page.getByRole('checkbox', { name: /0001/ }).check();
    await start.click();
    await expect(page.getByRole('alert')).toContainText('1\u00a0vehicle could not be read.');
    await page.getByRole('button', { name: 'Retry this vehicle' }).click();
    await expect.poll(() => asked.length).toBe(3);
    await expect(page.getByRole('alert')).toContainText('1\u00a0vehicle could not be read.');
    expect(new Set(asked).size).toBe(2);
    await page.getByRole('button', { name: 'All of the period' }).click();
    await expect(page.getByText(/1,000\svehicles to read, four at a time/)).toBeVisible();
    await page.getByRole('button', { name: 'Measure the others' }).click();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(page.getByText(/of 1,002\svehicles read · stopped/)).toBeVisible();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('progressbar', { name: 'Vehicles read' })).toBeVisible();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);

    // Nobody waits for what they have left.
    await page.goto('/trif/members/FIN404/campaigns/returns');
    await page.getByRole('checkbox', { name: /12\/06\/2026/ }).check();
    await page.getByRole('checkbox', { name: /14\/04\/2026/ }).check();
    await start.click();
    const summary = page.getByRole('region', { name: 'Responses to 2 campaigns' });
    await expect(summary).toContainText(/Unknown4.*1 without a plate.*3 whose vehicle/s);
    await expect(summary).toContainText('Customers come without a reminder too.');
    await expect(page).toHaveURL(/campaign=9906&campaign=9904$/);
    await page.getByLabel('Outcome', { exact: true }).selectOption('unknown');
    const rows = page
      .getByRole('region', { name: 'Customers with their outcome' })
      .getByRole('row');
    await expect(rows.last()).toContainText('no plate, so no vehicle to look at');
    // What the head of the page half covers has no size that counts.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible();
  });
});
