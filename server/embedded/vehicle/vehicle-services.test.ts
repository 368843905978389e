import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAnswer } from '#contract/envelope.ts';
import { pathOf, type ServiceName, serviceNames, services } from '#contract/services.ts';
import { Vision360 } from '#contract/vision360.ts';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';
import { vehicleServiceNames } from './vehicle-services.ts';

let api: TestApi;
let token: string;
beforeAll(async () => {
  api = await openTestApi();
  token = await api.tokenOf('member');
});
afterAll(() => api.close());

const vision360 = (immatriculation: unknown, query = '') =>
  api.call('vision360', { token, body: { immatriculation }, query });

describe('the plate', () => {
  test.each(['DEF123', 'def 123', ' d.e.f-1 2 3 '])('is found as %j', async (plate) => {
    const read = readAnswer(Vision360, await (await vision360(plate)).json());
    expect(read).toMatchObject({
      ok: true,
      data: { clientList: { records: [{ clientLastName: 'LEFEBVRE' }] } },
    });
  });

  test.each([
    ['missing', undefined],
    ['null', null],
    ['empty', ''],
    ['blank', '  '],
    ['nothing but separators', '- . -'],
    ['a number', 123],
    ['a list', ['ABC123']],
    ['too long', 'A'.repeat(21)],
  ])('if %s, is answered 422 with the name of the field', async (_, plate) => {
    const response = await vision360(plate, '?lang=en');
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      success: false,
      data: [],
      message: expect.any(String),
      errors: { immatriculation: [expect.stringMatching(/^The licence plate/)] },
    });
  });

  test.each(['', '{', 'immatriculation=ABC123', '[1,'])(
    'a body of %j is answered 400',
    async (raw) => {
      expect((await api.call('vision360', { token, raw })).status).toBe(400);
    },
  );

  test.each(['[]', '"ABC123"', 'null', '42'])('a JSON body of %s is answered 422', async (raw) => {
    expect((await api.call('vision360', { token, raw })).status).toBe(422);
  });

  test.each(vehicleServiceNames)('of an unknown vehicle is answered 404 by %s', async (service) => {
    const response = await api.call(service, { token, body: { immatriculation: 'QQ-999-QQ' } });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ success: false, data: [], errors: [] });
  });

  test('of another network is unknown', async () => {
    const response = await api.call('vision360', {
      token: await api.tokenOf('otherNetworkManager'),
      network: 'garance',
      body: { immatriculation: 'ABC123' },
    });
    expect(response.status).toBe(404);
  });
});

test('rows become invoices, operations and forecasts', async () => {
  const read = readAnswer(Vision360, await (await vision360('DEF123')).json());
  if (!read.ok) throw new Error(read.failure.message);
  const { data } = read;
  expect(data.vehiculeFactureList.records).toEqual([
    expect.objectContaining({
      invoiceDmsId: '8121',
      invoiceAmount: 164.3,
      mileageOnInvoice: 61204,
      memberTradeName: 'SAS GARAGE',
    }),
  ]);
  expect(data.vehiculeHistoriqueList.records.map((job) => job.privateJobLabel)).toEqual([
    'Vidange moteur',
    'Filtre à huile',
  ]);
  const oil = data.vehiculePrevisionList.records.find(({ privateJobId }) => privateJobId === 1);
  expect(oil).toMatchObject({ lastJobDate: '2020-10-06' });
  expect(oil?.periodicBasedEstimatedDate).toMatch(/^2021-/);
  expect(data.relanceClientList.records).toEqual([
    expect.objectContaining({ clientLastName: 'Lefebvre', clientId: 58445904, relanceSms: true }),
  ]);
});

test('jobs are named in the language asked for, and in French by default', async () => {
  const labels = async (query: string) => {
    const response = await api.call('operations', {
      token,
      body: { immatriculation: 'DEF123' },
      query,
    });
    const { data } = await response.json();
    return data[0].privateJobLabel;
  };
  expect(await labels('')).toBe('Vidange moteur');
  expect(await labels('?lang=de')).toBe('Vidange moteur');
  expect(await labels('?lang=en')).toBe('Engine oil change');
});

describe('paths and verbs', () => {
  const path = (name: ServiceName, version = 'v1') =>
    pathOf(name, { version, reseau: 'trif', code_pdv: '920150' });

  test.each(serviceNames)('%s answers a wrong verb with 405 and the right verb', async (name) => {
    const wrong = services[name].method === 'GET' ? 'DELETE' : 'GET';
    const response = await api.call(name, { token, method: wrong });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe(services[name].method);
    expect(await response.json()).toMatchObject({ success: false, data: [] });
  });

  test.each([
    path('vision360', 'v2'),
    path('token', 'v2'),
    `${path('vision360')}/`,
    '/api/v1/trif/service-external-client/vehicule',
    '/api/v1/service-authentification/token/refresh',
    '/api/openapi',
  ])('%s is answered 404 in the envelope', async (unknown) => {
    const response = await api.fetch(
      new Request(`http://embedded.test${unknown}`, { method: 'POST' }),
    );
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ success: false, data: [] });
  });
});
