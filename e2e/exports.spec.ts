import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { expect, openPanel, switchToEnglish, test } from './fixtures.ts';
import { holdLine } from './slow-line.ts';

const bytesOf = async (download: Download) => readFile(await download.path());

test('the lines of the hostile vehicle open in a spreadsheet as text, never as a formula', async ({
  page,
  signIn,
}) => {
  await page.goto('/trif/vehicles/ER666ZZ/invoices');
  await signIn();
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV lignes' }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe('ER666ZZ-lignes-de-factures.csv');
  const bytes = await bytesOf(download);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8');
  expect(text).toContain('"\'=HYPERLINK(""http://127.0.0.1/"",""cliquez"")"');
  // A constant keeps a text as it is; nothing else begins with the sign of a formula.
  expect(text.replaceAll(/"=""[^"]*"""/g, '')).not.toMatch(/(^|;|\n)"?=/);
});

test('invoices are saved as CSV and XLSX', async ({ page, openSample }) => {
  await openSample('invoices');
  const save = async (name: string) => {
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return bytesOf(await started);
  };
  const csv = (await save('CSV factures')).toString('utf8');
  const rows = csv.split('\r\n');
  expect(rows[0]).toContain('Date;Numéro de facture;');
  // The head, six invoices, and the end of the last line.
  expect(rows).toHaveLength(8);
  expect(rows[1]).toContain('2020-01-30;40475;');
  expect(rows[1]).toContain(';96753;932,87;');
  const xlsx = await save('XLSX factures et lignes');
  expect(xlsx.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  expect(xlsx.toString('latin1')).toContain('xl/worksheets/sheet2.xml');

  await switchToEnglish(page);
  // What was read in French stays until the vehicle has come in English.
  await expect(page.getByRole('combobox', { name: 'Operation', exact: true })).toContainText(
    'Brake pads',
  );
  const lines = (await save('CSV lines')).toString('utf8').split('\r\n');
  expect(lines[0]).toContain('Date;Invoice number;');
  expect(lines[1]).toContain(';Brake pads;libelle piece;');
});

test('every chart is saved as PNG and SVG, with its title and legend', async ({
  page,
  openSample,
}) => {
  await openSample('invoices');
  const save = async (region: string, format: RegExp) => {
    const chart = page.getByRole('region', { name: region, exact: true });
    const menu = chart.getByRole('button', { name: /^Exporter/ });
    if ((await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
    const started = page.waitForEvent('download');
    await chart.getByRole('button', { name: format }).click();
    return bytesOf(await started);
  };
  // The bars and their years are drawn.
  await expect(page.getByRole('application').first()).toContainText('2019');
  const picture = await save('Dépenses par an (€)', /^PNG/);
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBeGreaterThan(600);
  const drawing = (await save('Dépenses par an (€)', /^SVG/)).toString('utf8');
  expect(drawing).toContain('Dépenses par an (€)');
  expect(drawing).toContain('>2019<');
  // Its words keep the page's font, wherever the drawing is opened.
  expect(drawing).toContain('src: url("data:');

  await openPanel(page, 'Prévisions');
  await expect(page.getByRole('img', { name: /^Échéances/ })).toContainText('aujourd’hui');
  const board = (await save('Prévisions', /^SVG/)).toString('utf8');
  for (const word of ['Plaquettes de frein', 'À contrôler', 'Par kilométrage', 'aujourd’hui']) {
    expect(board).toContain(word);
  }

  await openPanel(page, 'Synthèse');
  await expect(page.getByRole('application')).toContainText('Aujourd’hui');
  const timeline = (await save('Passé et avenir', /^SVG/)).toString('utf8');
  for (const word of ['Relances SMS', 'mise en circulation', 'Aujourd’hui']) {
    expect(timeline).toContain(word);
  }
  expect(timeline).not.toContain('Pointez un événement');
});

test('a chart’s files are behind one button, by keyboard too', async ({ page, openSample }) => {
  await openSample('invoices');
  const chart = page.getByRole('region', { name: 'Dépenses par an (€)', exact: true });
  const menu = chart.getByRole('button', { name: 'Exporter Dépenses par an (€)' });
  const png = chart.getByRole('button', { name: 'PNG Dépenses par an (€)' });
  await expect(menu).toBeVisible();
  await expect(png).toBeHidden();
  await menu.press('Enter');
  await expect(png).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(png).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(png).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.press('Space');
  await expect(png).toBeVisible();
  await page.getByRole('heading', { name: 'Factures', exact: true }).click();
  await expect(png).toBeHidden();
  // Tab goes on behind the last file, and nothing stays open over the page.
  await menu.press('Enter');
  await png.press('Tab');
  await page.keyboard.press('Tab');
  await expect(png).toBeHidden();
});

test('a double click saves a file once', async ({ page, openSample }) => {
  await openSample('invoices');
  const saved: string[] = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  await page.getByRole('button', { name: 'CSV factures' }).dblclick();
  const last = page.waitForEvent('download', (download) =>
    download.suggestedFilename().includes('lignes'),
  );
  await page.getByRole('button', { name: 'CSV lignes' }).click();
  await last;
  expect(saved).toEqual(['ABC123-factures.csv', 'ABC123-lignes-de-factures.csv']);
});

test('a file that is still being made when somebody signs out is not saved', async ({
  page,
  openSample,
  signIn,
}) => {
  await openSample('invoices');
  const saved: string[] = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  const line = await holdLine(page);
  const code = page.waitForRequest(/\.js$/);
  await page.getByRole('button', { name: 'XLSX factures et lignes' }).click();
  const writer = await code;
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByLabel('Mot de passe')).toBeVisible();
  await line.letThrough();
  await (await writer.response())?.finished();
  await signIn();
  await page.goto('/trif/vehicles/ABC123/invoices');
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV factures' }).click();
  await started;
  expect(saved).toEqual(['ABC123-factures.csv']);
});
