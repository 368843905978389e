import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import {
  expect,
  expectAhead,
  homeIsWhole,
  openPanel,
  plain,
  switchToEnglish,
  test,
} from './fixtures.ts';
import { test as onLine } from './line-fixtures.ts';

const home = (page: Page) => page.getByLabel(/^(Immatriculation|Licence plate)/);
const found = (page: Page) => page.getByRole('region', { name: /^(Trouvés|Found)$/ });
const searched = (page: Page) =>
  page.getByRole('region', { name: /^(Ce qui a été cherché|What was searched)$/ });
const palette = (page: Page) => page.getByRole('dialog', { name: /^(Aller à…|Go to…)$/ });

/** Reads the sample, whose owner is Phillipe Dupont, and comes back to the home page. */
async function readSample(page: Page): Promise<void> {
  await home(page).fill('abc 123');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Citroën C5');
  await page.keyboard.press('/');
  await expect(home(page)).toBeFocused();
}

for (const { device, viewport, isEnglish, covered } of [
  {
    device: 'desktop, in French',
    viewport: { width: 1440, height: 900 },
    isEnglish: false,
    covered: /\d+ campagnes, \d+ clients, jusqu’au \d\d\/\d\d\/\d{4} \(lues à /,
  },
  {
    device: 'phone, in English',
    viewport: { width: 390, height: 844 },
    isEnglish: true,
    covered: /\d+ campaigns, \d+ customers, back to \d\d\/\d\d\/\d{4} \(read at /,
  },
]) {
  test.describe(`by the keyboard alone, on a ${device}`, () => {
    test.beforeEach(async ({ page, signIn }) => {
      await signIn();
      if (isEnglish) await switchToEnglish(page);
      await page.setViewportSize(viewport);
      await home(page).focus();
    });

    test('a name with a slip is found in the campaigns, which are read when it is asked for', async ({
      page,
      expectAccessible,
    }) => {
      await page.keyboard.type('philippe DUPÔNT');
      await expect(searched(page)).toContainText(/pas encore lues|been read yet/);
      await expect(found(page)).not.toContainText('ABC123');
      await page.keyboard.press('Enter');
      const first = found(page).getByRole('link').first();
      await expect(first).toContainText(/ABC123.*DUPONT/);
      await expect(first).toContainText(/(campagne du|campaign of) \d\d\//);
      await expect.poll(async () => plain(await searched(page).innerText())).toMatch(covered);
      await expectAccessible();
      // The field still has the cursor; the first result is one more Enter away.
      await expect(home(page)).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(first).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/trif/vehicles/ABC123');
    });

    test('a phone number leads to the vehicle that has it, and is never looked up as a plate', async ({
      page,
      expectAccessible,
    }) => {
      await readSample(page);
      await page.keyboard.type('+33 6 12');
      await expect(found(page).getByRole('link')).toContainText('06 12 45 78 96');
      await home(page).fill('06 12 45 78 96');
      await expect(found(page).getByRole('link')).toHaveCount(1);
      await expect(found(page).getByRole('link')).toContainText(
        /véhicule lu dans cette session|vehicle read in this session/,
      );
      await expect(searched(page)).toContainText(/ni téléphone ni e-mail|neither phone numbers/);
      await expectAccessible();
      await page.keyboard.press('Enter');
      await expect(found(page).getByRole('link')).toBeFocused();
      await expect(page).toHaveURL('/');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/trif/vehicles/ABC123');
    });

    test('the palette finds the same, with its first key', async ({ page, expectAccessible }) => {
      await readSample(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('0612457896');
      const options = palette(page).getByRole('option');
      await expect(options.first()).toContainText('ABC123');
      await expect(options.last()).toContainText(/comme plaque|as a plate/);
      await palette(page).getByRole('combobox').fill('la sandero');
      // What the home page has shown is found; Enter reads the rest before it opens anything.
      const more = palette(page).getByRole('option', { name: /^(Chercher aussi|Search the camp)/ });
      await expect(more).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(more).toBeHidden();
      await expect(options.first()).toContainText(/SANDERO/i);
      await expectAccessible();
      await expect(palette(page).getByRole('combobox')).toBeFocused();
      // There are several, so it takes one more key to choose one.
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/trif\/vehicles\/[A-Z0-9]+$/);
      await expect(page).not.toHaveURL(/ABC123/);
    });
  });
}

test.describe('what is clearly no plate', () => {
  test.use({ expectedConsole: [/status of 404/] });

  test('is looked up as one if somebody chooses that', async ({ page, signIn }) => {
    await signIn();
    await home(page).fill('06 99 99 99 99');
    await page.keyboard.press('Enter');
    await expect(found(page)).toContainText('Rien trouvé');
    await expect(page).toHaveURL('/');
    await page.getByRole('button', { name: 'Chercher 06 99 99 99 99 comme plaque' }).click();
    await expect(page).toHaveURL('/trif/vehicles/0699999999');
  });
});

test('a name typed over a vehicle’s plate goes to the palette', async ({ page, openSample }) => {
  await openSample('overview');
  const plate = page.getByLabel('Immatriculation');
  await plate.fill('virginie');
  await plate.press('Enter');
  await expect(palette(page).getByRole('combobox')).toHaveValue('virginie');
  await expect(page).toHaveURL('/trif/vehicles/ABC123/overview');
  await page.keyboard.press('Enter');
  await expect(palette(page).getByRole('option').first()).toContainText(/VIRGINIE/i);
});

test.describe('a network’s head', () => {
  test.use({ expectedConsole: [/status of (404|500)/] });

  test('names the member whose campaigns are searched; a page that fails is counted and asked for alone', async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await signIn(accounts.manager);
    await home(page).fill('martin claire');
    const code = page.getByLabel('Code adhérent');
    await code.fill('nobody');
    await code.press('Enter');
    await expect(page.getByRole('alert')).toContainText('de l’adhérent nobody n’ont pas pu');
    await expect(code).toHaveValue('nobody');
    await code.fill('ER502');
    await code.press('Enter');
    await expect(found(page).getByRole('link')).toHaveText([/AA-111-AA.*MARTIN CLAIRE/]);
    const failure = page.getByRole('alert');
    await expect(failure).toContainText('La page 2 n’a pas pu être lue.');
    await expectAccessible();
    const asked: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.pathname.endsWith('/campagnes-clients')) asked.push(url.search);
    });
    const retry = failure.getByRole('button', { name: 'Réessayer cette page' });
    // A second Enter right after the first would not count.
    await retry.press('Shift');
    await retry.press('Enter');
    await expect.poll(() => asked).toEqual(['?page=2']);
    await expect(failure).toContainText('La page 2 n’a pas pu être lue.');
    await page.getByRole('button', { name: 'Autre adhérent' }).click();
    await expect(code).toBeVisible();
  });

  for (const member of ['FIN404', 'FINBIS']) {
    test(`finds a client without a plate in the campaign, also if nobody says how the pages end: ${member}`, async ({
      page,
      signIn,
    }) => {
      await signIn(accounts.manager);
      await home(page).fill('paul robert');
      await page.getByLabel('Code adhérent').fill(member);
      await page.getByLabel('Code adhérent').press('Enter');
      await expect(searched(page)).toContainText(/5\u00a0campagnes, 5\u00a0clients/);
      const client = found(page).getByRole('link');
      await expect(client).toHaveText([/sans plaque.*ROBERT PAUL.*campagne du 14\/04\/2026/]);
      await client.press('Enter');
      await expect(page.getByRole('main').getByText('ROBERT PAUL')).toBeVisible();
    });
  }
});

