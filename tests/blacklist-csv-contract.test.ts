import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDownloads } from '#server/downloads.ts';
import { blacklistCsvForm, failureOfCsvForm, openBlacklistCsv } from '#src/api/blacklist.ts';
import { createOpen } from '#src/api/transport.ts';
import { saveCsv } from '#src/features/blacklist/save-csv.ts';
import type { SaveTarget } from '#src/ui/export/save-target.ts';
import { openTestApi, type TestAccount, type TestApi } from '#tests/support/embedded/test-api.ts';
import { inPieces, openerOf } from './support/page/blacklist-doors.ts';

/**
 * The real client, the worker's own service without its thread, and the real embedded API, all in
 * one process.
 */

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

/** An API whose answer arrives piece by piece. */
/** A target in memory that tells what happened to it. */
function memoryTarget() {
  const pieces: Uint8Array[] = [];
  const fate = { is: 'open' };
  const end = (is: string) => async () => {
    fate.is = is;
  };
  const target: SaveTarget = {
    write: async (piece) => void pieces.push(piece),
    commit: end('committed'),
    discard: end('discarded'),
  };
  return { target, fate, bytes: () => Buffer.concat(pieces) };
}

describe('the API’s own CSV', () => {
  it('arrives byte for byte', async () => {
    const open = openerOf(api, await api.tokenOf('manager'));
    const { target, fate, bytes } = memoryTarget();
    const result = await saveCsv({
      open: () => openBlacklistCsv(open, { network: 'trif' }),
      target,
      onProgress: () => {},
    });
    const token = await api.tokenOf('manager');
    const own = await api.call('blacklist', { token, query: '?output=csv' });
    expect(bytes().equals(Buffer.from(await own.arrayBuffer()))).toBe(true);
    expect(result).toEqual({ status: 'done', received: bytes().length });
    expect(fate.is).toBe('committed');
  });

  const postForm = async (account: TestAccount) => {
    const { action, fields } = blacklistCsvForm('trif', await api.tokenOf(account));
    const body = new URLSearchParams(fields);
    return createDownloads(api, 'v1').request(action, { method: 'POST', body });
  };

  it('is downloaded by a form, which needs no header', async () => {
    const token = await api.tokenOf('manager');
    const own = await api.call('blacklist', { token, query: '?output=csv' });
    expect(await (await postForm('manager')).text()).toBe(await own.text());
  });

  it('refused to a member’s form is recognised as a refusal', async () => {
    expect(failureOfCsvForm(await (await postForm('member')).text())).toMatchObject({
      kind: 'forbidden',
      message: expect.stringMatching(/^Ce service/),
    });
  });

  it.each([
    ['no connection', null, 'offline'],
    ['another program’s page', '<p>Bienvenue', 'broken-answer'],
    [
      'too many requests',
      JSON.stringify({ status: 429, retryAfter: '7', isOwn: false, body: '' }),
      'rate-limited',
    ],
  ])('fails in a form if it gets %s in its place', (_, text, kind) => {
    expect(failureOfCsvForm(text)).toMatchObject({ kind });
  });

  const MARK = '\xEF\xBB\xBF';

  it.each([
    ['its mark', [MARK, 'clientId;clientNom\r\n', '1;DUPONT\r\n']],
    ['its mark, a byte at a time', [...MARK, 'clientId\r\n']],
    ['blanks', ['\r\n', ' ', 'clientId\r\n']],
  ])('may begin with %s in pieces of its own', async (_, pieces) => {
    const { target, bytes } = memoryTarget();
    const result = await saveCsv({
      open: () => openBlacklistCsv(inPieces(pieces), { network: 'trif' }),
      target,
      onProgress: () => {},
    });
    expect(bytes().toString('latin1')).toBe(pieces.join(''));
    expect(result).toMatchObject({ status: 'done' });
  });

  it.each([
    ['a refusal after its mark', [MARK, '{"success":false,"message":"Non"}'], 'refused'],
    ['nothing but its mark', [MARK], 'broken-answer'],
    ['nothing', [], 'broken-answer'],
    ['blanks without end', Array<string>(100).fill(' '.repeat(1024)), 'broken-answer'],
  ])('is not accepted if what comes is %s', async (_, pieces, kind) => {
    const { target, fate } = memoryTarget();
    const result = await saveCsv({
      open: () => openBlacklistCsv(inPieces(pieces), { network: 'trif' }),
      target,
      onProgress: () => {},
    });
    expect(result).toMatchObject({ failure: { error: { kind } } });
    expect(fate.is).toBe('discarded');
  });

  it('refused in another charset is shown in the words of the refusal', async () => {
    const said = inPieces(['{"success":false,"message":"R\xe9seau ferm\xe9"}'], {
      'Content-Type': 'application/json; charset=ISO-8859-1',
    });
    await expect(openBlacklistCsv(said, { network: 'trif' })).rejects.toMatchObject({
      error: { kind: 'refused', message: 'Réseau fermé' },
    });
  });

  it('refused to a member leaves no file', async () => {
    const open = openerOf(api, await api.tokenOf('member'));
    const { target, fate } = memoryTarget();
    const result = await saveCsv({
      open: () => openBlacklistCsv(open, { network: 'trif' }),
      target,
      onProgress: () => {},
    });
    expect(result).toMatchObject({ failure: { error: { kind: 'forbidden' } } });
    expect(fate.is).toBe('discarded');
  });
});

