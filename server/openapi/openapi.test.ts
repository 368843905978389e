import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isJsonObject, type JsonObject } from '#contract/record.ts';
import { type ServiceName, serviceNames, services } from '#contract/services.ts';
import { campaignsMember } from '#demo/sample/members.ts';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';
import { PASSWORD, testAccounts } from '#tests/support/embedded/test-network.ts';
import { goodZip, uploadForm } from '#tests/support/embedded/test-zip.ts';
import { openApiOf } from './openapi.ts';

const config = {
  apiVersion: 'v1',
  campaignsVersioned: false,
  networks: [
    { code: 'trif', label: 'Réseau TRIF' },
    { code: 'garance', label: 'Réseau Garance' },
  ],
};
const description = openApiOf(config);
const names = serviceNames.filter((name) => name !== 'campaignsVersioned');

/** The part of the description at a path of keys. */
const at = (...keys: (string | number)[]): unknown =>
  keys.reduce<unknown>((value, key) => (isJsonObject(value) ? value[key] : undefined), description);

const operation = (name: ServiceName): (string | number)[] => {
  const { method, path } = services[name];
  return ['paths', path.replace('{version}', 'v1'), method.toLowerCase()];
};
const response = (name: ServiceName, status: number) => [
  ...operation(name),
  'responses',
  status,
  'content',
  'application/json',
];

/** A validator for one schema of the description, including the schemas that it refers to. */
function judge(keys: (string | number)[]): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'description', ...description });
  const pointer = keys
    .map((key) => encodeURIComponent(String(key).replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  return ajv.compile({ $ref: `description#/${pointer}/schema` });
}

function expectValid(keys: (string | number)[], body: unknown): void {
  const valid = judge(keys);
  valid(body);
  expect(valid.errors ?? []).toEqual([]);
}

describe('the description', () => {
  test('is OpenAPI 3.1', async () => {
    const copy: JsonObject = structuredClone(description);
    expect(await new Validator().validate(copy)).toEqual({ valid: true });
    const broken = { ...structuredClone(description), paths: { '/a': { get: { responses: 1 } } } };
    expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
  });

  test('has every web service at its path and verb, and nothing else', () => {
    const described = Object.entries(at('paths') ?? {}).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb} ${path}`),
    );
    const documented = names.map((name) => {
      const { method, path } = services[name];
      return `${method.toLowerCase()} ${path.replace('{version}', 'v1')}`;
    });
    expect(described).toEqual(documented);
    expect(described).toHaveLength(12);
  });

  test('has the campaigns at their configured path', () => {
    const { paths } = openApiOf({ ...config, apiVersion: 'v2', campaignsVersioned: true });
    const found = Object.keys(paths ?? {}).filter((path) => path.includes('campagnes'));
    expect(found).toEqual([services.campaignsVersioned.path.replace('{version}', 'v2')]);
  });

  test('describes what we write, not everything that we can read', () => {
    expect(at('components', 'schemas', 'Invoice')).toEqual({
      type: 'object',
      properties: {
        invoiceDmsId: { type: ['string', 'null'] },
        invoiceDate: { type: ['string', 'null'], format: 'date' },
        invoiceAmount: { type: ['number', 'null'] },
        mileageOnInvoice: { type: ['number', 'null'] },
        memberId: { type: ['number', 'string', 'null'] },
        memberPoSCode: { type: ['string', 'null'] },
        memberTradeName: { type: ['string', 'null'] },
        invoiceContent: { type: 'array', items: { $ref: '#/components/schemas/InvoiceLine' } },
      },
      required: [
        'invoiceDmsId',
        'invoiceDate',
        'invoiceAmount',
        'mileageOnInvoice',
        'memberId',
        'memberPoSCode',
        'memberTradeName',
        'invoiceContent',
      ],
    });
    expect(JSON.stringify(description)).not.toContain('otherFields');
  });

  test.each(names)('%s has an example that it allows', (name) => {
    const example = at(...response(name, 200), 'example');
    expect(example).toBeDefined();
    expectValid(response(name, 200), example);
  });

  test.each(names.filter((name) => services[name].method === 'POST' && name !== 'importFile'))(
    '%s has an example of its request that it allows',
    (name) => {
      const keys = [...operation(name), 'requestBody', 'content', 'application/json'];
      expectValid(keys, at(...keys, 'example'));
    },
  );

  test('doesn’t allow just anything', () => {
    const valid = judge(response('forecasts', 200));
    expect(valid({ success: true, data: [{}], message: 'OK', errors: [] })).toBe(false);
    expect(valid({ success: true, data: {}, message: 'OK', errors: [] })).toBe(false);
  });
});

describe('the embedded API answers as described', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());

  async function call(name: ServiceName, immatriculation: string, query = '') {
    const isPost = services[name].method === 'POST';
    return api.call(name, {
      token: await api.tokenOf('manager'),
      posCode: campaignsMember.posCode,
      query,
      ...(isPost && { body: { immatriculation } }),
    });
  }
  const asked = names.filter((name) => name !== 'token' && name !== 'importFile');

  test.each(asked)('for %s, exactly as in its example for the sample', async (name) => {
    expect(await (await call(name, 'ABC123')).json()).toEqual(
      at(...response(name, 200), 'example'),
    );
  });

  test.each(['DK907WE', 'TX600ZZ'])('for vision360 of %s, computed from rows', async (plate) => {
    const body = await (await call('vision360', plate)).json();
    expect(body.data.vehiculePrevisionList.length).toBeGreaterThan(5);
    expectValid(response('vision360', 200), body);
  });

  test('for the token', async () => {
    const { username } = testAccounts.member;
    const body = { grant_type: 'password', username, password: PASSWORD };
    expectValid(response('token', 200), await (await api.call('token', { body })).json());
    const wrong = await api.call('token', { body: { ...body, password: 'x' } });
    expectValid(response('token', wrong.status), await wrong.json());
  });

  test('for an import', async () => {
    const token = await api.tokenOf('member');
    const answer = await api.call('importFile', { token, raw: uploadForm(await goodZip()) });
    expectValid(response('importFile', 200), await answer.json());
  });

  test('for an import for which there is no room', async () => {
    const full = await openTestApi({ importLimits: { freeBytes: Number.MAX_SAFE_INTEGER } });
    const token = await full.tokenOf('member');
    const answer = await full.call('importFile', { token, raw: uploadForm(await goodZip()) });
    expectValid(response('importFile', answer.status), await answer.json());
    await full.close();
  });

  test('for the CSV of the opt-out list', async () => {
    const answer = await call('blacklist', '', '?output=csv');
    const keys = [...response('blacklist', 200).slice(0, -1), 'text/csv', 'example'];
    expect(await answer.text()).toBe(at(...keys));
  });

  test.each<[ServiceName, string, string, number]>([
    ['vision360', 'NO-000-NE', '', 404],
    ['vision360', '', '', 422],
    ['forecasts', 'A'.repeat(30), '', 422],
    ['campaigns', '', '?page=x', 422],
    ['blacklist', '', '?output=xml', 422],
  ])('for a refusal: %s of "%s"%s', async (name, plate, query, status) => {
    const answer = await call(name, plate, query);
    expect(answer.status).toBe(status);
    expectValid(response(name, status), await answer.json());
  });
});
