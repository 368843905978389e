import fc from 'fast-check';
import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { BlacklistedClient } from './blacklist.ts';
import { CampaignPage, campaignPageOf } from './campaigns.ts';
import { Client, RawClient } from './client.ts';
import { flattenErrors, readAnswer, readRefusal } from './envelope.ts';
import { Forecast } from './forecast.ts';
import { ImportResult } from './import-result.ts';
import { Invoice, RawInvoiceLine } from './invoice.ts';
import { Operation } from './operation.ts';
import { type JsonObject, list } from './record.ts';
import { Reminder } from './reminder.ts';
import { pathOf, type ServiceName, services } from './services.ts';
import { Token } from './token.ts';
import { Vision360, vision360Of } from './vision360.ts';

interface Reading {
  schema: v.GenericSchema<unknown, unknown>;
  pick?: (envelope: JsonObject) => unknown;
}

const readings = {
  rawClients: { schema: list(RawClient) },
  clients: { schema: list(Client) },
  operations: { schema: list(Operation) },
  forecasts: { schema: list(Forecast) },
  rawInvoices: { schema: list(RawInvoiceLine) },
  invoices: { schema: list(Invoice) },
  reminders: { schema: list(Reminder) },
  vision360: { schema: Vision360, pick: vision360Of },
  campaigns: { schema: CampaignPage, pick: campaignPageOf },
  campaignsVersioned: { schema: CampaignPage, pick: campaignPageOf },
  blacklist: { schema: list(BlacklistedClient) },
  importFile: { schema: ImportResult },
  token: { schema: Token },
} satisfies Record<ServiceName, Reading>;

const names = Object.keys(readings) as ServiceName[];
const readingOf = (name: ServiceName): Reading => readings[name];

/** Uses the API's field names, so that random data really meets the schemas. */
const key = fc.oneof(
  fc.string(),
  fc.constantFrom(
    ...['vehiculeFactureList', 'clientList', 'vehicleInformations', 'vehiculeDiagnostic'],
    ...['invoiceContent', 'invoiceDate', 'invoiceAmount', 'diffusionList', 'operationList'],
    ...['campagneList', 'clientList', 'vehicule', 'promotion', 'diffusion', 'lastPage'],
    ...['clientNom', 'relanceSms', 'access_token', 'expires_in', 'privateJobId', '__proto__'],
  ),
);
const garbage = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, undefined, true, '', '0000-00-00', '2020-13-45', '932,87', 1e308, -1),
    fc.string(),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map(Object.fromEntries),
  ),
})).value;

describe.each(names)('%s', (name) => {
  const { schema, pick } = readingOf(name);

  it('turns any body into data or a typed failure, and never throws', () => {
    const body = fc.oneof(
      garbage,
      garbage.map((data) => ({ success: true, data, message: 'OK', errors: [] })),
      fc.tuple(garbage, garbage).map(([data, errors]) => ({ success: false, data, errors })),
    );
    fc.assert(
      fc.property(body, (raw) => {
        const answer = readAnswer(schema, raw, pick);
        if (answer.ok) expect(answer.data).toBeDefined();
        else expect(['refused', 'broken']).toContain(answer.failure.kind);
      }),
      { numRuns: 200 },
    );
  });
});

describe('keys that every object has from elsewhere', () => {
  const wire = '{"__proto__":true,"constructor":true,"toString":1,"hasOwnProperty":"1"}';
  const hostile: unknown = JSON.parse(wire);
  const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  it('can name channels and diagnostics like any other key', () => {
    const client = { clientList: [{ nom: 'DUPONT', diffusion: hostile }] };
    const page = readAnswer(CampaignPage, { data: { campagneList: [client] } }, campaignPageOf);
    const [campaign] = page.ok ? page.data.campagneList.records : [];
    expect(Object.entries(campaign?.clientList.records[0]?.diffusion ?? {})).toEqual(
      keys.map((key) => [key, true]),
    );
    const vehicle = readAnswer(Vision360, { data: { vehiculeDiagnostic: hostile } }, vision360Of);
    expect(vehicle.ok && JSON.stringify(vehicle.data.vehiculeDiagnostic)).toBe(wire);
  });

  it('are never mistaken for a field or for a part of the envelope', () => {
    const answer = readAnswer(Vision360, { data: hostile }, vision360Of);
    expect(answer.ok && Object.keys(answer.data.otherFields)).toEqual(keys);
    expect(readAnswer(list(Forecast), hostile)).toMatchObject({ failure: { kind: 'broken' } });
    expect(readRefusal({ success: false, message: 'Non', errors: hostile }).details).toEqual([
      '__proto__: true',
      'constructor: true',
      'toString: 1',
      'hasOwnProperty: 1',
    ]);
  });
});

