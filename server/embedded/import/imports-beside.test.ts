import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';
import {
  CLIENTS_CSV,
  goodZip,
  INVOICES_HEADER,
  uploadForm,
} from '#tests/support/embedded/test-zip.ts';
import { zipOf } from '#tests/support/zip.ts';

type Zip = Uint8Array<ArrayBuffer>;

const LINES = 40_000;
const COMMERCY = '78612';
let large: Zip;
let small: Zip;

beforeAll(async () => {
  const lines = Array.from(
    { length: LINES },
    (_, i) => `;C1;L${i};2023-05-02;210,50;48200;ZZ-${100 + (i % 900)}-TT;;Vidange moteur;1;`,
  );
  large = await zipOf({
    'clients.csv': CLIENTS_CSV.replace('GH-123-JK', 'ZZ-100-TT'),
    'factures.csv': [INVOICES_HEADER, ...lines].join('\n'),
  });
  small = await goodZip();
});

let api: TestApi;
beforeEach(async () => {
  api = await openTestApi();
});
afterEach(() => api.close());

async function send(zip: Zip, organizationId: string): Promise<unknown> {
  const token = await api.tokenOf('manager');
  const response = await api.call('importFile', { token, raw: uploadForm(zip, organizationId) });
  return response.json();
}

async function linesOf(immatriculation: string): Promise<number> {
  const token = await api.tokenOf('manager');
  const response = await api.call('rawInvoices', { token, body: { immatriculation } });
  return response.status === 404 ? 0 : (await response.json()).data.length;
}

test('three rows of one member don’t wait for the large file of another, which becomes visible all at once', async () => {
  const ended: string[] = [];
  const seen = new Set<number>();
  const isLargeIn = send(large, COMMERCY).then((answer) => {
    ended.push('large');
    return answer;
  });
  // Like people who keep looking up one of its vehicles meanwhile.
  const looking = (async () => {
    while (!ended.includes('large')) {
      seen.add(await linesOf('ZZ100TT'));
      await delay(50);
    }
  })();
  await send(small, '57525').then(() => ended.push('small'));
  expect(await linesOf('GH123JK')).toBe(3);
  expect(await send(small, '57525')).toMatchObject({ data: { files: [{ unchanged: 1 }, {}] } });
  ended.push('small again');

  expect(await isLargeIn).toMatchObject({ data: { success: true, files: [{}, { added: LINES }] } });
  await looking;
  expect(ended).toEqual(['small', 'small again', 'large']);
  const all = Math.ceil(LINES / 900);
  expect(await linesOf('ZZ100TT')).toBe(all);
  expect([...seen].filter((count) => count !== 0 && count !== all)).toEqual([]);
}, 120_000);

test('two files of one member go in one after the other', async () => {
  const [first, second] = await Promise.all([send(small, '57525'), send(small, '57525')]);
  const outcomes = [first, second].map((answer) => JSON.stringify(answer));
  expect(outcomes.filter((text) => text.includes('"added":3'))).toHaveLength(1);
  expect(outcomes.filter((text) => text.includes('"unchanged":3'))).toHaveLength(1);
});
