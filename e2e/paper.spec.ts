import { accounts } from './accounts.ts';
import { firstRow, openList } from './blacklist-page.ts';
import { expect, openPanel, switchToEnglish, test } from './fixtures.ts';
import { faultsOnPaper, onPaper, PAPER, paperIsReady, print } from './paper.ts';

test.use({ colorScheme: 'dark', viewport: { width: 1440, height: 900 } });

const noFault = { light: [], controls: [], wide: [] };

const panels = {
  fr: ['Synthèse', 'Client', 'Factures', 'Opérations', 'Prévisions', 'Relances', 'Données'],
  en: ['Overview', 'Customer', 'Invoices', 'Operations', 'Forecasts', 'Reminders', 'Data'],
};
/** No page of its own for what wasn't found. */
const mostPages = new Map([
  ['Client', 1],
  ['Customer', 1],
  ['Prévisions', 2],
  ['Forecasts', 2],
]);
const printedOn = { fr: /Imprimé le \d\d\/11\/2026/, en: /Printed on \d\d\/11\/2026/ };

for (const lang of ['fr', 'en'] as const) {
  test(`every panel is dark on white, whole and without controls on paper, from the dark theme (${lang})`, async ({
    page,
    openSample,
  }) => {
    await openSample('overview');
    if (lang === 'en') await switchToEnglish(page);
    await paperIsReady(page);
    for (const name of panels[lang]) {
      await openPanel(page, name);
      const panel = page.getByRole('tabpanel', { name, exact: true });
      await expect(panel.getByRole('region').first()).toBeVisible();
      await onPaper(page, async () => {
        await expect.poll(() => faultsOnPaper(page), name).toEqual(noFault);
      });
      const subject = name === panels[lang][0] ? 'ABC123' : `ABC123 · ${name}`;
      await expect(page).toHaveTitle(`${subject} · Vision 360`);
      const pdf = await print(page);
      expect(pdf.text, name).toContain(subject);
      expect(pdf.pages, name).toBeLessThanOrEqual(mostPages.get(name) ?? 20);
      expect(pdf.text).toMatch(printedOn[lang]);
      expect(pdf.text).toContain(`${pdf.pages} / ${pdf.pages}`);
    }
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });
}

test('who prints at once, before what nobody waits for has come, has it dark on white and without controls', async ({
  page,
  signIn,
}) => {
  // A browser that is never idle.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await page.goto('/trif/vehicles/ABC123');
  await signIn();
  for (const name of ['Synthèse', 'Factures', 'Prévisions']) {
    await openPanel(page, name);
    await expect(page.getByRole('tabpanel', { name }).getByRole('region').first()).toBeVisible();
    await onPaper(page, async () => {
      await expect.poll(() => faultsOnPaper(page), name).toEqual(noFault);
    });
  }
  expect(await page.evaluate(() => document.adoptedStyleSheets)).toHaveLength(0);
});

test('what is to be checked stands on the page of its heading', async ({ page, openSample }) => {
  await openSample('overview');
  await paperIsReady(page);
  await expect(page.getByText('Relever le compteur')).toBeAttached();
  const { texts } = await print(page);
  const heading = texts.find((text) => text.includes('3 points à vérifier'));
  expect(heading).toMatch(/3 points à vérifier ?Ne pas annoncer de date/);
});

test('charts are drawn anew for the width of the paper', async ({ page, openSample }) => {
  await openSample('invoices');
  await paperIsReady(page);
  const plots = page
    .getByRole('region', { name: /^(Dépenses par an|Kilométrage)/ })
    .getByRole('application');
  const widths = () =>
    plots.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  await expect(plots).toHaveCount(2);
  await onPaper(page, () => expect.poll(widths).toEqual([PAPER.width, PAPER.width]));
  await expect.poll(widths).not.toContain(PAPER.width);
});

