import { createServer, type RequestListener, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDownloads } from '#server/downloads.ts';
import { openTestApi, type TestAccount, type TestApi } from '#server/embedded/testing/test-api.ts';
import {
  blacklistCsvForm,
  failureOfCsvForm,
  openBlacklist,
  openBlacklistCsv,
} from '#src/api/blacklist.ts';
import { pageLimitsOf } from '#src/api/limits.ts';
import { createOpen, type Open } from '#src/api/transport.ts';
import type { ListPort } from '#src/features/blacklist/list/list-port.ts';
import { noFilter } from '#src/features/blacklist/list/model.ts';
import { loadList } from '#src/features/blacklist/load-list.ts';
import { saveCsv } from '#src/features/blacklist/save-csv.ts';
import type { SaveTarget } from '#src/ui/export/save-target.ts';
import { listInProcess } from './testing/list-in-process.ts';

/** The real client, the worker's own service without its thread, and the real embedded API, in process. */

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

async function openerOf(account: TestAccount) {
  const token = await api.tokenOf(account);
  return createOpen({
    baseUrl: 'http://embedded.test',
    version: 'v1',
    token: () => token,
    onUnauthorized: () => {},
    fetch: async (input, init) => api.fetch(new Request(input, init)),
  });
}

/** An API of which each piece arrives by itself. */
const inPieces = (pieces: readonly string[], headers = {}): Open =>
  createOpen({
    baseUrl: 'http://elsewhere.test',
    version: 'v1',
    token: () => 'token',
    onUnauthorized: () => {},
    fetch: async () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (const piece of pieces) controller.enqueue(Buffer.from(piece, 'latin1'));
            controller.close();
          },
        }),
        { headers },
      ),
  });

const load = async (
  account: TestAccount,
  port: ListPort,
  signal = new AbortController().signal,
) => {
  const open = await openerOf(account);
  const received: number[] = [];
  const list = await loadList({
    open: () => openBlacklist(open, { network: 'trif', signal }),
    port,
    signal,
    onReceived: (bytes) => received.push(bytes),
  });
  return { list, received };
};

/** A target in memory that tells what became of it. */
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

describe('the list as JSON', () => {
  it('is the documentation’s two clients, with the sample’s contradiction in doubt', async () => {
    const { list, received } = await load('manager', listInProcess().port);
    const { data } = await (
      await api.call('blacklist', { token: await api.tokenOf('manager') })
    ).json();
    expect(list.summary.clients).toBe(data.length);
    expect(list.summary.unreadable).toBe(0);
    expect(received.at(-1)).toBeGreaterThan(0);
    const willis = { ...noFilter, text: '58445960' };
    const { order, doubts } = await list.port.select(willis, null);
    expect(doubts).toEqual(new Uint8Array([1]));
    expect(await list.port.rows([...order], true)).toMatchObject([
      {
        clientPrenom: 'WILLIS',
        clientNom: 'EMMANUEL',
        relanceSms: true,
        relanceEmail: false,
        clientPortable: '06 30 55 34 44',
        doubts: [{ kind: 'viePrivee' }],
      },
    ]);
  });

  const answered = (data: unknown, port: ListPort) =>
    loadList({
      open: () =>
        openBlacklist(
          createOpen({
            baseUrl: 'http://elsewhere.test',
            version: 'v1',
            token: () => 'token',
            onUnauthorized: () => {},
            fetch: async () => Response.json({ success: true, data, message: '', errors: [] }),
          }),
          { network: 'trif' },
        ),
      port,
      signal: new AbortController().signal,
      onReceived: () => {},
    });

  it.each([[[]], [null]])(
    'that nobody stands in (%j) is empty, which is no failure',
    async (data) => {
      const { summary } = await answered(data, listInProcess().port);
      expect(summary).toMatchObject({ clients: 0, unreadable: 0, members: [] });
    },
  );

  it('is read in the charset that it says, and is broken in another', async () => {
    const text = '{"success":true,"data":[{"clientId":1,"clientNom":"LEF\xc8VRE"}]}';
    const read = async (contentType: string) => {
      const { port } = listInProcess();
      await loadList({
        open: () =>
          openBlacklist(inPieces([...text], { 'Content-Type': contentType }), { network: 'trif' }),
        port,
        signal: new AbortController().signal,
        onReceived: () => {},
      });
      return port.rows([0], false);
    };
    expect(await read('application/json; charset=iso-8859-1')).toMatchObject([
      { clientNom: 'LEFÈVRE' },
    ]);
    await expect(read('application/json')).rejects.toMatchObject({
      error: { kind: 'broken-answer' },
    });
  });

  it('larger than the page takes is said to be so, and the worker let go', async () => {
    const { port, isClosed } = listInProcess();
    const limits = { ...pageLimitsOf('blacklist'), mostBytes: 100 };
    const reading = loadList({
      open: () => openBlacklist(inPieces(Array(200).fill(' ')), { network: 'trif', limits }),
      port,
      signal: new AbortController().signal,
      onReceived: () => {},
    });
    await expect(reading).rejects.toMatchObject({ error: { kind: 'too-large' } });
    expect(isClosed()).toBe(true);
  });

  it('counts the records that cannot be read, and keeps the others', async () => {
    const willis = { clientId: 1, clientNom: 'WILLIS', relanceSms: true };
    const { summary, port } = await answered(['none', willis, 3], listInProcess().port);
    expect(summary).toMatchObject({ clients: 1, unreadable: 2 });
    const { order } = await port.select(noFilter, null);
    expect(await port.rows([...order], false)).toMatchObject([{ clientNom: 'WILLIS' }]);
  });

  it('whose worker has died is a failure that can be tried again, and the worker let go', async () => {
    const { port, isClosed } = listInProcess();
    const died = { ...port, read: () => Promise.reject(new Error('the worker did not start')) };
    await expect(load('manager', died)).rejects.toMatchObject({ error: { kind: 'defect' } });
    expect(isClosed()).toBe(true);
  });

  it('is refused to a member, and the worker let go', async () => {
    const { port, isClosed } = listInProcess();
    await expect(load('member', port)).rejects.toMatchObject({ error: { kind: 'forbidden' } });
    expect(isClosed()).toBe(true);
  });

  it('given up is cancelled, and the worker let go', async () => {
    const { port, isClosed } = listInProcess();
    await expect(load('manager', port, AbortSignal.abort())).rejects.toMatchObject({
      error: { kind: 'cancelled' },
    });
    expect(isClosed()).toBe(true);
  });
});