describe('an answer that is nested endlessly', () => {
  const nested: unknown = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000));

  it.each(names)('is read or refused: %s', (name) => {
    const { schema, pick } = readingOf(name);
    for (const deep of [nested, { data: nested }]) {
      expect(() => readAnswer(schema, deep, pick)).not.toThrow();
    }
    const refused = { success: false, message: 'Non', errors: nested };
    expect(readAnswer(schema, refused, pick)).toEqual({
      ok: false,
      failure: { kind: 'refused', message: 'Non', details: [] },
    });
  });
});

describe('the envelope', () => {
  const read = (body: unknown) => readAnswer(list(Forecast), body);

  it.each([true, 1, '1', 'true'])('accepts success %j beside data', (success) => {
    expect(read({ success, data: [] }).ok).toBe(true);
  });

  it('accepts data without success', () => {
    expect(read({ data: [{ privateJobId: 4 }] }).ok).toBe(true);
  });

  it.each([false, 0, '0', 'false'])('reads success %j as a refusal', (success) => {
    expect(read({ success, data: [], message: 'Non', errors: { plate: ['trop courte'] } })).toEqual(
      {
        ok: false,
        failure: { kind: 'refused', message: 'Non', details: ['plate: trop courte'] },
      },
    );
  });

  it.each([undefined, null, 'text', 3, [], {}])('says that %j isn’t an answer', (body) => {
    const answer = read(body);
    expect(answer.ok ? '' : answer.failure.kind).toBe('broken');
  });

  it('flattens errors as a list, an object, or both nested', () => {
    expect(flattenErrors(['a', 'b'])).toEqual(['a', 'b']);
    expect(flattenErrors({ a: 'x', b: ['y', { c: 'z' }] })).toEqual(['a: x', 'b: y', 'b.c: z']);
    expect(flattenErrors({ 0: 'x' })).toEqual(['x']);
    expect(flattenErrors('x')).toEqual(['x']);
    expect(flattenErrors(null)).toEqual([]);
  });

  it('reads the words of the token service’s error body', () => {
    expect(readRefusal({ error: 'invalid_grant', error_description: 'Bad', message: '' })).toEqual({
      message: 'Bad',
      details: [],
    });
  });
});

describe('the places of campagneList (section 13)', () => {
  const campaign = { id: 1469, dateDiffusion: '2021-08-17', clientList: [] };
  const member = { id: 78612, articleCode: null };
  it.each([
    ['inside data', { data: { ...member, campagneList: [campaign] } }],
    ['beside data', { data: member, campagneList: [campaign] }],
    ['as data', { data: [campaign] }],
    ['as data, numbered by PHP', { data: { 1: campaign } }],
    ['inside data that is a list of one', { data: [{ ...member, campagneList: [campaign] }] }],
    ['inside a list of one under another case', { data: [{ id: 1, campagne_list: [campaign] }] }],
    [
      'inside a list of one, numbered by PHP',
      { data: { 0: { ...member, campagneList: { 3: campaign } } } },
    ],
    ['beside data that is a list of one', { data: [member], campagneList: [campaign] }],
  ])('reads the campaigns %s', (_, body) => {
    const answer = readAnswer(CampaignPage, { success: true, ...body }, campaignPageOf);
    expect(answer.ok && answer.data.campagneList.records.map(({ id }) => id)).toEqual([1469]);
  });

  it('reads the member of a list of one', () => {
    const body = { success: true, data: [{ ...member, campagneList: [campaign] }] };
    const answer = readAnswer(CampaignPage, body, campaignPageOf);
    expect(answer.ok && answer.data).toMatchObject({ id: 78612, otherFields: {} });
  });

  it('counts a list of campaigns that can’t be read, instead of calling it empty', () => {
    const body = { success: true, data: { ...member, campagneList: { a: 1 } } };
    const answer = readAnswer(CampaignPage, body, campaignPageOf);
    expect(answer.ok && answer.data.campagneList).toEqual({ records: [], unreadable: 1 });
  });

  it('reads the members that tell how many pages there are', () => {
    const body = {
      success: true,
      data: { ...member, campagneList: [] },
      totalPages: '3',
      total: 21,
    };
    const answer = readAnswer(CampaignPage, body, campaignPageOf);
    expect(answer.ok && [answer.data.lastPage, answer.data.total]).toEqual([3, 21]);
  });
});

