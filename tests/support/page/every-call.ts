import { OWN_WORDS } from '#link/own-words.ts';
import {
  blacklistCsvForm,
  failureOfCsvForm,
  openBlacklist,
  openBlacklistCsv,
} from '#src/api/blacklist.ts';
import { createCampaigns } from '#src/api/campaigns-client.ts';
import { ApiFailure } from '#src/api/errors.ts';
import { createImportClient } from '#src/api/import-client.ts';
import { createMmpClient } from '#src/api/mmp-client.ts';
import { signIn } from '#src/api/sign-in.ts';
import { createOpen, createTransport } from '#src/api/transport.ts';
import { loadList } from '#src/features/blacklist/load-list.ts';
import { listInProcess } from './list-in-process.ts';

export const vehicleCalls = [
  'rawClients',
  'clients',
  'operations',
  'forecasts',
  'rawInvoices',
  'invoices',
  'reminders',
  'vision360',
] as const;

/**
 * Every call that the page makes, by name, against an API that answers with `answer`. If a call
 * fails, it rejects with the error that the page gets.
 */
export function everyCall(answer: (url: URL) => Response): Record<string, () => Promise<unknown>> {
  const connection = {
    baseUrl: 'http://api.test',
    version: 'v1',
    token: () => 'token',
    onUnauthorized: () => {},
    fetch: async (input: RequestInfo | URL) => answer(new URL(new Request(input).url)),
  };
  const send = createTransport(connection);
  const open = createOpen(connection);
  const api = createMmpClient(send);
  const importFile = createImportClient({
    ...connection,
    post: async ({ url }) => answer(new URL(url)),
  });
  const vehicle = { network: 'trif', plate: 'ABC123', lang: 'en' } as const;
  const { signal } = new AbortController();
  return {
    ...Object.fromEntries(vehicleCalls.map((service) => [service, () => api[service](vehicle)])),
    campaigns: () =>
      createCampaigns(send, false)({ network: 'trif', memberCode: '920150', page: 7 }),
    blacklist: () =>
      loadList({
        open: () => openBlacklist(open, { network: 'trif' }),
        port: listInProcess().port,
        signal,
        onReceived: () => {},
        onFirst: () => {},
      }),
    blacklistCsv: () => openBlacklistCsv(open, { network: 'trif' }),
    blacklistCsvForm: async () => {
      const { action } = blacklistCsvForm('trif', null);
      const { status, headers, body } = answer(new URL(action, connection.baseUrl));
      const isOwn = headers.has(OWN_WORDS);
      const told = { status, retryAfter: null, isOwn, body: await new Response(body).text() };
      throw new ApiFailure(failureOfCsvForm(JSON.stringify(told)));
    },
    importFile: () =>
      importFile({
        network: 'trif',
        organizationId: '57525',
        file: new File([], 'depot.zip'),
        signal,
        onProgress: () => {},
      }),
    signIn: () => signIn(send, { username: 'h2n', password: 'demo' }),
  };
}
