import fc from 'fast-check';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  type MockInstance,
  test,
  vi,
} from 'vitest';
import { ask } from '#tests/support/server/ask.ts';
import { type EchoMmp, startEchoMmp } from '#tests/support/server/echo-mmp.ts';
import { credentials, startProxied } from '#tests/support/server/proxied.ts';
import { openRaw, type RawAnswer, readRaw } from '#tests/support/server/raw.ts';

import { openProxy } from './upstream.ts';

/**
 * What one caller sends must never be read as part of another's request. This API would keep its
 * connections alive. It tells each caller who asked for what, with the body that it took for
 * theirs.
 */

const V = '/api/v1/trif/service-external-client';
const PLATE = `${V}/vehicule/vision360`;
const BLACKLIST = `${V}/adherents/relance-clients/blacklist`;
const CAMPAIGNS = '/api/trif/service-external-client/adherents/920150/campagnes-clients';
const IMPORT = `${V}/import-fichier/clients-factures`;
const TOKEN = '/api/v1/service-authentification/token';
/** Nobody asks for this path: the API sees it only if a body is read as a request. */
const SMUGGLED = '/smuggled';

let api: EchoMmp;
let proxied: Awaited<ReturnType<typeof startProxied>>;
let log: MockInstance;

beforeAll(async () => {
  api = await startEchoMmp();
  proxied = await startProxied(api.url);
});
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  log.mockRestore();
  api.forget();
});
afterAll(async () => {
  await proxied.close();
  await api.close();
});

/** Sends bytes as they are, then ends the connection as if the line had broken. */
async function say(pieces: readonly string[], hangUp?: Promise<void>): Promise<RawAnswer> {
  const [first = '', ...rest] = pieces;
  const line = openRaw(proxied.url, first);
  for (const piece of rest) line.write(piece, 'latin1');
  hangUp?.then(() => line.end());
  return readRaw(line);
}

/** Somebody else's request. It must arrive as it was sent, and get its own answer. */
async function neighbour(name: string, method: 'GET' | 'POST' = 'POST'): Promise<void> {
  const target = method === 'GET' ? CAMPAIGNS : PLATE;
  const body = method === 'GET' ? '' : JSON.stringify({ immatriculation: name });
  const answer = await ask(proxied.url, method, target, {
    headers: { Authorization: `Bearer ${name}`, 'Content-Type': 'application/json' },
    body,
  });
  expect(answer).toMatchObject({ status: 200 });
  expect(JSON.parse(answer.body)).toEqual({ asker: `Bearer ${name}`, target });
  expect(await api.bodyOf(`Bearer ${name}`)).toBe(body);
}

const head = (line: string, ...fields: string[]) =>
  [`${line} HTTP/1.1`, 'Host: localhost', 'Authorization: Bearer odd', ...fields, '', ''].join(
    '\r\n',
  );
const forty = 'x'.repeat(40);
const chunked = (body: string) =>
  body === '' ? '0\r\n\r\n' : `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
const hidden = `POST ${SMUGGLED} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n`;

describeWhen('a GET with a body', () => [
  ['of 40 bytes', [head(`GET ${BLACKLIST}`, 'Connection: close', 'Content-Length: 40') + forty]],
  ['that comes late', [head(`GET ${BLACKLIST}`, 'Content-Length: 40'), forty]],
  [
    'that looks like a request',
    [head(`GET ${CAMPAIGNS}`, `Content-Length: ${hidden.length}`) + hidden],
  ],
  ['in chunks', [head(`GET ${CAMPAIGNS}`, 'Transfer-Encoding: chunked') + chunked(forty)]],
]);

function describeWhen(what: string, cases: () => [why: string, pieces: string[]][]): void {
  for (const when of ['early', 'late'] as const) {
    test.each(cases())(
      `${what} %s is refused, and no one reads it (an API that answers ${when})`,
      async (_, pieces) => {
        api.answer(when);
        const answer = await say(pieces, Promise.resolve());
        for (const name of ['ann', 'bea', 'cid']) await neighbour(name);
        expect(answer).toMatchObject({ status: 400, headers: { 'cache-control': 'no-store' } });
        expect(api.strange).toEqual([]);
        expect(api.requests).toHaveLength(3);
      },
    );
  }
}

test('even if a length without its body came so far, it would not be sent to the API', async () => {
  const networks = [{ code: 'trif', label: 'TRIF' }];
  const alone = openProxy({
    kind: 'proxy',
    url: api.url,
    ...credentials,
    networks,
    apiVersion: 'v1',
    campaignsVersioned: false,
    timeout: 20_000,
  });
  for (const name of ['ann', 'bea']) {
    const headers = { Authorization: `Bearer ${name}`, 'Content-Length': '40', TE: 'trailers' };
    const request = new Request(`http://localhost${BLACKLIST}`, { headers });
    expect(request.headers.get('Content-Length')).toBe('40');
    expect(await (await alone.fetch(request)).json()).toEqual({
      asker: `Bearer ${name}`,
      target: BLACKLIST,
    });
  }
  expect(api.requests.map(({ headers }) => Object.keys(headers).sort())).toEqual(
    Array(2).fill(['authorization', 'connection', 'host', 'user-agent']),
  );
  await alone.close();
});

test('the connection of an upload that is answered before it was sent is used for nobody else', async () => {
  api.answer('early');
  const half = head(`POST ${IMPORT}`, 'Content-Length: 1000', 'Connection: close') + hidden;
  const asked = say([half], Promise.resolve());
  for (const name of ['ann', 'bea', 'cid']) await neighbour(name);
  await asked;
  expect(api.strange).toEqual([]);
  expect(api.requests.map(({ target }) => target)).not.toContain(SMUGGLED);
});

