import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  type MockInstance,
  test,
  vi,
} from 'vitest';
import { type Answer, ask } from '#tests/support/server/ask.ts';
import { portOf } from '#tests/support/server/fake-mmp.ts';
import { startProxied } from '#tests/support/server/proxied.ts';

/**
 * Whatever an API puts on the line, the page gets an answer that it can read: ours, with our
 * headers.
 */

const V = '/api/v1/trif/service-external-client';
const PLATE = `${V}/vehicule/vision360?lang=en`;
const CSV = `${V}/adherents/relance-clients/blacklist?output=csv&lang=en`;
const TOKEN = '/api/v1/service-authentification/token?lang=en';

let api: Server;
let said = '';
let proxied: Awaited<ReturnType<typeof startProxied>>;
/** The same proxy, but it waits for only half a second. */
let hasty: typeof proxied;
let log: MockInstance;
const lines = new Set<Socket>();

beforeAll(async () => {
  // Keeps its connections open in any case, so that only its answer's own head and body can end it.
  api = createServer((socket) => {
    lines.add(socket);
    socket.on('error', () => {});
    socket.on('data', () => socket.write(said, 'latin1'));
  }).listen(0, '127.0.0.1');
  await once(api, 'listening');
});
// A new proxy for each test. The server counts how often the API leaves a sign-in unanswered, and
// would soon stop asking.
beforeEach(async () => {
  const url = `http://127.0.0.1:${portOf(api.address())}`;
  proxied = await startProxied(url);
  hasty = await startProxied(url, { timeout: 500 });
  log = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(async () => {
  await proxied.close();
  await hasty.close();
  log.mockRestore();
  for (const line of lines) line.destroy();
  lines.clear();
});
afterAll(async () => {
  await new Promise((resolve) => api.close(resolve));
});

const calls = {
  vision360: ({ url } = proxied) =>
    ask(url, 'POST', PLATE, { body: '{"immatriculation":"ABC123"}' }),
  'the CSV': ({ url } = proxied) => ask(url, 'GET', CSV),
  'the token': ({ url } = proxied) =>
    ask(url, 'POST', TOKEN, {
      body: JSON.stringify({ grant_type: 'password', username: 'a', password: 'b' }),
    }),
} satisfies Record<string, (by?: typeof proxied) => Promise<Answer>>;

const ourHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'content-type': 'application/json',
  'x-content-type-options': 'nosniff',
};

const OK = 'HTTP/1.1 200 OK\r\n';
const JSON_OK = `${OK}Content-Type: application/json\r\n`;
const NO_CONTENT = 'The network’s server answered without any content.';
const REDIRECTED = 'The network’s server points to another address.';
const MALFORMED = 'The network’s server did not answer in proper HTTP.';
const INTERIM = 'The network’s server gave an interim answer that was not expected.';
const BROKEN = 'The network’s server gave an answer that cannot be read.';
const WRONG_ENCODING = 'The network’s server gave an answer that cannot be decompressed.';

const heads: [what: string, answer: string, told: string][] = [
  ['204', 'HTTP/1.1 204 No Content\r\n\r\n', NO_CONTENT],
  ['204 with a body', 'HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}', NO_CONTENT],
  ['205', 'HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n', NO_CONTENT],
  ['205 with a body', 'HTTP/1.1 205 Reset Content\r\nContent-Length: 2\r\n\r\n{}', NO_CONTENT],
  ['304', 'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\n\r\n', NO_CONTENT],
  ['304 with a body', 'HTTP/1.1 304 Not Modified\r\nContent-Length: 2\r\n\r\n{}', NO_CONTENT],
  [
    '206',
    'HTTP/1.1 206 Partial Content\r\nContent-Length: 2\r\n\r\n{}',
    'The network’s server gave only a part of its answer.',
  ],
  ['302', 'HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n', REDIRECTED],
  ['100', 'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}', INTERIM],
  ['101', 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n', INTERIM],
  ['a status of 99', 'HTTP/1.1 99 Low\r\nContent-Length: 0\r\n\r\n', MALFORMED],
  ['a status of 000', 'HTTP/1.1 000 Nil\r\nContent-Length: 2\r\n\r\n{}', MALFORMED],
  ['a status of 000 alone', 'HTTP/1.1 000 Nil\r\n\r\n', MALFORMED],
  ['a status of 099', 'HTTP/1.1 099 Low\r\nContent-Length: 0\r\n\r\n', MALFORMED],
  ['a status of 600', 'HTTP/1.1 600 High\r\nContent-Length: 0\r\n\r\n', BROKEN],
  ['a status of 999', 'HTTP/1.1 999 High\r\nContent-Length: 0\r\n\r\n', BROKEN],
  ['a status in words', 'HTTP/1.1 OK\r\nContent-Length: 0\r\n\r\n', MALFORMED],
  ['another HTTP', 'HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n', MALFORMED],
  ['HTTP/2.0', 'HTTP/2.0 200 OK\r\nContent-Length: 2\r\n\r\n{}', MALFORMED],
  ['HTTP/2.0 after a blank line', '\r\nHTTP/2.0 200 OK\r\nContent-Length: 2\r\n\r\n{}', MALFORMED],
  ['HTTP/0.9', 'HTTP/0.9 200 OK\r\nContent-Length: 2\r\n\r\n{}', MALFORMED],
  ['no HTTP at all', '<html>hello</html>', MALFORMED],
  ['a huge head', `${OK}X-A: ${'x'.repeat(20_000)}\r\n\r\n`, MALFORMED],
  ['a thousand headers', `${OK}${'X-A: 0123456789\r\n'.repeat(1500)}\r\n`, MALFORMED],
  ['a header with a NUL', `${JSON_OK}Retry-After: 1\0\r\nContent-Length: 2\r\n\r\n{}`, MALFORMED],
  [
    'a header with a bell',
    `${JSON_OK}Retry-After: 1\x07\r\nContent-Length: 2\r\n\r\n{}`,
    MALFORMED,
  ],
  ['a header with a DEL', `${JSON_OK}Retry-After: 1\x7f\r\nContent-Length: 2\r\n\r\n{}`, MALFORMED],
  ['a header without a name', `${OK}: x\r\nContent-Length: 0\r\n\r\n`, MALFORMED],
  ['a header name with a space', `${OK}Content Type: x\r\nContent-Length: 0\r\n\r\n`, MALFORMED],
  ['a header without a colon', `${OK}whatever\r\nContent-Length: 0\r\n\r\n`, MALFORMED],
  ['two lengths', `${JSON_OK}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} `, MALFORMED],
  [
    'the same length twice',
    `${JSON_OK}Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}`,
    MALFORMED,
  ],
  ['a length in words', `${JSON_OK}Content-Length: two\r\n\r\n{}`, MALFORMED],
  ['a negative length', `${JSON_OK}Content-Length: -2\r\n\r\n{}`, MALFORMED],
  [
    'a length and chunks',
    `${JSON_OK}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    MALFORMED,
  ],
];

describe.each(['vision360', 'the CSV', 'the token'] as const)('asked for %s', (service) => {
  test.each(heads)('if the API answers %s, we say so in our own words', async (_, answer, told) => {
    said = answer;
    const { status, headers, body } = await calls[service]();
    expect([status, JSON.parse(body)]).toEqual([
      502,
      { success: false, data: [], message: told, errors: [] },
    ]);
    expect(headers).toMatchObject(ourHeaders);
    expect(log.mock.calls).toHaveLength(1);
  });

  test.each([
    ['nothing', ''],
    ['a head that does not end', `${OK}X-A: x\r\n`],
    ['interim answers alone', 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'],
    ['half a status line', 'HTTP/1.'],
  ])('an API that says %s is a 504', async (_, answer) => {
    said = answer;
    const { status, headers, body } = await calls[service](hasty);
    expect(status).toBe(504);
    expect(JSON.parse(body).message).toBe('The network’s server did not answer in time.');
    expect(headers).toMatchObject(ourHeaders);
  });
});

describe.each(['vision360', 'the CSV'] as const)('asked for %s', (service) => {
  test('if the API’s chunks are malformed, we say so in our own words', async () => {
    said = `${JSON_OK}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`;
    const { status, headers, body } = await calls[service]();
    expect([status, JSON.parse(body).message]).toEqual([502, MALFORMED]);
    expect(headers).toMatchObject(ourHeaders);
  });

  test.each([
    ['before its first chunk', 'Transfer-Encoding: chunked\r\n'],
    ['before the bytes that it announced', 'Content-Length: 9\r\n'],
  ])('if the API breaks off %s, we say so in our own words', async (_, length) => {
    said = `${JSON_OK}${length}\r\n`;
    const asked = calls[service]();
    await vi.waitFor(() => expect(lines.size).toBe(1));
    for (const line of lines) line.resetAndDestroy();
    const { status, headers, body } = await asked;
    expect(status).toBe(502);
    expect(JSON.parse(body).message).toMatch(/^The network’s server (broke off|cannot be reached)/);
    expect(headers).toMatchObject(ourHeaders);
  });

  const compressed = (coding: string) =>
    `${OK}Content-Type: application/json\r\nContent-Encoding: ${coding}\r\nContent-Length: 2\r\n\r\n{}`;
  test.each([
    ['an unknown coding', compressed('rot13')],
    ['two codings', compressed('gzip, gzip')],
    [
      'a coding named twice',
      `${OK}Content-Encoding: gzip\r\n${compressed('gzip').slice(OK.length)}`,
    ],
  ])('if the API uses %s, we say so in our own words', async (_, answer) => {
    said = answer;
    const { status, headers, body } = await calls[service]();
    expect([status, JSON.parse(body).message]).toEqual([502, WRONG_ENCODING]);
    expect(headers).toMatchObject(ourHeaders);
  });
});

test.each(['gzip', 'deflate', 'br', 'zstd'])(
  'if JSON claims to be %s but isn’t, we say so in our own words',
  async (coding) => {
    said = `${JSON_OK}Content-Encoding: ${coding}\r\nContent-Length: 17\r\n\r\n{"success": true}`;
    const { status, headers, body } = await calls.vision360();
    expect([status, JSON.parse(body).message]).toEqual([502, WRONG_ENCODING]);
    expect(headers).toMatchObject(ourHeaders);
  },
);

test('an answer in an encoding that the page didn’t ask for is a broken one', async () => {
  said = `${JSON_OK}Content-Encoding: br\r\nContent-Length: 2\r\n\r\n{}`;
  const { status, body } = await ask(proxied.url, 'POST', PLATE, {
    headers: { 'Accept-Encoding': 'zstd, br;q=0' },
    body: '{}',
  });
  expect([status, JSON.parse(body).message]).toEqual([502, WRONG_ENCODING]);
});

test.each([
  ['HTTP/1.1', 200],
  ['HTTP/1.0', 200],
  ['\r\nHTTP/1.1', 200],
  ['HTTP/2.0', 502],
])(
  'a status line that comes letter by letter is read as one: %j is a %i',
  async (version, status) => {
    said = '';
    const asked = calls.vision360();
    await vi.waitFor(() => expect(lines.size).toBe(1));
    for (const line of lines) {
      line.setNoDelay();
      for (const letter of `${version} 200 OK\r\nContent-Length: 2\r\n\r\n{}`) {
        line.write(letter);
        await new Promise(setImmediate);
      }
    }
    expect((await asked).status).toBe(status);
  },
);

test('early hints are left out, and non-ASCII letters in a header are kept', async () => {
  said = [
    'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n',
    `${JSON_OK}Content-Disposition: attachment; filename="\xe9t\xc3\xa9.json"\r\nContent-Length: 2\r\n\r\n{}`,
  ].join('');
  const answer = await calls.vision360();
  expect(answer).toMatchObject({ status: 200, body: '{}' });
  expect(answer.headers['content-disposition']).toBe('attachment; filename="\xe9t\xc3\xa9.json"');
  expect(answer.headers).not.toHaveProperty('link');
});

test('bytes that follow an answer unasked become nobody’s answer', async () => {
  said = `${JSON_OK}Content-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nforeign`;
  for (const _ of [1, 2, 3]) {
    expect(await calls.vision360()).toMatchObject({ status: 200, body: '{}' });
  }
});

test.each([
  ['application/json; charset=iso-8859-1', 'application/json; charset=iso-8859-1'],
  ['text/html; charset=ISO-8859-1', 'application/json'],
])('a refusal in Latin-1, labelled %s, keeps its letters', async (sent, kept) => {
  const refusal = '{"success":false,"message":"Refus\xe9"}';
  said = `HTTP/1.1 401 Unauthorized\r\nContent-Type: ${sent}\r\nRetry-After: 7\r\nContent-Length: ${refusal.length}\r\n\r\n${refusal}`;
  const answer = await fetch(proxied.url + PLATE, { method: 'POST', body: '{}' });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([401, '7']);
  expect(answer.headers.get('content-type')).toBe(kept);
  const letters = new TextDecoder(kept.includes('charset') ? 'latin1' : 'utf-8');
  expect(JSON.parse(letters.decode(await answer.arrayBuffer())).message).toBe('Refusé');
});