test('who signs out takes along what was read', async ({ page, signIn }) => {
  await signIn();
  // No client of the next account's, whose own home page names some.
  await home(page).fill('virginie');
  await page.keyboard.press('Enter');
  await expect(found(page).getByRole('link').first()).toBeVisible();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await signIn(accounts.neighbour);
  const theirs = page.getByRole('region', { name: /^Clients de la dernière campagne/ });
  await expect(theirs.getByRole('link').first()).toBeVisible();
  await home(page).fill('virginie');
  await expect(searched(page)).toContainText('campagnes ne sont pas encore lues.');
  await expect(found(page)).toContainText('Et parmi');
  await expect(found(page).getByRole('link')).toHaveCount(0);
});

onLine.describe('reading the campaigns', () => {
  onLine.use({ expectedConsole: [/ERR_|Failed to load resource/] });

  onLine(
    'can be stopped and goes on; what was not read is said',
    async ({ page, line, signIn }) => {
      await signIn();
      await home(page).fill('phillipe dupont');
      await expect(searched(page)).toContainText('pas encore lues');
      line.hold();
      await page.keyboard.press('Enter');
      await expect(searched(page)).toContainText('lecture');
      await expect(page.getByRole('progressbar')).toBeVisible();
      await searched(page).getByRole('button', { name: 'Arrêter' }).press('Enter');
      await expect(searched(page)).toContainText('arrêtée après 0');
      await expect(found(page)).toContainText('Rien trouvé');
      line.release();
      const resume = searched(page).getByRole('button', { name: 'Continuer la lecture' });
      // Like the key that moves there: the press before, however recent, then counts as another one.
      await resume.press('Shift');
      await resume.press('Enter');
      await expect(found(page).getByRole('link').first()).toContainText('ABC123');
    },
  );

  onLine('goes on by itself when the line is back', async ({ page, line, signIn }) => {
    await signIn();
    await home(page).fill('fd 106 dm');
    await page.keyboard.press('Enter');
    await expectAhead(page);
    await page.keyboard.press('/');
    await expect(home(page)).toBeFocused();
    await home(page).fill('phillipe dupont');
    await expect(searched(page)).toContainText('pas encore lues');
    line.cut();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('n’ont pas pu être lues');
    line.mend();
    await expect(found(page).getByRole('link').first()).toContainText('ABC123');
  });
});