/** Over a real connection, from an API that does what it is told. */
describe('a CSV that doesn’t arrive completely', () => {
  let server: Server;
  let answer: RequestListener;
  const HEADER = '\uFEFFclientId;clientNom\r\n';

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function save(
    listener: RequestListener,
    whileRunning?: (controller: AbortController) => void,
  ) {
    answer = listener;
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('not a TCP address');
    const controller = new AbortController();
    const open = createOpen({
      baseUrl: `http://127.0.0.1:${address.port}`,
      version: 'v1',
      token: () => 'token',
      onUnauthorized: () => {},
    });
    const { target, fate } = memoryTarget();
    const result = await saveCsv({
      open: () => openBlacklistCsv(open, { network: 'trif', signal: controller.signal }),
      target,
      onProgress: () => whileRunning?.(controller),
    });
    expect(fate.is).toBe(result.status === 'done' ? 'committed' : 'discarded');
    return result;
  }

  const failed = (kind: string) => ({
    status: 'failed',
    failure: { kind: 'api', error: { kind } },
  });

  it.each<[string, RequestListener, string]>([
    [
      'cut in the middle',
      (_, response) => response.write(HEADER, () => response.destroy()),
      'offline',
    ],
    [
      'shorter than announced',
      (_, response) => {
        response.writeHead(200, { 'Content-Length': 1000 });
        response.write(HEADER, () => response.destroy());
      },
      'offline',
    ],
    ['empty', (_, response) => response.end(), 'broken-answer'],
    ['a page', (_, response) => response.end('<!doctype html><p>Bienvenue'), 'broken-answer'],
    [
      'a refusal under a 200',
      (_, response) => response.end('{"success":false,"data":[],"message":"non","errors":[]}'),
      'refused',
    ],
    [
      'the list as JSON',
      (_, response) => response.end('{"success":true,"data":[]}'),
      'broken-answer',
    ],
    ['an error', (_, response) => response.writeHead(500).end('Oops'), 'server'],
  ])('%s: nothing is kept, and the failure is named', async (_, listener, kind) => {
    expect(await save(listener)).toMatchObject(failed(kind));
  });

  it('is not kept if it was cancelled', async () => {
    const result = await save(
      (_, response) => void response.write(HEADER),
      (controller) => controller.abort(),
    );
    expect(result).toEqual({ status: 'cancelled' });
  });

  it('is reported differently if the disk refuses it', async () => {
    const { target } = memoryTarget();
    const result = await saveCsv({
      open: async () => ({
        bytes: null,
        pieces: (async function* () {
          yield new Uint8Array(1);
        })(),
      }),
      target: {
        ...target,
        write: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
      },
      onProgress: () => {},
    });
    expect(result).toEqual({ status: 'failed', failure: { kind: 'disk' } });
  });
});