describe('the rows as files', () => {
  it.each([
    [true, 's.richard@mail.fr'],
    [false, 's•••@m•••.fr'],
  ])('hold contact details where they are shown (%s)', async (withContactDetails, email) => {
    const { list } = await load('manager', listInProcess().port);
    const { order } = await list.port.select({ ...noFilter, text: 'richard' }, null);
    const request = { order, withContactDetails, lang: 'fr' } as const;
    const csv = await (await list.port.file({ ...request, format: 'csv' })).text();
    expect(csv.split('\r\n')).toHaveLength(order.length + 2);
    expect(csv).toContain(email);
    const xlsx = await list.port.file({ ...request, format: 'xlsx' });
    expect((await xlsx.text()).slice(0, 2)).toBe('PK');
  });
});

describe('the API’s own CSV', () => {
  it('comes byte for byte', async () => {
    const open = await openerOf('manager');
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

  it('comes by a form, which needs no header', async () => {
    const token = await api.tokenOf('manager');
    const own = await api.call('blacklist', { token, query: '?output=csv' });
    expect(await (await postForm('manager')).text()).toBe(await own.text());
  });

  it('refused to a member’s form is understood by what comes in its place', async () => {
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
  ])('by a form, with %s in its place', (_, text, kind) => {
    expect(failureOfCsvForm(text)).toMatchObject({ kind });
  });

  const MARK = '\xEF\xBB\xBF';

  it.each([
    ['its mark', [MARK, 'clientId;clientNom\r\n', '1;DUPONT\r\n']],
    ['its mark, a byte at a time', [...MARK, 'clientId\r\n']],
    ['blanks', ['\r\n', ' ', 'clientId\r\n']],
  ])('may come with %s apart from what it says', async (_, pieces) => {
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
  ])('is none where what comes is %s', async (_, pieces, kind) => {
    const { target, fate } = memoryTarget();
    const result = await saveCsv({
      open: () => openBlacklistCsv(inPieces(pieces), { network: 'trif' }),
      target,
      onProgress: () => {},
    });
    expect(result).toMatchObject({ failure: { error: { kind } } });
    expect(fate.is).toBe('discarded');
  });

  it('refused in a charset of its own is told in its words', async () => {
    const said = inPieces(['{"success":false,"message":"R\xe9seau ferm\xe9"}'], {
      'Content-Type': 'application/json; charset=ISO-8859-1',
    });
    await expect(openBlacklistCsv(said, { network: 'trif' })).rejects.toMatchObject({
      error: { kind: 'refused', message: 'Réseau fermé' },
    });
  });

  it('refused to a member leaves no file', async () => {
    const open = await openerOf('member');
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

/** Over a real connection, from an API that does as it is told. */
describe('a CSV that does not come whole', () => {
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
  ])('%s: nothing is kept, and what happened is known', async (_, listener, kind) => {
    expect(await save(listener)).toMatchObject(failed(kind));
  });

  it('cancelled: nothing is kept', async () => {
    const result = await save(
      (_, response) => void response.write(HEADER),
      (controller) => controller.abort(),
    );
    expect(result).toEqual({ status: 'cancelled' });
  });

  it('that the disk does not take is told apart', async () => {
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
