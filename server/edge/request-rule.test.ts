import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createListener, type Listener, listen } from '#server/listener.ts';
import { sendRaw } from '#tests/support/server/raw.ts';
import { createHostRule } from './hosts.ts';

let listener: Listener;
let url: string;
const seen = vi.fn();

beforeAll(async () => {
  listener = createListener(
    async (request) => {
      seen(request.method, request.url, await request.text());
      return new Response('answered');
    },
    { isExpectedHost: createHostRule('127.0.0.1') },
  );
  url = await listen(listener.server, 0, '127.0.0.1');
});
afterAll(() => listener.drain(0));

const HOST = 'Host: localhost\r\n';
const CLOSE = 'Connection: close\r\n';
const BODY = 'Content-Length: 3\r\n\r\nabc';
const CHUNKS = '3\r\nabc\r\n0\r\n\r\n';
const chunked = `Transfer-Encoding: chunked\r\n`;

test.each<[what: string, status: number, request: string]>([
  ['an address in full', 400, `GET http://evil.example/ HTTP/1.1\r\n${HOST}\r\n`],
  ['our own address in full', 400, `GET http://localhost/ HTTP/1.1\r\n${HOST}\r\n`],
  ['a name and a port', 400, `GET localhost:80 HTTP/1.1\r\n${HOST}\r\n`],
  ['the whole server', 400, `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`],
  ['a tunnel', 400, 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n'],
  ['a path that climbs', 400, `GET /a/../api/ HTTP/1.1\r\n${HOST}\r\n`],
  ['a path that climbs in escapes', 400, `GET /a/%2e%2e/api HTTP/1.1\r\n${HOST}\r\n`],
  ['a backslash', 400, `GET /a\\b HTTP/1.1\r\n${HOST}\r\n`],
  ['a path with a space', 400, `GET /a b HTTP/1.1\r\n${HOST}\r\n`],
  ['another site', 421, 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
  ['an address of another machine', 421, 'GET / HTTP/1.1\r\nHost: 192.0.2.7\r\n\r\n'],
  [
    'a name that only begins as ours',
    421,
    'GET / HTTP/1.1\r\nHost: localhost.evil.example\r\n\r\n',
  ],
  ['a list of hosts', 400, 'GET / HTTP/1.1\r\nHost: localhost, evil.example\r\n\r\n'],
  ['a host with a user', 400, 'GET / HTTP/1.1\r\nHost: localhost@evil.example\r\n\r\n'],
  ['two hosts', 400, `GET / HTTP/1.1\r\n${HOST}Host: evil.example\r\n\r\n`],
  ['two hosts that agree', 400, `GET / HTTP/1.1\r\n${HOST}${HOST}\r\n`],
  [
    'a second host behind thousands of headers',
    400,
    `GET / HTTP/1.1\r\n${HOST}${'a:\r\n'.repeat(2500)}Host: evil.example\r\n\r\n`,
  ],
  ['no host', 400, 'GET / HTTP/1.1\r\n\r\n'],
  ['an empty host', 400, 'GET / HTTP/1.1\r\nHost:\r\n\r\n'],
  ['no host, in HTTP/1.0', 400, 'GET / HTTP/1.0\r\n\r\n'],
  ['HTTP/0.9', 505, 'GET /\r\n\r\n'],
  ['HTTP/2 as text', 505, `GET / HTTP/2.0\r\n${HOST}\r\n`],
  ['the preface of HTTP/2', 400, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['HTTP/1.2', 400, `GET / HTTP/1.2\r\n${HOST}\r\n`],
  ['TLS', 400, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ['chunks in HTTP/1.0', 400, `POST / HTTP/1.0\r\n${HOST}${chunked}\r\n${CHUNKS}`],
  ['chunks and a length', 400, `POST / HTTP/1.1\r\n${HOST}${chunked}${BODY}`],
  ['two lengths', 400, `POST / HTTP/1.1\r\n${HOST}Content-Length: 3\r\n${BODY}`],
  ['a length that is none', 400, `POST / HTTP/1.1\r\n${HOST}Content-Length: -3\r\n\r\nabc`],
  [
    'chunks of something else',
    400,
    `POST / HTTP/1.1\r\n${HOST}Transfer-Encoding: gzip, chunked\r\n\r\n${CHUNKS}`,
  ],
  ['chunks twice', 400, `POST / HTTP/1.1\r\n${HOST}${chunked}${chunked}\r\n${CHUNKS}`],
  ['chunks that are none', 400, `POST / HTTP/1.1\r\n${HOST}${chunked}\r\nzz\r\nabc\r\n`],
  [
    'chunks with endless extensions',
    413,
    `POST / HTTP/1.1\r\n${HOST}${chunked}\r\n3;${'x'.repeat(20_000)}\r\nabc\r\n`,
  ],
  ['lines that end otherwise', 400, 'GET / HTTP/1.1\nHost: localhost\n\n'],
  ['a space before a colon', 400, `GET / HTTP/1.1\r\nHost : localhost\r\n\r\n`],
  ['a folded header', 400, `GET / HTTP/1.1\r\n${HOST}A: b\r\n c: d\r\n\r\n`],
  ['a head without end', 431, `GET / HTTP/1.1\r\n${HOST}A: ${'x'.repeat(100_000)}\r\n\r\n`],
  ['an address without end', 431, `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n${HOST}\r\n`],
  ['an expectation that nobody meets', 417, `POST / HTTP/1.1\r\n${HOST}Expect: tea\r\n${BODY}`],
])(
  '%s is refused with %i, in an answer like all of ours, and the connection ends',
  async (...row) => {
    const [, status, request] = row;
    seen.mockClear();
    const answer = await sendRaw(url, request);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      connection: 'close',
    });
    expect(Number(answer.headers['content-length'])).toBe(Buffer.byteLength(answer.body));
    expect(JSON.parse(answer.body)).toEqual({
      success: false,
      data: [],
      message: expect.stringMatching(/\w/),
      errors: [],
    });
    expect(answer.text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    if (!answer.text.includes('Too Large')) expect(seen).not.toHaveBeenCalled();
  },
);

test.each<[what: string, request: string, url: string, body: string]>([
  ['a path', `GET /a?b=http://c/ HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, '/a?b=http://c/', ''],
  ['a path that looks like a host', `GET //a/b HTTP/1.1\r\n${HOST}${CLOSE}\r\n`, '//a/b', ''],
  ['a body with a length', `POST /a HTTP/1.1\r\n${HOST}${CLOSE}${BODY}`, '/a', 'abc'],
  ['a body in chunks', `POST /a HTTP/1.1\r\n${HOST}${CLOSE}${chunked}\r\n${CHUNKS}`, '/a', 'abc'],
  ['a body in HTTP/1.0', `POST /a HTTP/1.0\r\n${HOST}${BODY}`, '/a', 'abc'],
  [
    'an upgrade that nobody offers',
    `GET /a HTTP/1.1\r\n${HOST}Connection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`,
    '/a',
    '',
  ],
  [
    'an upgrade with a body',
    `POST /a HTTP/1.1\r\n${HOST}Connection: Upgrade, close\r\nUpgrade: h2c\r\n${BODY}`,
    '/a',
    'abc',
  ],
])('%s is read as it was meant', async (_, request, path, body) => {
  seen.mockClear();
  const answer = await sendRaw(url, request);
  expect(answer.text).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer.body).toContain('answered');
  expect(seen.mock.calls).toEqual([[request.split(' ', 1)[0], `http://localhost${path}`, body]]);
});

test.each([
  'GET /healthz HTTP/1.0\r\n\r\n',
  'GET /healthz HTTP/1.1\r\nHost: 10.0.0.7:3360\r\nConnection: close\r\n\r\n',
  'GET /readyz HTTP/1.1\r\nHost: 10.0.0.7:3360\r\nConnection: close\r\n\r\n',
  'GET /healthz?from=lb HTTP/1.1\r\nHost: lb.example\r\nConnection: close\r\n\r\n',
])('a load balancer can check the health under any host name: %j', async (request) => {
  expect((await sendRaw(url, request)).status).toBe(200);
});

test('what follows a refusal on the connection is not read', async () => {
  seen.mockClear();
  const smuggled = `GET /smuggled HTTP/1.1\r\n${HOST}\r\n`;
  const { text } = await sendRaw(
    url,
    `POST / HTTP/1.0\r\n${HOST}${chunked}\r\n0\r\n\r\n${smuggled}`,
  );
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
  expect(seen).not.toHaveBeenCalled();
});

test('a refusal is in the language asked for, or else in the accepted one', async () => {
  const said = async (target: string, accepted: string) => {
    const head = `GET ${target} HTTP/1.1\r\nHost: evil.example\r\nAccept-Language: ${accepted}\r\n\r\n`;
    const { body } = await sendRaw(url, head);
    return JSON.parse(body).message;
  };
  expect(await said('/?lang=en', 'fr')).toContain('PUBLIC_HOST');
  expect(await said('/?lang=en', 'fr')).toContain('does not answer');
  expect(await said('/', 'en')).toContain('does not answer');
  expect(await said('/', 'en-GB, fr;q=0.5')).toContain('does not answer');
  expect(await said('/', 'fr, en;q=0.5')).toContain('ne répond pas');
  expect(await said('/?lang=fr', 'en')).toContain('ne répond pas');
});
