import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { everyPage, openWhole } from './every-page.ts';
import { expect, openPanel, plain, test } from './fixtures.ts';

/**
 * As a browser's translation does it: from now on, each text outside of what isn't to be translated
 * stands in elements of the translation's own, and the application's text is no longer in the page.
 */
const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kept = '[translate=no], script, style, textarea, svg, font';
    const replaceTexts = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let at = walker.nextNode(); at; at = walker.nextNode()) {
        if (at instanceof Text) texts.push(at);
      }
      for (const text of texts) {
        if (text.data.trim() === '' || text.parentElement?.closest(kept)) continue;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    replaceTexts(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes, target } of changes) {
        if (addedNodes.length > 0) replaceTexts(target);
      }
    }).observe(document.body, { childList: true, subtree: true });
  });

const crash = (page: Page) => page.getByText(/défaut de cette page|n’a pas pu être affiché/);

test('a page that the browser translates lives on, and its names and figures are right', async ({
  page,
  signIn,
}) => {
  await page.goto('/');
  await signIn(accounts.manager);
  await translate(page);
  const field = page.getByLabel('Immatriculation');
  await field.fill('dupont');
  await expect(page.getByText(/^Cherché parmi/)).toBeVisible();
  await field.fill('ABC123');
  await page.keyboard.press('Enter');
  const name = page.getByRole('heading', { level: 1 });
  await expect(name).toHaveText('Citroën C5');

  // Every panel, and what each shows of one thing after another.
  for (const panel of ['Client', 'Prévisions', 'Relances', 'Opérations', 'Factures', 'Données']) {
    await openPanel(page, panel);
    await expect(page.getByRole('tabpanel')).toHaveAccessibleName(panel);
  }
  await page.getByRole('button', { name: 'Tout interroger' }).click();
  await expect(page.getByText(/identique à la réponse d’ensemble/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Interroger Relances' }).click();
  await openPanel(page, 'Factures');
  const invoices = page.getByRole('region', { name: 'Factures', exact: true });
  const found = invoices.getByRole('status').first();
  await invoices.getByRole('searchbox', { name: 'Texte' }).fill('eyquem');
  await expect(found).toHaveText(/^1 sur 6/);
  await invoices.getByRole('searchbox', { name: 'Texte' }).fill('');
  await expect(found).toHaveText(/^6\sfactures/);
  await openPanel(page, 'Prévisions');
  const chart = page.getByRole('tabpanel');
  const date = chart.getByRole('definition');
  await chart.getByRole('radio').first().focus();
  const first = await date.first().innerText();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(date.first()).not.toHaveText(first);
  await openPanel(page, 'Synthèse');
  const marks = page.getByRole('tabpanel').getByRole('button', { name: /^Facture n° / });
  const readout = page.getByRole('status').filter({ hasText: /Facture\sn°\s\d+/ });
  await marks.first().focus();
  const one = await readout.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(readout).not.toHaveText(one);

  // The language of the page, with what stood translated in it.
  await page.getByRole('button', { name: 'Langue' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitem', { name: 'Français' }).click();
  await expect(page.getByRole('tab', { name: 'Synthèse' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');

  const plate = page.getByRole('search').first().getByRole('textbox');
  await plate.fill('TX600ZZ');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/TX600ZZ/);
  await expect(page.getByRole('tabpanel')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Véhicule' })).toContainText('TX-600-ZZ');
  await expect(crash(page)).toHaveCount(0);
});

test.describe('beyond the vehicle', () => {
  test.use({ expectedConsole: [/status of 404/] });

  test('so do the planner, campaigns and the opt-out list', async ({ page, signIn }) => {
    await page.goto('/trif/planner');
    await signIn(accounts.manager);
    await translate(page);
    await page
      .getByRole('textbox', { name: 'Plaques du jour' })
      .fill('9h ABC123\nER-600-ZZ\nTX600ZZ');
    await page.getByRole('button', { name: 'Afficher les véhicules' }).click();
    await expect(page.getByText(/trouvées/)).toBeVisible();
    await page.getByRole('button', { name: 'Client' }).click();
    await page.getByRole('button', { name: 'Actualiser', exact: true }).click();
    await expect(page.getByText(/trouvées/)).toBeVisible();

    await page.getByRole('link', { name: 'Campagnes' }).click();
    await page.getByLabel('Code adhérent').fill('920150');
    await page.keyboard.press('Enter');
    const campaign = page.getByRole('button', { name: /^Diffusion / }).first();
    await campaign.click();
    const text = page.getByRole('searchbox', { name: 'Texte' });
    const before = plain(await campaign.innerText());
    await text.fill('pneu');
    await expect.poll(async () => plain(await campaign.innerText())).not.toBe(before);
    await text.fill('nobody is called this');
    await expect(page.getByText('Aucun client de cette page ne répond au filtre.')).toBeVisible();
    await text.fill('');
    await expect.poll(async () => plain(await campaign.innerText())).toBe(before);

    await page.getByRole('link', { name: 'Liste d’opposition' }).click();
    const list = page.getByRole('region', { name: 'Clients inscrits' });
    await expect(list).toContainText('RICHARD');
    const search = page.getByRole('searchbox').first();
    await search.fill('richard');
    await expect(list.getByRole('row').nth(1)).toContainText('RICHARD');
    await page.getByRole('columnheader', { name: 'Client' }).getByRole('button').click();
    await expect(list.getByRole('row').nth(1)).toContainText('RICHARD');
    await expect(crash(page)).toHaveCount(0);

    await page.getByRole('button', { name: 'Se déconnecter' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connexion');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });
});

test('the language of the page, chosen after the browser has translated it, is the language of every word', async ({
  page,
  openSample,
}) => {
  const words = async () => plain(await page.getByRole('main').innerText());
  const choose = async (menu: string, item: string, tab: string) => {
    await page.getByRole('button', { name: menu }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByRole('tab', { name: tab })).toBeVisible();
  };
  await openSample('forecasts');
  await choose('Langue', 'English', 'Overview');
  const panel = page.getByRole('tabpanel', { name: 'Forecasts' });
  await expect(panel.getByRole('row', { name: /^Timing belt/ })).toBeVisible();
  const english = await words();
  await choose('Language', 'Français', 'Synthèse');
  await translate(page);
  await choose('Langue', 'English', 'Overview');
  await expect.poll(words).toBe(english);
});

/**
 * Texts that a browser's translation would touch although they are no words: figures with their signs and
 * units, plates, names of people, addresses, numbers to call, the codes of members.
 */
const unkept = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isFigure = (text: string) =>
      /\d/.test(text) && !/\p{L}/u.test(text.replace(/\b(km|ko|Mo)\b/g, ''));
    const names = /dupont|phillipe|@|(\d\d\s){4}\d\d|\bABC\s?12\d\b|citroën c5|VF7RD/i;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!element?.checkVisibility() || element.closest('svg, script, style, textarea')) continue;
      // Where the chart library measures its words.
      if (element.getBoundingClientRect().bottom + scrollY < 0) continue;
      if (element.closest('[translate]')?.getAttribute('translate') === 'no') continue;
      // Words in pieces are one sentence.
      const isWhole = [...element.childNodes].every((node) => node instanceof Text);
      const said = (isWhole ? element.textContent : text.textContent)?.trim() ?? '';
      if (isFigure(said) || names.test(said)) found.push(said);
    }
    return [...new Set(found)];
  });

test.describe('of every page', () => {
  test.use({ expectedConsole: [/status of 404/] });

  test('plates, names, numbers to call and figures are marked as not to be translated', async ({
    page,
    signIn,
  }) => {
    await page.goto('/');
    await signIn(accounts.manager);
    for (const address of everyPage) {
      await openWhole(page, address);
      await expect.soft.poll(() => unkept(page), { message: address, timeout: 3000 }).toEqual([]);
    }
  });
});

test('words are left to be translated', async ({ page, openSample }) => {
  await openSample('invoices');
  const isKept = (text: string) =>
    page
      .getByRole('main')
      .getByText(text)
      .first()
      .evaluate((element) => element.closest('[translate=no]') !== null);
  for (const word of ['Dernière visite', 'Rechercher', 'Factures', 'il y a']) {
    expect.soft(await isKept(word), word).toBe(false);
  }
});