test('requests sent in a row over one connection are answered in the same order', async () => {
  api.answer('late');
  const row = ['GET', 'POST', 'GET'].map((method, index) => {
    const fields = [
      `Authorization: Bearer row${index}`,
      ...(index === 2 ? ['Connection: close'] : []),
    ];
    const start = [
      `${method} ${method === 'GET' ? CAMPAIGNS : PLATE} HTTP/1.1`,
      'Host: localhost',
      ...fields,
    ];
    return method === 'GET'
      ? [...start, '', ''].join('\r\n')
      : [...start, 'Content-Length: 2', '', '{}'].join('\r\n');
  });
  const { text } = await say([row.join('')]);
  expect(text.match(/Bearer row\d/g)).toEqual(['Bearer row0', 'Bearer row1', 'Bearer row2']);
});

/** Headers that frame a body, rightly or wrongly, and the body after them. */
const framings = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'),
    target: fc.constantFrom(PLATE, BLACKLIST, CAMPAIGNS, IMPORT, TOKEN, '/api/openapi.json', '/'),
    body: fc.constantFrom('', '{}', forty, hidden, `${forty}${hidden}`),
    framing: fc.constantFrom<(body: string) => [fields: string[], sent: string]>(
      (body) => [[], body],
      (body) => [[`Content-Length: ${body.length}`], body],
      (body) => [[`Content-Length: ${body.length + 7}`], body],
      (body) => [[`Content-Length: ${Math.max(0, body.length - 7)}`], body],
      (body) => [[`Content-Length: ${body.length}`, `Content-Length: ${body.length}`], body],
      (body) => [['Content-Length: 0', `Content-Length: ${body.length}`], body],
      (body) => [[`Content-Length: +${body.length}`], body],
      (body) => [[`Content-Length: 0x${body.length.toString(16)}`], body],
      (body) => [[`Content-Length : ${body.length}`], body],
      (body) => [['Content-Length: 99999999999999999999'], body],
      (body) => [['Transfer-Encoding: chunked'], chunked(body)],
      (body) => [['Transfer-Encoding: chunked'], body],
      (body) => [['Transfer-Encoding: chunked'], `zz\r\n${body}\r\n0\r\n\r\n`],
      (body) => [['Transfer-Encoding: chunked'], `-1\r\n${body}\r\n0\r\n\r\n`],
      (body) => [
        ['Transfer-Encoding: chunked'],
        `${(body.length + 3).toString(16)}\r\n${body}\r\n0\r\n\r\n`,
      ],
      (body) => [['Transfer-Encoding: chunked'], `ffffffffffffffffff\r\n${body}`],
      (body) => [['Transfer-Encoding: chunked', `Content-Length: ${body.length}`], chunked(body)],
      (body) => [[`Content-Length: 5`, 'Transfer-Encoding: chunked'], chunked(body)],
      (body) => [['Transfer-Encoding: gzip, chunked'], chunked(body)],
      (body) => [['Transfer-Encoding: chunked, identity'], chunked(body)],
      (body) => [['Transfer-Encoding: xchunked', `Content-Length: ${body.length}`], body],
      (body) => [
        ['Transfer-Encoding: chunked', 'Trailer: X-A'],
        `${chunked(body).slice(0, -2)}X-A: 1\r\n\r\n`,
      ],
    ),
    extra: fc.subarray([
      'Expect: 100-continue',
      'Connection: Content-Length',
      'TE: trailers',
      'Upgrade: websocket',
      'Content-Type: application/json',
    ]),
    cutIn: fc.nat({ max: 3 }),
    /** Whether the line breaks at once, or only after everybody else was served. */
    soon: fc.boolean(),
  })
  .map(({ method, target, body, framing, extra, cutIn, soon }) => {
    const [fields, sent] = framing(body);
    const close = extra.some((field) => field.startsWith('Connection'))
      ? []
      : ['Connection: close'];
    const bytes = head(`${method} ${target}`, ...fields, ...extra, ...close) + sent;
    const at = Math.floor((bytes.length * cutIn) / 4);
    return { pieces: [bytes.slice(0, at), bytes.slice(at)], soon };
  });

test('however a caller frames what they send, everybody gets their own answer', async () => {
  let person = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(framings, { minLength: 1, maxLength: 4 }),
      fc.constantFrom<('early' | 'late')[]>('early', 'late'),
      async (odd, when) => {
        api.forget();
        api.answer(when);
        const names = Array.from({ length: 4 }, () => `person${person++}`);
        const served = Promise.withResolvers<void>();
        const said = Promise.all(
          odd.map(({ pieces, soon }) => say(pieces, soon ? Promise.resolve() : served.promise)),
        );
        await Promise.all(names.map((name, n) => neighbour(name, n % 2 ? 'GET' : 'POST')));
        served.resolve();
        const answers = await said;
        // Whatever state the odd requests left behind, these are served properly.
        const after = `person${person++}`;
        await neighbour(after);

        expect(api.strange).toEqual([]);
        const askers = new Set([...names, after, 'odd'].map((name) => `Bearer ${name}`));
        for (const { asker, target, method, headers } of api.requests) {
          expect(target).not.toContain(SMUGGLED);
          if (target !== TOKEN) expect(askers).toContain(asker);
          expect(method).toBe([BLACKLIST, CAMPAIGNS].includes(target) ? 'GET' : 'POST');
          if (method === 'GET') expect(headers).not.toHaveProperty('content-length');
          expect(Object.keys(headers)).not.toContain('te');
          expect(Object.keys(headers)).not.toContain('expect');
          expect(Object.keys(headers)).not.toContain('upgrade');
          expect(Object.keys(headers)).not.toContain('trailer');
        }
        for (const { text } of answers) expect(text).not.toMatch(/person/);
      },
    ),
    { numRuns: 40 },
  );
});
