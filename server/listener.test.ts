import { once } from 'node:events';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { openRaw, readRaw, sendRaw } from '#tests/support/server/raw.ts';
import { createClientReader } from './edge/client.ts';
import { createListener, type Listener, type ListenerOptions, listen } from './listener.ts';

const open: { listener: Listener; sockets: Socket[] }[] = [];
afterEach(async () => {
  for (const { listener, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await listener.drain(0);
  }
});

/** Tells what was asked, as an application sees it. */
const echo = async (request: Request): Promise<Response> =>
  Response.json({ url: request.url, body: await request.text() });

async function serve(options: ListenerOptions = {}, fetch: typeof echo = echo) {
  const listener = createListener(fetch, options);
  const url = await listen(listener.server, 0, '127.0.0.1');
  const sockets: Socket[] = [];
  open.push({ listener, sockets });
  return {
    url,
    connect(request: string): Socket {
      const socket = openRaw(url, request);
      sockets.push(socket);
      return socket;
    },
    socketsOpen: () =>
      new Promise<number>((resolve, reject) =>
        listener.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
  };
}

/** Sends a piece again and again until the connection is closed. */
function drip(socket: Socket, piece: string, milliseconds: number): void {
  const timer = setInterval(() => socket.write(piece), milliseconds);
  socket.once('close', () => clearInterval(timer));
}

/** Every header that tells browsers to be careful, on everything that this server says. */
const hardened = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'content-type': 'application/json',
  connection: 'close',
};

const GET = 'GET / HTTP/1.1\r\nHost: localhost\r\n';
const getOnce = (path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;

test.each([
  ['a head that drips', GET, 'A: b\r\n'],
  ['nothing but line ends', '', '\r\n'],
  ['a head that drips after an answer', `${GET}\r\n${GET}`, 'A: b\r\n'],
  ['line ends after an answer', `${GET}\r\n`, '\r\n'],
])('%s is waited for no longer than the limit, and told so', async (_, first, piece) => {
  const { connect } = await serve({ limits: { head: 400 } });
  const socket = connect(first);
  drip(socket, piece, 50);
  const { text } = await readRaw(socket);
  const answers = text.split(/(?=HTTP\/1\.1 )/);
  expect(answers.at(-1)).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  expect(answers.slice(0, -1).every((answer) => answer.startsWith('HTTP/1.1 200 OK'))).toBe(true);
});

test.each([
  ['never used', ''],
  ['left after an answer', `${GET}\r\n`],
])('a connection that is %s is closed without a word', async (_, first) => {
  const { connect } = await serve({ limits: { head: 400, idle: 300 } });
  const { text } = await readRaw(connect(first));
  expect(text).not.toContain(' 408 ');
});

test('a thousand connections that drip are all let go of, and others are answered meanwhile', async () => {
  const { url, connect, socketsOpen } = await serve({ limits: { head: 3000 } });
  const dripping = Array.from({ length: 1000 }, () => connect(GET));
  const closed = dripping.map((socket) => once(socket, 'close'));
  for (const socket of dripping) {
    socket.resume();
    drip(socket, 'A: b\r\n', 300);
  }
  expect((await sendRaw(url, `${GET}Connection: close\r\n\r\n`)).status).toBe(200);
  await Promise.all(closed);
  await expect.poll(socketsOpen).toBe(0);
}, 120_000);

test('beyond the number of connections the oldest that waits is given up, never one that is answered', async () => {
  const held = Promise.withResolvers<void>();
  const { url, connect, socketsOpen } = await serve({ limits: { sockets: 20 } }, async () => {
    await held.promise;
    return new Response('whole');
  });
  const asked = readRaw(connect(`${GET}Connection: close\r\n\r\n`));
  for (let index = 0; index < 40; index += 1) {
    const socket = connect('');
    await once(socket, 'connect');
    socket.resume();
  }
  await expect.poll(socketsOpen).toBeLessThanOrEqual(20);
  const late = sendRaw(url, `${GET}Connection: close\r\n\r\n`);
  held.resolve();
  expect((await asked).body).toContain('whole');
  expect((await late).body).toContain('whole');
});

test('beyond the number of requests the next one is told to come back, the page and the health check are not', async () => {
  const held = Promise.withResolvers<void>();
  const { url, connect } = await serve({ limits: { requests: 5 } }, async (request) => {
    if (new URL(request.url).pathname.startsWith('/api/')) await held.promise;
    return new Response('whole');
  });
  const asked = Array.from({ length: 5 }, () => readRaw(connect(getOnce('/api/x'))));
  for (const path of ['/api/x', '/%61pi/x']) {
    await expect
      .poll(() => sendRaw(url, getOnce(path)))
      .toMatchObject({ status: 503, headers: { ...hardened, 'retry-after': '1' } });
  }
  for (const path of ['/', '/trif/vehicles/AB-123-CD', '/assets/start.js', '/healthz']) {
    expect((await sendRaw(url, getOnce(path))).status).toBe(200);
  }
  held.resolve();
  for (const answer of asked) expect((await answer).body).toContain('whole');
});

test('requests that are sent in one go on one connection are not all taken up', async () => {
  const held = Promise.withResolvers<void>();
  let taken = 0;
  const { connect } = await serve({ limits: { pipelined: 4 } }, async () => {
    taken += 1;
    await held.promise;
    return new Response('whole');
  });
  const answers = readRaw(connect(`${GET}\r\n`.repeat(100)));
  await expect.poll(() => taken).toBe(4);
  held.resolve();
  const { text } = await answers;
  expect(text.match(/HTTP\/1\.1 200/g)).toHaveLength(4);
  expect(text.match(/HTTP\/1\.1 503/g)).toHaveLength(1);
  expect(taken).toBe(4);
});

const POST = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n`;
const IMPORT = '/api/v1/trif/service-external-client/import-fichier/clients-factures';

test.each([
  ['of which nothing comes', '', ''],
  ['of which a part came and no more', 'half', ''],
  ['that drips', 'half', '.'],
])('a body %s is cut, and told so', async (_, begun, piece) => {
  const { connect } = await serve({ limits: { questionBody: 400 } });
  const socket = connect(POST('/api/x', 100_000) + begun);
  if (piece) drip(socket, piece, 50);
  const { status, headers, body } = await readRaw(socket);
  expect({ status, headers }).toMatchObject({ status: 408, headers: hardened });
  expect(JSON.parse(body)).toMatchObject({ success: false, errors: [] });
});

/** The ways in which handlers read a body. */
const readings = {
  text: (request: Request) => request.text(),
  async stream(request: Request) {
    for await (const _ of request.body ?? []);
  },
};

test.each([
  ['as text', '', readings.text],
  ['as a stream', '', readings.stream],
  ['as text, of which a part came', 'half', readings.text],
  ['as a stream, of which a part came', 'half', readings.stream],
])('what waits for a body %s ends once that is given up', async (_, begun, reading) => {
  const ended = Promise.withResolvers<unknown>();
  const { connect } = await serve({ limits: { questionBody: 400 } }, async (request) => {
    await reading(request).then(ended.resolve, ended.reject);
    return new Response('read');
  });
  const answer = readRaw(connect(POST('/api/x', 100_000) + begun));
  // The same error as for a client who hangs up.
  await expect(ended.promise).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect((await answer).status).toBe(408);
});

test('it ends too where the client does not even read the answers before', async () => {
  const big = new Uint8Array(32 * 1024 * 1024);
  const ended = Promise.withResolvers<unknown>();
  const { connect } = await serve({ limits: { questionBody: 400 } }, async (request) => {
    if (request.method === 'GET') return new Response(big);
    await request.text().then(ended.resolve, ended.reject);
    return new Response('read');
  });
  connect(`${GET}\r\n${POST('/api/x', 100_000)}`).pause();
  await expect(ended.promise).rejects.toMatchObject({ code: 'ECONNRESET' });
});

test('it ends too where the answer came before the body, and the client then hangs up', async () => {
  const ended = Promise.withResolvers<unknown>();
  const { connect } = await serve({}, async (request) => {
    request.text().then(ended.resolve, ended.reject);
    return new Response('early', { headers: { Connection: 'close' } });
  });
  const answer = readRaw(connect(POST('/api/x', 100_000)));
  await expect(ended.promise).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect((await answer).status).toBe(200);
});

test('a body that comes slowly but comes, and one that we are slow to read, are taken whole', async () => {
  const read = Promise.withResolvers<void>();
  const slow = async (request: Request) => {
    if (request.url.endsWith('/later')) await read.promise;
    return Response.json({ length: (await request.text()).length });
  };
  // Pieces come twenty times per span, for more than two spans.
  const { connect } = await serve({ limits: { questionBody: 2000 } }, slow);
  const size = 20 * 1024;
  const pieces = 50;
  const coming = connect(POST('/coming', pieces * size));
  const unread = connect(POST('/later', size) + 'x'.repeat(size - 1));
  const answers = [coming, unread].map(readRaw);
  for (let piece = 0; piece < pieces; piece += 1) {
    coming.write('x'.repeat(size));
    await pause(100);
  }
  read.resolve();
  unread.write('x');
  coming.end();
  unread.end();
  expect((await answers[0])?.body).toContain(`{"length":${pieces * size}}`);
  expect((await answers[1])?.body).toContain(`{"length":${size}}`);
});

/** Begins bodies and sends no more of them. */
async function stall(served: Awaited<ReturnType<typeof serve>>, count: number, headers = '') {
  const sockets = Array.from({ length: count }, () =>
    served.connect(
      `POST /api/x HTTP/1.1\r\nHost: localhost\r\n${headers}Content-Length: 60000\r\n\r\n.`,
    ),
  );
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  return sockets.map(readRaw);
}

test('where bodies that do not come hold all places, the longest stalled make room for whoever asks', async () => {
  const served = await serve({ limits: { requests: 20 } });
  const stalled = await stall(served, 20);
  for (let index = 0; index < 30; index += 1) {
    expect((await sendRaw(served.url, getOnce('/api/x'))).status).toBe(200);
    expect((await sendRaw(served.url, getOnce('/'))).status).toBe(200);
  }
  expect(await Promise.race(stalled)).toMatchObject({ status: 408, headers: hardened });
});

test('however many stall, a whole sign-in is answered, and a body that comes is not what makes room', async () => {
  const begun = Promise.withResolvers<void>();
  let come = 0;
  const served = await serve({ limits: { requests: 10 } }, async (request) => {
    if (!request.url.endsWith('/file')) return echo(request);
    begun.resolve();
    for await (const bytes of request.body ?? []) come += bytes.byteLength;
    return new Response('whole');
  });
  const size = 64 * 1024;
  const pieces = 20;
  const coming = served.connect(POST('/api/file', pieces * size));
  const whole = readRaw(coming);
  await begun.promise;
  for (let piece = 1; piece < pieces; piece += 1) {
    coming.write('x'.repeat(size));
    await expect.poll(() => come).toBe(piece * size);
    await stall(served, 10);
    const { status } = await readRaw(served.connect(`${POST('/api/x', 4)}name`).end());
    expect(status).toBe(200);
  }
  coming.end('x'.repeat(size));
  expect((await whole).status).toBe(200);
});

test('who holds the most places makes room first, not who has stalled the longest', async () => {
  const served = await serve({
    limits: { requests: 10 },
    readClient: createClientReader(['127.0.0.1']),
  });
  const [slow] = await stall(served, 1, 'X-Forwarded-For: 192.0.2.1\r\n');
  await stall(served, 30, 'X-Forwarded-For: 203.0.113.9\r\n');
  for (let index = 0; index < 30; index += 1) {
    expect((await sendRaw(served.url, getOnce('/api/x'))).status).toBe(200);
  }
  expect(await Promise.race([slow, 'kept'])).toBe('kept');
});

test('answers that are not read make room too, for requests and for connections', async () => {
  const big = new Uint8Array(32 * 1024 * 1024);
  const served = await serve({ limits: { requests: 5, sockets: 12 } }, async (request) =>
    request.url.endsWith('/big') ? new Response(big) : new Response('whole'),
  );
  for (const path of ['/api/big', '/big']) {
    for (let index = 0; index < 20; index += 1) {
      const socket = served.connect(getOnce(path));
      await once(socket, 'connect');
      socket.pause();
    }
    await expect.poll(() => sendRaw(served.url, getOnce('/api/x'))).toMatchObject({ status: 200 });
  }
  await expect.poll(served.socketsOpen).toBeLessThanOrEqual(12);
});

test('a file may be silent for longer than a question', async () => {
  const { connect } = await serve({ limits: { questionBody: 200, fileBody: 60_000 } });
  const file = connect(POST(IMPORT, 9));
  const answer = readRaw(file);
  expect((await readRaw(connect(POST('/api/v1/service-authentification/token', 9)))).status).toBe(
    408,
  );
  file.end('the bytes');
  expect((await answer).body).toContain('the bytes');
});
