import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCampaigns } from '#src/api/campaigns-client.ts';
import { type ApiFailure, toAppError } from '#src/api/errors.ts';
import { createTransport } from '#src/api/transport.ts';
import { readCampaigns } from '#src/domain/campaigns/campaigns.ts';
import { API_VERSION, openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';

/** The page's own client against the embedded API, in one process (section 13). */
let api: TestApi;
const asked: URL[] = [];
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

async function askAs(account: Parameters<TestApi['tokenOf']>[0], campaignsVersioned = false) {
  const token = await api.tokenOf(account);
  const send = createTransport({
    baseUrl: 'http://embedded.test',
    version: API_VERSION,
    token: () => token,
    onUnauthorized: () => expect.unreachable('the token is good'),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      asked.push(new URL(request.url));
      return api.fetch(request);
    },
  });
  return createCampaigns(send, campaignsVersioned);
}

const request = (memberCode: string, page = 1) => ({ network: 'trif', memberCode, page });

const failureOf = (answer: Promise<unknown>) =>
  answer.then(
    () => expect.unreachable('a failure was expected'),
    (thrown: ApiFailure) => toAppError(thrown),
  );

describe('the campaigns of the documentation’s member', () => {
  it('are read field by field', async () => {
    const ask = await askAs('otherMember');
    const page = readCampaigns(await ask(request('417728CZ')), 1);
    expect(page).toMatchObject({ memberId: 78612, articleCode: null, unreadable: 0 });
    expect(page.campaigns.map(({ id, targets }) => [id, targets.length])).toEqual([
      [1469, 2],
      [1465, 1],
    ]);
    expect(page.campaigns[0]).toMatchObject({
      created: '2021-08-11',
      sent: '2021-08-17',
      predicted: '2021-09-01',
    });
    expect(page.campaigns[0]?.targets[0]).toMatchObject({
      title: 'Mr',
      name: 'DUPONT PHILLIPE',
      plate: 'ABC123',
      brand: 'Renault',
      model: 'MEGANE',
      operation: { key: '5', label: 'Plaquettes de freins AVANT' },
      promotions: [{ key: '323', label: 'Communication informative' }],
      channels: ['appel', 'sms'],
    });
    expect(page.paging).toEqual({ currentPage: 1, lastPage: 1, perPage: 10, total: 2 });
  });
});

it('the path has a version segment only if the setting says so', async () => {
  const path = 'trif/service-external-client/adherents/417728CZ/campagnes-clients';
  const pages = [];
  for (const versioned of [false, true]) {
    const ask = await askAs('otherMember', versioned);
    pages.push(await ask(request('417728CZ')));
    expect(asked.at(-1)?.pathname).toBe(versioned ? `/api/${API_VERSION}/${path}` : `/api/${path}`);
  }
  expect(pages[1]).toEqual(pages[0]);
});

it('a page past the end is empty', async () => {
  const ask = await askAs('manager');
  const page = readCampaigns(await ask(request('920150', 2)), 2);
  expect(page).toMatchObject({ campaigns: [], paging: { lastPage: 1 } });
});

it('an unknown member, another member and an invalid page are three different failures', async () => {
  const ask = await askAs('member');
  expect(await failureOf(ask(request('nobody')))).toMatchObject({
    kind: 'not-found',
    message: 'Ce code n’est celui d’aucun adhérent du réseau.',
  });
  expect(await failureOf(ask(request('417728CZ')))).toMatchObject({
    kind: 'forbidden',
  });
  expect(await failureOf(ask(request('920150', 0)))).toMatchObject({
    kind: 'refused',
    status: 422,
  });
});