describe('a vehicle (section 12)', () => {
  const vehicle = { vehiculePrevisionList: [{ privateJobId: 4 }] };
  it.each([
    ['an object', vehicle],
    ['a list of one', [vehicle]],
    ['a list of one, numbered by PHP', { 0: vehicle }],
  ])('comes as %s', (_, data) => {
    const answer = readAnswer(Vision360, { data }, vision360Of);
    expect(answer.ok && answer.data.vehiculePrevisionList.records).toMatchObject([
      { privateJobId: 4 },
    ]);
  });

  it.each([[null], [[]], [{}]])('can come as %j if nothing is known about it', (data) => {
    expect(readAnswer(Vision360, { data }, vision360Of).ok).toBe(true);
  });
});

describe('the token', () => {
  it.each([
    [7200, 7200],
    ['3600', 3600],
    [0, 7200],
    [-5, 7200],
    [1e12, 7200],
    ['soon', 7200],
    [undefined, 7200],
    [{}, 7200],
  ])('with expires_in %j lives for %i seconds', (expires_in, seconds) => {
    const answer = readAnswer(Token, { data: { access_token: 'abc', expires_in } });
    expect(answer.ok && answer.data.expires_in).toBe(seconds);
  });

  it.each([
    ['eyJhbGciOi.a-b_c~d+e/f==', true],
    [' abc ', true],
    ['a b', true],
    ['', false],
    ['  ', false],
    ['a\nb', false],
    ['\u202eabc', false],
    ['jeton\u00e9', false],
    ['🚗', false],
  ])('given as %j is accepted: %s', (access_token, isRead) => {
    expect(readAnswer(Token, { data: { access_token } }).ok).toBe(isRead);
  });
});

describe('paths', () => {
  it('are those of the documentation, with their segments encoded', () => {
    const params = { version: 'v1', reseau: 'trif', code_pdv: '920150' };
    const paths = names.map((name) => `${services[name].method} ${pathOf(name, params)}`);
    expect(paths).toMatchInlineSnapshot(`
      [
        "POST /api/v1/trif/service-external-client/vehicule/import-client",
        "POST /api/v1/trif/service-external-client/vehicule/client",
        "POST /api/v1/trif/service-external-client/vehicule/historiques",
        "POST /api/v1/trif/service-external-client/vehicule/previsions",
        "POST /api/v1/trif/service-external-client/vehicule/import-factures",
        "POST /api/v1/trif/service-external-client/vehicule/factures",
        "POST /api/v1/trif/service-external-client/vehicule/relances",
        "POST /api/v1/trif/service-external-client/vehicule/vision360",
        "GET /api/trif/service-external-client/adherents/920150/campagnes-clients",
        "GET /api/v1/trif/service-external-client/adherents/920150/campagnes-clients",
        "GET /api/v1/trif/service-external-client/adherents/relance-clients/blacklist",
        "POST /api/v1/trif/service-external-client/import-fichier/clients-factures",
        "POST /api/v1/service-authentification/token",
      ]
    `);
    expect(pathOf('campaigns', { ...params, code_pdv: 'a/../b' })).toContain('/a%2F..%2Fb/');
  });

  it('can’t be built without a segment', () => {
    expect(() => pathOf('vision360', { version: 'v1' })).toThrow('reseau');
  });
});
