import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAnswer } from '#contract/envelope.ts';
import { ImportResult } from '#contract/import-result.ts';
import { Vision360 } from '#contract/vision360.ts';
import { contentsOf } from '#tests/support/embedded/store-contents.ts';
import { openTestApi, type TestAccount, type TestApi } from '#tests/support/embedded/test-api.ts';
import {
  CLIENTS_CSV,
  CLIENTS_HEADER,
  goodZip,
  INVOICES_CSV,
  INVOICES_HEADER,
  uploadForm,
} from '#tests/support/embedded/test-zip.ts';
import { zipOf } from '#tests/support/zip.ts';

let api: TestApi;
beforeEach(async () => {
  api = await openTestApi();
});
afterEach(() => api.close());

const send = async (raw: FormData, as: TestAccount = 'member', query = '') =>
  api.call('importFile', { token: await api.tokenOf(as), raw, query });

const BAD_LINE = INVOICES_CSV.split('\n')[1]?.replace('2023-05-02', 'hier') ?? '';

async function sendFiles(clients: string, invoices = INVOICES_CSV) {
  const zip = await zipOf({ 'clients.csv': clients, 'factures.csv': invoices });
  const response = await send(uploadForm(zip));
  expect(response.status).toBe(200);
  return (await response.json()).data;
}

async function vehicle(immatriculation: string) {
  const token = await api.tokenOf('member');
  const response = await api.call('vision360', { token, body: { immatriculation } });
  const read = readAnswer(Vision360, await response.json());
  return read.ok ? read.data : null;
}

test('an uploaded vehicle is found at once, with its lines, jobs and forecasts', async () => {
  expect(await vehicle('GH123JK')).toBeNull();
  const response = await send(uploadForm(await goodZip()));
  const body = await response.json();
  expect(body).toEqual({
    success: true,
    data: {
      success: true,
      message: 'Le fichier a été importé avec succès.',
      files: [
        expect.objectContaining({ file: 'clients.csv', rows: 1, added: 1, leftOut: 0 }),
        expect.objectContaining({ file: 'factures.csv', rows: 3, added: 3, leftOut: 0 }),
      ],
      leftOutRows: [],
      leftOutUnlisted: 0,
      doubts: [],
      doubtsUnlisted: 0,
    },
    message: 'OK',
    errors: [],
  });
  expect(readAnswer(ImportResult, body)).toMatchObject({ ok: true, data: { success: true } });

  const found = await vehicle('gh-123-jk');
  expect(found?.importFactureList.records).toHaveLength(3);
  expect(found?.vehiculeFactureList.records).toMatchObject([
    { invoiceDmsId: 'F2', invoiceDate: '2024-06-03', invoiceAmount: 412.9, memberId: 57525 },
    { invoiceDmsId: 'F1', invoiceDate: '2023-05-02', invoiceAmount: 210.5, memberId: 57525 },
  ]);
  const jobs = found?.vehiculeHistoriqueList.records.map(({ privateJobLabel }) => privateJobLabel);
  expect(jobs).toEqual(['Plaquettes de frein', 'Vidange moteur', 'Filtre à huile']);
  expect(found?.vehiculePrevisionList.records).toContainEqual(
    expect.objectContaining({ privateJobId: 1, lastJobDate: '2023-05-02' }),
  );
  expect(found?.relanceClientList.records).toMatchObject([{ clientLastName: 'Gérard' }]);
});

test('the same file twice changes nothing', async () => {
  await send(uploadForm(await goodZip()));
  const before = await contentsOf(api.place);
  const { data } = await (await send(uploadForm(await goodZip()))).json();
  expect(data).toMatchObject({
    success: true,
    message: expect.stringContaining('déjà'),
    files: [
      { added: 0, changed: 0, unchanged: 1 },
      { added: 0, changed: 0, unchanged: 3 },
    ],
  });
  expect(await contentsOf(api.place)).toEqual(before);
});

test('a corrected file replaces each line in its place', async () => {
  const good = INVOICES_CSV.split('\n');
  const broken = good.with(2, good[2]?.replace('2023-05-02', '2023-02-30') ?? '').join('\n');
  const first = await sendFiles(CLIENTS_CSV, broken);
  expect(first).toMatchObject({
    leftOutRows: [{ file: 'factures.csv', line: 3, reason: expect.stringContaining('2023-02-30') }],
  });
  const second = await sendFiles(CLIENTS_CSV);
  expect(second.files[1]).toMatchObject({ added: 1, changed: 0, unchanged: 2, leftOut: 0 });
  const third = await sendFiles(CLIENTS_CSV, INVOICES_CSV.replace('412.9', '390'));
  expect(third.files[1]).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
  expect((await vehicle('GH123JK'))?.importFactureList.records).toHaveLength(3);
});