test('a long history is printed whole, with its headings on each page; what isn’t printed is said', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/TX600ZZ/invoices');
  await signIn();
  const rows = page
    .getByRole('tabpanel', { name: 'Factures' })
    .getByRole('button', { name: /n° TX/ });
  await expect(rows).toHaveCount(25);
  await paperIsReady(page);
  await onPaper(page, async () => {
    await expect(rows).toHaveCount(600);
    await expect(page.getByText('1 à 25 sur 600')).toBeHidden();
  });
  await expect(rows).toHaveCount(25);
  const invoices = await print(page);
  expect(invoices.pages).toBeGreaterThan(20);
  expect(invoices.text).toContain('TX10001');
  // The other panels are laid out behind this one, but stay on screen.
  expect(invoices.text).not.toContain('Opérations par date');

  await openPanel(page, 'Opérations');
  await expect(
    page.getByRole('region', { name: 'Opérations par date', exact: true }),
  ).toBeVisible();
  const operations = await print(page);
  // The heading may stand on two lines.
  expect(operations.text.match(/Intervalle ?observé/g)?.length).toBeGreaterThan(1);
  expect(operations.text).toMatch(/Les 15 dates les plus récentes sur \d+ sont imprimées/);
});

test('the opt-out list prints the rows that have come, and says how many', async ({
  page,
  signIn,
}) => {
  await openList(page, signIn);
  await paperIsReady(page);
  await onPaper(page, async () => {
    await expect.poll(() => faultsOnPaper(page)).toEqual(noFault);
  });
  await expect(firstRow(page)).toContainText('RICHARD');
  const pdf = await print(page);
  const [, printed, all] = /(\d+) lignes imprimées sur (\d+)/.exec(pdf.text) ?? [];
  expect(Number(printed)).toBeGreaterThan(20);
  expect(Number(printed)).toBeLessThan(Number(all));
  expect(pdf.text.split('Vie privée').length - 1).toBeGreaterThanOrEqual(Number(printed));
});

test('campaigns, members, the planner and both sheets too', async ({ page, signIn }) => {
  await page.goto('/trif/members/920150/campaigns');
  await signIn(accounts.manager);
  const places = [
    ['/trif/members/920150/campaigns', page.getByText('27 clients')],
    ['/trif/members/920150/campaigns/all', page.getByText('27 clients')],
    ['/trif/campaigns', page.getByRole('heading', { level: 1 })],
    ['/trif/planner', page.getByRole('heading', { level: 1 })],
    ['/trif/vehicles/ABC123/sheet', page.getByRole('article')],
    ['/trif/vehicles/ABC123/sheet/customer', page.getByRole('article')],
  ] as const;
  for (const [address, content] of places) {
    await page.goto(address);
    await expect(content.first()).toBeVisible();
    await paperIsReady(page);
    await onPaper(page, async () => {
      await expect.poll(() => faultsOnPaper(page), address).toEqual(noFault);
    });
    const pdf = await print(page);
    expect(pdf.pages, address).toBeGreaterThan(0);
    if (/sheet|planner/.test(address)) expect(pdf.pages, address).toBe(1);
  }
});

test.describe('of a member that nobody knows', () => {
  test.use({ expectedConsole: [/404/] });

  test('a subject that reads like a style sheet is only written into the margin', async ({
    page,
    signIn,
  }) => {
    const code = '"} * { display: none } \\';
    await page.goto(`/trif/members/${encodeURIComponent(code)}/campaigns`);
    await signIn(accounts.manager);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(code);
    await paperIsReady(page);
    const { text } = await print(page);
    expect(text.split(code).length - 1).toBeGreaterThan(1);
  });
});

test('where margins hold no text, the first page begins with the vehicle and the date', async ({
  page,
  openSample,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'CSSMarginRule'));
  await openSample('forecasts');
  await paperIsReady(page);
  const heading = page.getByText('ABC123 · Prévisions', { exact: true });
  await expect(heading).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await onPaper(page, async () => {
    await expect(heading).toBeVisible();
    await expect(page.getByText(/^Imprimé le/)).toBeVisible();
  });
  expect((await print(page)).text).toMatch(/ABC123 · Prévisions ?Imprimé le/);
});
