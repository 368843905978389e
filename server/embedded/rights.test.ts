import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServiceName, serviceNames, services } from '#contract/services.ts';
import { openTestApi, type TestAccount, type TestApi } from '#tests/support/embedded/test-api.ts';
import { goodZip, uploadForm } from '#tests/support/embedded/test-zip.ts';

/** Who may do what: every web service, with every kind of caller. */
type Caller = 'nobody' | 'forged' | 'malformed' | 'expired' | TestAccount;
type Answered = 200 | 401 | 403;

const callers: readonly Caller[] = [
  'nobody',
  'forged',
  'malformed',
  'expired',
  'otherNetworkMember',
  'otherNetworkManager',
  'otherMember',
  'member',
  'manager',
];

/** What each caller is answered. The first four, and those of the other network, never get in. */
const ofTheNetwork = (otherMember: Answered, member: Answered): Record<Caller, Answered> => ({
  nobody: 401,
  forged: 401,
  malformed: 401,
  expired: 401,
  otherNetworkMember: 403,
  otherNetworkManager: 403,
  otherMember,
  member,
  manager: 200,
});
const anyAccount = ofTheNetwork(200, 200);
const itsOwnMember = ofTheNetwork(403, 200);
const managerOnly = ofTheNetwork(403, 403);

/** The token service gives out tokens, so it asks for none. */
const rights: Record<Exclude<ServiceName, 'token'>, Record<Caller, Answered>> = {
  rawClients: anyAccount,
  clients: anyAccount,
  operations: anyAccount,
  forecasts: anyAccount,
  rawInvoices: anyAccount,
  invoices: anyAccount,
  reminders: anyAccount,
  vision360: anyAccount,
  campaigns: itsOwnMember,
  campaignsVersioned: itsOwnMember,
  blacklist: managerOnly,
  importFile: itsOwnMember,
};

let api: TestApi;
let expired: string;
beforeAll(async () => {
  api = await openTestApi();
  expired = await api.tokenOf('manager', { fresh: true });
  api.advance(7200);
  await api.tokenOf('manager', { fresh: true });
});
afterAll(() => api.close());

async function tokenOf(caller: Caller): Promise<string | undefined> {
  if (caller === 'nobody') return undefined;
  if (caller === 'forged') return 'Zm9yZ2VkIGZvcmdlZCBmb3JnZWQgZm9yZ2VkIGZvcmc';
  if (caller === 'malformed') return 'two words';
  return caller === 'expired' ? expired : api.tokenOf(caller);
}

describe.each(Object.entries(rights))('%s', (name, table) => {
  test.each(callers)('asked by %s', async (caller) => {
    const service = serviceNames.find((known) => known === name);
    if (!service) throw new Error(name);
    const response = await api.call(service, {
      token: await tokenOf(caller),
      ...(await bodyOf(service)),
    });
    expect(response.status).toBe(table[caller]);
    const body: unknown = await response.json();
    if (response.status === 200) expect(body).toMatchObject({ success: true, message: 'OK' });
    else {
      expect(body).toEqual({
        success: false,
        data: [],
        message: expect.stringMatching(/\w{3}/),
        errors: [],
      });
    }
  });
});

test('the table has a row for every web service', () => {
  expect(['token', ...Object.keys(rights)].sort()).toEqual([...serviceNames].sort());
});

/**
 * A request that is answered 200 if the caller has the right to ask; the file belongs to member
 * 57525.
 */
async function bodyOf(service: ServiceName): Promise<{ body?: unknown; raw?: FormData }> {
  if (services[service].method === 'GET') return {};
  if (service !== 'importFile') return { body: { immatriculation: 'ABC123' } };
  return { raw: uploadForm(await goodZip()) };
}