test('a changed row keeps its place among the others', async () => {
  await sendFiles(CLIENTS_CSV);
  await sendFiles(CLIENTS_CSV, INVOICES_CSV.replace('Vidange moteur', 'Vidange'));
  expect((await vehicle('GH123JK'))?.importFactureList.records).toMatchObject([
    { jobLabel: 'Vidange' },
    { partLabel: 'FILTRE A HUILE' },
    { partLabel: 'JEU 4 PLAQ' },
  ]);
});

describe('the order and the identifier in the form', () => {
  test('can be the file first, then the member by its point of sale code', async () => {
    const form = new FormData();
    form.append('importFile', new Blob([await goodZip()]), 'depot.zip');
    form.append('organizationId', ' 920150 ');
    expect((await send(form)).status).toBe(200);
  });
});

describe('the success inside the data', () => {
  test('is false if no row is good', async () => {
    const data = await sendFiles(CLIENTS_HEADER, `${INVOICES_HEADER}\n${BAD_LINE}`);
    expect(data).toMatchObject({
      success: false,
      message: expect.stringContaining('Aucune ligne'),
    });
  });

  test('is false if there is no row', async () => {
    const data = await sendFiles(CLIENTS_HEADER, INVOICES_HEADER);
    expect(data).toMatchObject({
      success: false,
      message: expect.stringContaining('aucune ligne'),
    });
  });

  test('is true if only some rows are left out, which are listed in the language asked for', async () => {
    const zip = await zipOf({
      'clients.csv': CLIENTS_CSV,
      'factures.csv': `${INVOICES_HEADER}\n${BAD_LINE}`,
    });
    const { data } = await (await send(uploadForm(zip), 'member', '?lang=en')).json();
    expect(data).toMatchObject({
      success: true,
      message: 'The file was imported. Rows left out: 1.',
      leftOutRows: [{ line: 2, reason: 'invoiceDate: “hier” is not a date' }],
      leftOutUnlisted: 0,
    });
  });
});

test('members can send only for themselves, managers for every member of their network', async () => {
  const zip = await goodZip();
  const before = await contentsOf(api.place);
  const status = async (as: TestAccount, organizationId: string) =>
    (await send(uploadForm(zip, organizationId), as)).status;
  expect(await status('member', '78612')).toBe(403);
  expect(await status('otherMember', '57525')).toBe(403);
  // A member of another network counts as unknown here.
  expect(await status('manager', '61007')).toBe(422);
  expect(await status('manager', '130045')).toBe(422);
  expect(await contentsOf(api.place)).toEqual(before);
  expect(await status('manager', '78612')).toBe(200);
  expect(await contentsOf(api.place)).not.toEqual(before);
});

test('names that every JavaScript object has are texts like any other', async () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const [header = '', line = ''] = INVOICES_CSV.split('\n');
  const zip = await zipOf({
    'clients.csv': [
      `${CLIENTS_HEADER};${names.join(';')}`,
      ...names.map((name) => `;${name};${name};${name};;GH-123-JK;;;;;;;${names.join(';')}`),
      '',
    ].join('\n'),
    'factures.csv': [
      header,
      ...names.map((name) => line.replace(';C1;F1;', `;${name};${name};`)),
      ...names.map((name) => line.replace('2023-05-02', name)),
    ].join('\n'),
    ...Object.fromEntries(names.map((name) => [`x/${name}`, name])),
  });
  const form = new FormData();
  for (const name of names) form.append(name, name);
  form.append('organizationId', '57525');
  form.append('importFile', new Blob([zip]), '__proto__');
  const { data } = await (await send(form)).json();
  expect(data).toMatchObject({
    files: [
      { added: names.length, leftOut: 0, ignoredColumns: names },
      { added: names.length, leftOut: names.length },
    ],
    leftOutRows: names.map((name) => ({
      reason: expect.stringContaining(`«\u00a0${name}\u00a0»`),
    })),
  });
  const found = await vehicle('GH123JK');
  expect(found?.clientList.records.map(({ clientLastName }) => clientLastName)).toEqual(names);
  expect(
    found?.vehiculeFactureList.records.map(({ invoiceDmsId }) => invoiceDmsId).toSorted(),
  ).toEqual(names.toSorted());
  for (const name of names) {
    expect((await send(uploadForm(zip, name))).status).toBe(422);
  }
});

test('nothing stays in the uploads folder', async () => {
  await send(uploadForm(await goodZip()));
  await send(uploadForm(new Uint8Array(10)));
  await send(uploadForm(await goodZip(), 'nobody'));
  expect(readdirSync(join(api.dataDir, 'uploads'))).toEqual([]);
});
