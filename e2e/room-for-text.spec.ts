import { accounts } from './accounts.ts';
import { everyPage, openWhole } from './every-page.ts';
import { expect, openPanel, switchToEnglish, test } from './fixtures.ts';
import { cutTexts, cutWords, doubleText, enlarge, overlaps, sideways } from './room.ts';

test.use({ expectedConsole: [/status of 404/] });

test('at 1024 to 1440 px with text at 200 % and wider spacing, nothing stands out and nothing is cut', async ({
  page,
  signIn,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/');
  await enlarge(page);
  expect.soft(await sideways(page), 'sign-in').toEqual([]);
  await signIn(accounts.manager);
  for (const address of everyPage) {
    await openWhole(page, address);
    await enlarge(page);
    for (const width of [1440, 1280, 1024]) {
      await page.setViewportSize({ width, height: 900 });
      const message = `${address} at ${width}`;
      await expect.soft.poll(() => sideways(page), { message, timeout: 3000 }).toEqual([]);
      await expect.soft.poll(() => cutTexts(page), { message, timeout: 3000 }).toEqual([]);
    }
  }
});

test('at 320 px, which is 1280 px at 400 %, no page scrolls sideways', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/');
  expect.soft(await sideways(page), 'sign-in').toEqual([]);
  await signIn(accounts.manager);
  for (const address of everyPage) {
    await openWhole(page, address);
    await expect.soft.poll(() => sideways(page), { message: address, timeout: 3000 }).toEqual([]);
  }
  await page.goto('/trif/vehicles/ABC123');
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Texte' })).toBeVisible();
  expect(await sideways(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  expect(await sideways(page)).toEqual([]);
});

test('with text twice as large on a desk, the vehicle’s header and the next plate’s field have room', async ({
  page,
  openSample,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSample('overview');
  await doubleText(page);
  const header = page.getByRole('region', { name: 'Véhicule', exact: true });
  await expect.poll(() => overlaps(page)).toEqual([]);
  for (const whole of [
    page.getByRole('heading', { level: 1 }),
    header.getByText('M. Phillipe Dupont'),
    header.getByText('2 668,56 €'),
    header.getByText('96 753 km').first(),
  ]) {
    // On one line, all of it.
    const { height, lineHeight, width, scrollWidth } = await whole.evaluate((element) => ({
      height: element.getBoundingClientRect().height,
      lineHeight: Number.parseFloat(getComputedStyle(element).lineHeight),
      width: element.clientWidth,
      scrollWidth: element.scrollWidth,
    }));
    expect.soft(height, await whole.innerText()).toBeLessThan(lineHeight * 1.5);
    expect.soft(scrollWidth).toBeLessThanOrEqual(width + 1);
  }
  const tabs = await page.getByRole('tablist').boundingBox();
  const field = await page.getByLabel('Immatriculation').boundingBox();
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThan(tabs?.y ?? 0);
});

test.describe('on a telephone of 390 px', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('text at 200 %, with wider spacing too, leaves plates and what is known of the car whole', async ({
    page,
    openSample,
  }) => {
    await openSample('overview');
    for (const increase of [doubleText, enlarge]) {
      await page.reload();
      await increase(page);
      const header = page.getByRole('region', { name: 'Véhicule', exact: true });
      await expect(header).toContainText('17 ans');
      expect.soft(await cutWords(header)).toEqual([]);
      await expect.soft.poll(() => sideways(page), { timeout: 3000 }).toEqual([]);
    }
  });

  test('a plate beside long words is whole', async ({ page, openSample }) => {
    await openSample('overview');
    const field = page.getByLabel('Immatriculation');
    await field.fill('RE090ZZ');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/RE090ZZ/);
    await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
    await openPanel(page, 'Client');
    const others = page.getByRole('region', { name: 'Autres voitures de ce client' });
    await expect(others.getByRole('link', { name: /ABC123/ })).toBeVisible();
    expect(await cutWords(others)).toEqual([]);
  });

  test('so does the day’s list', async ({ page, signIn }) => {
    await page.goto('/trif/planner');
    await signIn();
    await page
      .getByRole('textbox', { name: 'Plaques du jour' })
      .fill('9h ABC123\nTX600ZZ\n10h30 RE090ZZ');
    await page.getByRole('button', { name: 'Afficher les véhicules' }).click();
    await expect(page.getByText('3 sur 3 trouvées')).toBeVisible();
    await enlarge(page);
    await expect.poll(() => sideways(page), { timeout: 3000 }).toEqual([]);
    for (const row of await page.getByRole('table').getByRole('rowheader').all()) {
      expect.soft(await cutWords(row)).toEqual([]);
    }
  });
});

test('what a campaign was about is whole at 1440 px, in English too', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/trif/members/920150/campaigns');
  await signIn();
  await switchToEnglish(page);
  const campaigns = page.getByRole('region', { name: 'Campaigns of this page' });
  await expect(campaigns.getByRole('button', { name: /and 10 more/ })).toBeVisible();
  expect(await cutWords(campaigns.getByRole('list').first())).toEqual([]);
});
