import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnswer } from '#contract/envelope.ts';
import type { VehicleServiceName } from '#contract/services.ts';
import { Vision360 } from '#contract/vision360.ts';
import { vehicleServiceNames } from '#server/embedded/vehicle/vehicle-services.ts';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';
import { sentinels } from './sentinels.ts';

let api: TestApi;
let token: string;
beforeAll(async () => {
  api = await openTestApi();
  token = await api.tokenOf('member');
});
afterAll(() => api.close());

const ask = (immatriculation: string, service: VehicleServiceName = 'vision360') =>
  api.call(service, { token, body: { immatriculation } });

async function read(plate: string) {
  const answer = readAnswer(Vision360, await (await ask(plate)).json());
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.data;
}

test('each is a French plate, with messages in both languages', () => {
  for (const { plate, fr, en } of sentinels) {
    expect(plate).toMatch(/^[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}$/);
    expect(fr).not.toBe('');
    expect(en).not.toBe('');
  }
  expect(new Set(sentinels.map(({ plate }) => plate)).size).toBe(sentinels.length);
});

test.each([
  ['ER-404-ZZ', 404],
  ['ER-500-ZZ', 500],
  ['ER-429-ZZ', 429],
  ['ER-200-ZZ', 200],
])('%s is refused under %i by every service', async (plate, status) => {
  for (const service of vehicleServiceNames) {
    const response = await ask(plate, service);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ success: false, data: [] });
  }
});

test.each(['RE-090-ZZ', 'RF-134-ZZ', 'CP-180-ZZ'])(
  'in English, what %s was reminded of and what was done is in English',
  async (plate) => {
    const labelsIn = async (lang: 'fr' | 'en') => {
      const answer = await api.call('vision360', {
        token,
        body: { immatriculation: plate },
        query: `?lang=${lang}`,
      });
      const labels = (await answer.text()).matchAll(/"(?:operation|privateJob)Label":"([^"]+)"/g);
      return [...labels].map(([, label]) => label);
    };
    const [french, english] = [await labelsIn('fr'), await labelsIn('en')];
    expect(english.length).toBeGreaterThan(0);
    expect(english.filter((label) => french.includes(label))).toEqual([]);
  },
);

test('a 429 says when to try again', async () => {
  expect((await ask('ER-429-ZZ')).headers.get('Retry-After')).toBe('30');
});

test('a truncated answer can’t be read as JSON', async () => {
  const response = await ask('ER-206-ZZ');
  expect(response.status).toBe(200);
  await expect(response.json()).rejects.toThrow(SyntaxError);
});

test('the empty vehicle is known, but all its lists are empty', async () => {
  const { vehicleInformations, otherFields, vehiculeDiagnostic, ...lists } =
    await read('ER-204-ZZ');
  expect(vehicleInformations?.vehicleReleaseDate).toBe('2019-04-11');
  for (const list of Object.values(lists)) expect(list).toEqual({ records: [], unreadable: 0 });
});

test('vision360 fails and the dedicated services answer, or all but one', async () => {
  for (const service of vehicleServiceNames) {
    const whole = service === 'vision360';
    expect((await ask('ER-360-ZZ', service)).status).toBe(whole ? 500 : 200);
    const broken = whole || service === 'invoices';
    expect((await ask('ER-361-ZZ', service)).status).toBe(broken ? 500 : 200);
  }
  const { data } = await (await ask('ER-360-ZZ', 'invoices')).json();
  expect(data.length).toBeGreaterThan(4);
});

test('exactly one service disagrees with vision360', async () => {
  const whole = (await read('ER-362-ZZ')).vehiculeHistoriqueList.records;
  expect(whole.length).toBeGreaterThan(0);
  expect((await (await ask('ER-362-ZZ', 'operations')).json()).data).toEqual([]);
});

test('the taxi has 600 invoices and 6,000 lines, in both networks', async () => {
  const { importFactureList, vehiculeFactureList } = await read('TX-600-ZZ');
  expect(importFactureList.records).toHaveLength(6000);
  expect(vehiculeFactureList.records).toHaveLength(600);
  const other = await api.call('vision360', {
    token: await api.tokenOf('otherNetworkMember'),
    network: 'garance',
    body: { immatriculation: 'TX-600-ZZ' },
  });
  expect(other.status).toBe(200);
});

test('hostile values can all be read', async () => {
  const { vehicleInformations, otherFields, vehiculeDiagnostic, ...lists } =
    await read('ER-666-ZZ');
  expect(vehicleInformations?.vehicleCurrentMilageEstimated).toBe(1e308);
  for (const list of Object.values(lists)) {
    expect(list.unreadable).toBe(0);
    expect(list.records.length).toBeGreaterThan(0);
  }
});

test('with unexpected types, what can be read is read, and the rest is counted', async () => {
  const vehicle = await read('ER-667-ZZ');
  expect(vehicle.clientList).toEqual({ records: [], unreadable: 0 });
  expect(vehicle.importFactureList).toMatchObject({
    records: [{ invoiceAmount: 932.87 }],
    unreadable: 1,
  });
  expect(vehicle.relanceClientList.records[0]).toMatchObject({ clientLastName: 'DUPONT' });
  expect(vehicle.vehiculeHistoriqueList).toMatchObject({
    records: [{ privateJobId: 14, jobDate: '2020-01-30' }],
    unreadable: 4,
  });
  expect(vehicle.vehiculeFactureList.records[0]).toMatchObject({ invoiceAmount: 1932.87 });
  expect(vehicle.vehiculeFactureList.records[0]?.invoiceContent.records).toHaveLength(2);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(await (await ask('ER-667-ZZ')).text()).toContain('"__proto__":{"polluted":true}');
});

test('the slow plates wait, and then answer like any vehicle', async () => {
  const waits = sentinels.map(({ plate, behaviour }) => [plate, behaviour('vision360', 'fr')]);
  expect(waits).toContainEqual(['ER-003-ZZ', { kind: 'answer', afterSeconds: 3 }]);
  expect(waits).toContainEqual(['ER-120-ZZ', { kind: 'answer', afterSeconds: 120 }]);
  expect((await read('ER-003-ZZ')).vehiculeFactureList.records.length).toBeGreaterThan(4);
});

test('a slow answer is given up when its caller goes away', async () => {
  const abort = new AbortController();
  const answer = api.call('vision360', {
    token,
    body: { immatriculation: 'ER-120-ZZ' },
    signal: abort.signal,
  });
  abort.abort();
  // Otherwise the test would run into its own time limit.
  await expect(answer).resolves.toBeInstanceOf(Response);
});
