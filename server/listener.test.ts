import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  closeListeners,
  drip,
  echo,
  GET,
  getOnce,
  hardened,
  IMPORT,
  POST,
  serve,
} from '#tests/support/server/listening.ts';
import { readRaw, sendRaw } from '#tests/support/server/raw.ts';
import { createClientReader } from './edge/client.ts';

closeListeners();

test.each([
  ['a head that drips', GET, 'A: b\r\n'],
  ['nothing but line ends', '', '\r\n'],
  ['a head that drips after an answer', `${GET}\r\n${GET}`, 'A: b\r\n'],
  ['line ends after an answer', `${GET}\r\n`, '\r\n'],
])('the server waits for %s no longer than the limit, and says so', async (_, first, piece) => {
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
])('a connection that is %s is closed without an answer', async (_, first) => {
  const { connect } = await serve({ limits: { head: 400, idle: 300 } });
  const { text } = await readRaw(connect(first));
  expect(text).not.toContain(' 408 ');
});

test('a thousand dripping connections are all closed, and others are answered meanwhile', async () => {
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

test('with too many connections the oldest waiting one is closed, never one that is being answered', async () => {
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

test('with too many requests the next one is told to come back, but the page and the health check are answered', async () => {
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

test('requests sent all at once on one connection are not all started', async () => {
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

test('a body that arrives slowly, and one that we read slowly, are received completely', async () => {
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

test('if bodies that don’t arrive hold all places, those stalled longest make room for new requests', async () => {
  const served = await serve({ limits: { requests: 20 } });
  const stalled = await stall(served, 20);
  for (let index = 0; index < 30; index += 1) {
    expect((await sendRaw(served.url, getOnce('/api/x'))).status).toBe(200);
    expect((await sendRaw(served.url, getOnce('/'))).status).toBe(200);
  }
  expect(await Promise.race(stalled)).toMatchObject({ status: 408, headers: hardened });
});

test('however many requests stall, a complete sign-in is answered, and a body that arrives keeps its place', async () => {
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

test('whoever holds the most places makes room first, not whoever has stalled the longest', async () => {
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

test('answers that nobody reads make room too, for requests and for connections', async () => {
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

test('a file may pause for longer than other requests', async () => {
  const { connect } = await serve({ limits: { questionBody: 200, fileBody: 60_000 } });
  const file = connect(POST(IMPORT, 9));
  const answer = readRaw(file);
  expect((await readRaw(connect(POST('/api/v1/service-authentification/token', 9)))).status).toBe(
    408,
  );
  file.end('the bytes');
  expect((await answer).body).toContain('the bytes');
});
