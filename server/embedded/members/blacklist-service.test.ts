import { Hono } from 'hono';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BlacklistedClient } from '#contract/blacklist.ts';
import { readAnswer } from '#contract/envelope.ts';
import { list } from '#contract/record.ts';
import { rawClients } from '#demo/sample/abc123.ts';
import { h2n } from '#demo/sample/members.ts';
import type { CallerEnv } from '#server/embedded/auth/caller.ts';
import type { DemoVehicle } from '#server/embedded/rows.ts';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';
import { blacklistService } from './blacklist-service.ts';

/**
 * More than two batches of the cursor. Every fifth client refuses nothing and so is not in the
 * list.
 */
const CLIENTS = 2600;
const OPTED_OUT = CLIENTS - CLIENTS / 5;
const AWKWARD = 'LE "GRAND";\r\nGARAGE =1+1';

function* vehicles(): Generator<DemoVehicle> {
  for (let index = 0; index < CLIENTS; index += 1) {
    const clientDmsId = `B${index}`;
    const plate = `BL${1000 + index}`;
    const allowed = index % 5 === 0;
    const [client] = rawClients;
    if (!client) return;
    yield {
      network: 'trif',
      plate,
      clients: [
        {
          ...client,
          clientDmsId,
          workshopNationalId: h2n.siret,
          vehicleRegistrationPlate: plate,
          clientCompanyName: index === 1 ? AWKWARD : null,
          clientFirstName: index === 1 ? '=cmd' : 'ANNE',
        },
      ],
      lines: [],
      reminders: [],
      consents: [
        {
          clientId: 100 + index,
          memberId: h2n.id,
          clientDmsId,
          relanceSms: allowed,
          relanceEmail: allowed || index % 2 === 0,
          relanceCourrier: true,
          synchroDmsTelephone: false,
          synchroDmsEmail: false,
          viePrivee: null,
        },
      ],
    };
  }
}

let api: TestApi;
let token: string;
beforeAll(async () => {
  api = await openTestApi({ vehicles: vehicles() });
  token = await api.tokenOf('manager');
});
afterAll(() => api.close());

async function asJson() {
  const response = await api.call('blacklist', { token });
  const read = readAnswer(list(BlacklistedClient), await response.json());
  if (!read.ok) throw new Error(read.failure.message);
  return read.data.records;
}
const asCsv = async () => {
  const response = await api.call('blacklist', { token, query: '?output=csv' });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
};

test('contains everybody who refuses SMS or email, once each, sorted by client number', async () => {
  const clients = await asJson();
  const numbers = clients.map(({ clientId }) => Number(clientId));
  // The sample's two clients come after these.
  expect(clients).toHaveLength(OPTED_OUT + 2);
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(clients.every((client) => !client.relanceSms || !client.relanceEmail)).toBe(true);
});

test('the CSV contains the same clients, with a BOM, `;` and the JSON’s names as header', async () => {
  const { response, bytes } = await asCsv();
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('Content-Disposition')).toContain('blacklist.csv');
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { data: records } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
    delimiter: ';',
    header: true,
    skipEmptyLines: true,
  });
  // Compared as it was sent, because reading it would trim "SAS GARAGE ".
  const { data } = await (await api.call('blacklist', { token })).json();
  expect(records).toHaveLength(data.length);
  for (const [index, client] of data.entries()) {
    const written = Object.entries(client).map(([name, value]) => [name, String(value ?? '')]);
    expect(records[index]).toEqual(Object.fromEntries(written));
  }
});

test('a field with separators, quotes and line breaks comes back as it was', async () => {
  const text = new TextDecoder().decode((await asCsv()).bytes);
  expect(text).toContain(';=cmd;');
  expect(text).toContain('"LE ""GRAND"";\r\nGARAGE =1+1"');
});

test('the CSV is written no faster than it is read', async () => {
  const response = await api.call('blacklist', { token, query: '?output=csv' });
  const reader = response.body?.getReader();
  if (!reader) throw new Error('no body');
  const header = await reader.read();
  const first = await reader.read();
  // A piece is one batch, so the rest of the list hasn't been read from the store yet.
  expect(new TextDecoder().decode(header.value)).toMatch(/^clientId;/);
  expect(new TextDecoder().decode(first.value).split('\r\n').length).toBeLessThan(1100);
  await reader.cancel();
});

test('an unknown output is answered 422, and another network sees its own list', async () => {
  expect((await api.call('blacklist', { token, query: '?output=xml' })).status).toBe(422);
  const other = await api.call('blacklist', {
    token: await api.tokenOf('otherNetworkManager'),
    network: 'garance',
  });
  expect(await other.json()).toEqual({ success: true, data: [], message: 'OK', errors: [] });
});

/** The service over the same store, and for which networks it has read it. */
function watched() {
  const read: string[] = [];
  let changes = 1;
  const app = new Hono<CallerEnv>();
  const { blacklist } = api.store;
  const service = blacklistService({
    changes: async () => changes,
    blacklist: (network) => {
      read.push(network);
      return blacklist(network);
    },
  });
  app.get('/:network', (c) => {
    const caller = { username: 'manager', role: 'manager', memberId: null } as const;
    c.set('caller', { ...caller, network: c.req.param('network') });
    return service(c);
  });
  const ask = async (network: string, encoding = 'gzip') => {
    const response = await app.request(`/${network}`, { headers: { 'Accept-Encoding': encoding } });
    const isGzip = response.headers.get('Content-Encoding') === 'gzip';
    const body = isGzip
      ? response.body?.pipeThrough(new DecompressionStream('gzip'))
      : response.body;
    const text = await new Response(body).text();
    return { isGzip, data: JSON.parse(text).data };
  };
  return {
    read,
    ask,
    app,
    change: () => {
      changes += 1;
    },
  };
}

test('the JSON is made once until the store changes, for each network', async () => {
  const { read, ask, change } = watched();
  const first = await ask('trif');
  expect(first.isGzip).toBe(true);
  expect(first.data).toHaveLength(OPTED_OUT + 2);
  expect(await ask('trif')).toEqual(first);
  expect(await ask('trif', 'identity')).toEqual({ ...first, isGzip: false });
  expect((await ask('garance')).data).toEqual([]);
  expect(read).toEqual(['trif', 'garance']);
  change();
  expect(await ask('trif')).toEqual(first);
  expect(read).toEqual(['trif', 'garance', 'trif']);
});

test('a list that nobody read to its end is not kept', async () => {
  const { read, ask, app } = watched();
  const broken = await app.request('/trif', { headers: { 'Accept-Encoding': 'gzip' } });
  await broken.body?.cancel();
  expect((await ask('trif')).data).toHaveLength(OPTED_OUT + 2);
  expect(read).toEqual(['trif', 'trif']);
});