test('a session that ends while campaigns are read: they come after signing in', async ({
  page,
  signIn,
}) => {
  await page.clock.install({ time: '2026-11-25T10:00:00' });
  await signIn();
  await homeIsWhole(page);
  await home(page).fill('phillipe dupont');
  await expect(searched(page)).toContainText('pas encore lues');
  await page.clock.fastForward('02:01:00');
  const password = page.getByRole('dialog').getByLabel('Mot de passe');
  await expect(password).toBeVisible();
  await password.fill('demo');
  await password.press('Enter');
  await expect(password).toBeHidden();
  await home(page).press('Enter');
  await expect(found(page).getByRole('link').first()).toContainText('ABC123');
});

test('another car of the customer is named, with what that rests on; a mere namesake is to be asked about', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await page.goto('/trif/vehicles/RE090ZZ');
  await signIn();
  await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
  await page.getByLabel('Immatriculation').fill('ABC123');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/trif/vehicles/ABC123');
  await openPanel(page, 'Client');
  const others = page.getByRole('region', { name: 'Autres voitures de ce client' });
  await expect(others.getByRole('link', { name: /RE-090-ZZ/ })).toContainText(
    /en commun\u00a0: téléphone, e-mail, nom et adresse · véhicule lu dans cette session/,
  );
  await expect(others).toContainText('campagnes ne sont pas encore lues.');
  await others.getByRole('button', { name: 'Chercher aussi dans les campagnes' }).press('Enter');
  await expect
    .poll(async () => plain(await others.innerText()))
    .toMatch(/\d+ campagnes, \d+ clients/);
  // A button that is half under the line that stays in sight would count as too small.
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await expectAccessible();
  await others.getByRole('link', { name: /RE-090-ZZ/ }).press('Enter');
  await expect(page).toHaveURL('/trif/vehicles/RE090ZZ');
});
