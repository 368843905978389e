import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CampaignPage, campaignPageOf } from '#contract/campaigns.ts';
import { readAnswer } from '#contract/envelope.ts';
import { h2n } from '#demo/sample/members.ts';
import type { CampaignRow } from '#server/embedded/rows.ts';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';

/** With the sample's two, H2N has 25 campaigns: two full pages and a half. */
const campaigns: CampaignRow[] = Array.from({ length: 23 }, (_, index) => ({
  id: 9000 + index,
  network: 'trif',
  memberId: h2n.id,
  label: `Campagne ${index}`,
  type: 'predictive',
  createdOn: '2024-01-01',
  sentAt: `2024-02-${String(index + 1).padStart(2, '0')} 10:00:00`,
  predictionOn: '2024-03-01',
}));

/** Clients of one campaign. */
const REACHED = 2500;

let api: TestApi;
let token: string;
beforeAll(async () => {
  api = await openTestApi({ campaigns });
  token = await api.tokenOf('manager');
});
afterAll(() => api.close());

async function page(query: string) {
  const response = await api.call('campaigns', { token, query });
  const read = readAnswer(CampaignPage, await response.json(), campaignPageOf);
  if (!read.ok) throw new Error(read.failure.message);
  return read.data;
}
const idsOf = async (query: string) => (await page(query)).campagneList.records.map(({ id }) => id);

test('ten campaigns a page, newest first, each once', async () => {
  expect(await page('')).toMatchObject({
    id: h2n.id,
    currentPage: 1,
    lastPage: 3,
    perPage: 10,
    total: 25,
  });
  const ids = [...(await idsOf('')), ...(await idsOf('?page=2')), ...(await idsOf('?page=3'))];
  expect(ids.slice(0, 2)).toEqual([9022, 9021]);
  expect(ids.slice(-2)).toEqual([468, 467]);
  expect(new Set(ids).size).toBe(25);
});

test('a page past the last is empty', async () => {
  expect(await page('?page=4')).toMatchObject({ campagneList: { records: [] }, lastPage: 3 });
  expect(await idsOf('?page=999999999')).toEqual([]);
});

test.each(['0', '-1', '1.5', 'deux', '', '99999999999'])(
  'page=%s is answered 422',
  async (wrong) => {
    const response = await api.call('campaigns', { token, query: `?page=${wrong}` });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: { page: [expect.any(String)] } });
  },
);

test('a client has its name, vehicle, operation, promotion and channels', async () => {
  const { campagneList } = await page('?page=3');
  expect(campagneList.records.at(-2)).toMatchObject({
    id: 468,
    dateDiffusion: '2020-11-18',
    datePrediction: '2020-12-01',
    clientList: {
      records: [
        {
          civilite: 'M',
          prenom: 'PHILLIPE',
          nom: 'DUPONT',
          vehicule: { immatriculation: 'ABC123', marque: 'CITROEN', modele: 'C5' },
          operation: { id: 6, label: 'Filtre habitacle' },
          promotion: { records: [{ label: '-10%' }] },
          diffusion: { sms: true, email: false, courrier: false },
        },
      ],
    },
  });
});

test('the answer is the same with a version segment', async () => {
  const [plain, versioned] = await Promise.all([
    api.call('campaigns', { token, query: '?page=2' }),
    api.call('campaignsVersioned', { token, query: '?page=2' }),
  ]);
  expect(await versioned.json()).toEqual(await plain.json());
});

test('a code that belongs to no member of the network is answered 404', async () => {
  for (const posCode of ['nobody', '57525', '130045', "'; --"]) {
    expect((await api.call('campaigns', { token, posCode })).status).toBe(404);
  }
});

test.each([
  ['FIN404', 404],
  ['FINBIS', 200],
])('%s doesn’t say how many pages it has; after the third comes a %i', async (posCode, status) => {
  const ask = async (query: string) => api.call('campaigns', { token, posCode, query });
  const third = await (await ask('?page=3')).json();
  expect(third).not.toHaveProperty('lastPage');
  const after = await ask('?page=4');
  expect(after.status).toBe(status);
  if (status === 200) expect(await after.json()).toEqual(third);
});

test('ER502 fails for its second page alone', async () => {
  const statusOf = async (page: number) =>
    (await api.call('campaigns', { token, posCode: 'ER502', query: `?page=${page}` })).status;
  expect(await Promise.all([1, 2, 3].map(statusOf))).toEqual([200, 500, 200]);
});

test('a provoking code works for a manager; for a member it is unknown', async () => {
  expect((await api.call('campaigns', { token, posCode: 'ER500' })).status).toBe(500);
  const member = await api.tokenOf('member');
  expect((await api.call('campaigns', { token: member, posCode: 'ER500' })).status).toBe(404);
});

test('a campaign that reached thousands is sent while it is read', async () => {
  const large = await openTestApi();
  const db = new DatabaseSync(large.file);
  db.exec(`
    INSERT INTO campaign VALUES (9000, ${h2n.id}, 'Grande', 'predictive', '2024-01-01',
      '2024-02-01 10:00:00', '2024-03-01');
    INSERT INTO promotion (id, label) VALUES (900, 'offerte');
    WITH RECURSIVE number (value) AS (
      SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < ${REACHED})
    INSERT INTO reminder (id, campaignId, clientDmsId, plate, channels)
      SELECT 100000 + value, 9000, 'C', 'P' || value, 'sms' FROM number;
    INSERT INTO reminder_operation SELECT id, 0, 1, 900 FROM reminder WHERE campaignId = 9000;
    INSERT INTO reminder_operation SELECT id, 1, 2, 900 FROM reminder WHERE campaignId = 9000;
  `);
  db.close();
  const ask = async () => large.call('campaigns', { token: await large.tokenOf('manager') });
  const whole = await (await ask()).json();
  const [first] = whole.campagneList;
  expect(first).toMatchObject({ id: 9000 });
  expect(first.clientList).toHaveLength(2 * REACHED);
  const vehicles = first.clientList.map(
    ({ vehicule }: { vehicule: { immatriculation: string } }) => vehicule.immatriculation,
  );
  expect(vehicles.slice(0, 4)).toEqual(['P1', 'P1', 'P2', 'P2']);
  expect(new Set(vehicles).size).toBe(REACHED);

  const response = await ask();
  const pieces: number[] = [];
  for await (const piece of response.body ?? []) pieces.push(piece.length);
  // No piece holds more than a few hundred clients.
  expect(Math.max(...pieces)).toBeLessThan(JSON.stringify(whole).length / 3);
  await large.close();
});
