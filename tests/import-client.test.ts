import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathOf } from '#contract/services.ts';
import { type FileName, importColumns } from '#rules/import-files/columns.ts';
import { clientColumns, lineColumns, namesOf } from '#server/embedded/store/raw-rows.ts';
import { ApiFailure, type AppError } from '#src/api/errors.ts';
import { createImportClient, type ImportRequest } from '#src/api/import-client.ts';
import type { PostForm } from '#src/api/post-form.ts';
import { openTestApi, type TestAccount, type TestApi } from '#tests/support/embedded/test-api.ts';
import {
  CLIENTS_CSV,
  CLIENTS_HEADER,
  goodZip,
  INVOICES_HEADER,
} from '#tests/support/embedded/test-zip.ts';
import { zipOf } from '#tests/support/zip.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const refusedTokens: string[] = [];

/** The embedded API in this process, instead of the browser's network. */
const post: PostForm = async ({ url, form, headers, signal, onProgress }) => {
  onProgress({ sent: 1, total: 1 });
  return api.fetch(new Request(url, { method: 'POST', body: form, headers, signal }));
};

const clientWith = (token: string | null, through = post) =>
  createImportClient({
    version: 'v1',
    baseUrl: 'http://embedded.test',
    token: () => token,
    onUnauthorized: (refused) => refusedTokens.push(refused),
    post: through,
  });

const request = (zip: Uint8Array<ArrayBuffer>, more: Partial<ImportRequest> = {}) => ({
  network: 'trif',
  organizationId: '57525',
  file: new File([zip], 'depot.zip'),
  signal: new AbortController().signal,
  onProgress: () => {},
  ...more,
});

async function sendAs(account: TestAccount, ...args: Parameters<typeof request>) {
  return clientWith(await api.tokenOf(account))(request(...args));
}

const errorOf = async (sending: Promise<unknown>): Promise<AppError> => {
  const thrown: unknown = await sending.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ApiFailure)) throw new Error(`no ApiFailure: ${thrown}`);
  return thrown.error;
};

describe('a file that is accepted', () => {
  test('can be sent with the member’s ID or its code', async () => {
    expect(await sendAs('member', await goodZip())).toMatchObject({
      isAccepted: true,
      message: 'Le fichier a été importé avec succès.',
      details: { leftOutRows: [], files: [{ file: 'clients.csv', rows: 1, leftOut: 0 }, {}] },
      body: { success: true, data: { success: true } },
    });
    const again = await sendAs('member', await goodZip(), { organizationId: '920150' });
    expect(again.message).toBe('Tout ce que contient ce fichier était déjà importé.');
  });

  test('makes its vehicle findable', async () => {
    await sendAs('manager', await goodZip());
    const path = pathOf('vision360', { version: 'v1', reseau: 'trif' });
    const found = await api.fetch(
      new Request(`http://embedded.test${path}`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${await api.tokenOf('member')}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ immatriculation: 'GH123JK' }),
      }),
    );
    expect(found.status).toBe(200);
  });
});

test('a failure inside a 200 is a refusal, and its report is shown', async () => {
  const files = { 'clients.csv': CLIENTS_HEADER, 'factures.csv': `${INVOICES_HEADER}\n;;F1;hier` };
  const answer = await sendAs('member', await zipOf(files));
  expect(answer).toMatchObject({
    isAccepted: false,
    message: 'Aucune ligne du fichier ne peut être importée.',
    details: { leftOutRows: [{ file: 'factures.csv', line: 2 }] },
  });
});

describe('what is refused', () => {
  test('another member’s file', async () => {
    const error = await errorOf(sendAs('member', await goodZip(), { organizationId: '78612' }));
    expect(error).toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('adhérent'),
    });
  });

  test('another network', async () => {
    const sending = sendAs('otherNetworkMember', await goodZip(), { organizationId: '61007' });
    expect(await errorOf(sending)).toMatchObject({ kind: 'forbidden' });
  });

  test.each<[string, () => Promise<Uint8Array<ArrayBuffer>>, string]>([
    ['no ZIP', async () => new TextEncoder().encode('bonjour'), 'ZIP'],
    [
      'an encrypted one',
      () => zipOf({ 'clients.csv': CLIENTS_CSV }, { password: 'x' }),
      'chiffrée',
    ],
    ['a missing file', () => zipOf({ 'clients.csv': CLIENTS_CSV }), 'factures.csv'],
  ])('%s', async (_, zip, word) => {
    expect(await errorOf(sendAs('member', await zip()))).toMatchObject({
      kind: 'refused',
      status: 422,
      message: expect.stringContaining(word),
    });
  });

  test('an unknown member', async () => {
    const sending = sendAs('manager', await goodZip(), { organizationId: '1' });
    expect(await errorOf(sending)).toMatchObject({
      kind: 'refused',
      details: [expect.stringMatching(/^organizationId: /)],
    });
  });

  test('a token that the API does not know, which the session is told', async () => {
    const error = await errorOf(clientWith('forged')(request(await goodZip())));
    expect(error).toMatchObject({ kind: 'unauthorized' });
    expect(refusedTokens).toEqual(['forged']);
  });
});

describe('no answer', () => {
  const failing =
    (thrown: unknown): PostForm =>
    () =>
      Promise.reject(thrown);

  test('a connection that was cut', async () => {
    const send = clientWith('x', failing(new ApiFailure({ kind: 'offline' })));
    expect(await errorOf(send(request(await goodZip())))).toEqual({ kind: 'offline' });
  });

  test('cancelled by the person, whatever the network then says', async () => {
    const stop = new AbortController();
    stop.abort();
    const send = clientWith('x', failing(new ApiFailure({ kind: 'offline' })));
    const error = await errorOf(send(request(await goodZip(), { signal: stop.signal })));
    expect(error).toEqual({ kind: 'cancelled' });
  });

  test.each([
    ['a page of a proxy', '<html>502</html>', 502, { kind: 'server', status: 502 }],
    ['too large for a proxy', '<html>413</html>', 413, { kind: 'refused', status: 413 }],
    ['a proxy that waited too long', '', 504, { kind: 'timeout' }],
    ['nothing under a 200', '', 200, { kind: 'broken-answer' }],
  ])('%s', async (_, text, status, error) => {
    const send = clientWith('x', async () => new Response(text, { status }));
    expect(await errorOf(send(request(await goodZip())))).toMatchObject(error);
  });
});

test('the columns of the files are those that the store keeps', () => {
  const names = (file: FileName) => importColumns[file].map(({ name }) => name);
  expect(names('clients.csv')).toEqual(namesOf(clientColumns));
  expect(names('factures.csv')).toEqual(namesOf(lineColumns));
});
