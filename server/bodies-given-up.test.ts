import { expect, test } from 'vitest';
import {
  closeListeners,
  drip,
  GET,
  hardened,
  POST,
  serve,
} from '#tests/support/server/listening.ts';
import { readRaw } from '#tests/support/server/raw.ts';

closeListeners();

test.each([
  ['of which nothing comes', '', ''],
  ['of which a part came and no more', 'half', ''],
  ['that drips', 'half', '.'],
])('a body %s is cut off, and the client is told', async (_, begun, piece) => {
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
])('waiting for a body %s ends once the body is given up', async (_, begun, reading) => {
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

test('it ends even if the client doesn’t read the earlier answers', async () => {
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

test('it ends even if the answer came before the body and the client then hangs up', async () => {
  const ended = Promise.withResolvers<unknown>();
  const { connect } = await serve({}, async (request) => {
    request.text().then(ended.resolve, ended.reject);
    return new Response('early', { headers: { Connection: 'close' } });
  });
  const answer = readRaw(connect(POST('/api/x', 100_000)));
  await expect(ended.promise).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect((await answer).status).toBe(200);
});
