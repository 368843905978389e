import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pathOf } from '#contract/services.ts';
import { goodZip, uploadForm } from '#tests/support/embedded/test-zip.ts';
import { ask } from '#tests/support/server/ask.ts';
import { type Child, startChild } from '#tests/support/server/child.ts';
import { type FakeMmp, startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';
import { openRaw, readRaw } from '#tests/support/server/raw.ts';

/** Container runtimes usually wait ten seconds and then kill; this leaves room to spare. */
const GONE_WITHIN_MS = 8000;

const trif = { version: 'v1', reseau: 'trif' };
const BLACKLIST = pathOf('blacklist', trif);
const IMPORT = pathOf('importFile', trif);
const HOST = 'Host: localhost\r\n';

const dist = makeDist();
const folders = [dist];
const children: Child[] = [];
const apis: FakeMmp[] = [];

afterAll(async () => {
  for (const child of children) child.signal('SIGKILL');
  await Promise.all(children.map(({ ended }) => ended));
  await Promise.all(apis.map((api) => api.close()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function start(environment: Record<string, string>): Child {
  const child = startChild(dist, environment);
  children.push(child);
  return child;
}

/** A server in front of an API that answers as the test tells it. */
async function startProxy() {
  const api = await startFakeMmp();
  apis.push(api);
  const child = start({
    MMP_API_URL: api.url,
    MMP_CLIENT_ID: '2',
    MMP_CLIENT_SECRET: 'hush-hush',
    MMP_NETWORKS: 'trif:TRIF',
  });
  return { api, child, url: await child.url };
}

/** How many milliseconds pass from the signal to the end of the process. */
async function stop(child: Child): Promise<number> {
  const signalled = performance.now();
  child.signal('SIGTERM');
  await child.ended;
  return performance.now() - signalled;
}

// Five processes start at once. The assertion is only about their end.
describe.concurrent('after SIGTERM the process ends in time', { timeout: 120_000 }, () => {
  test('with a call that the API never answers', async () => {
    const { api, child, url } = await startProxy();
    const asked = Promise.withResolvers<void>();
    api.answerWith(() => asked.resolve());
    const answer = readRaw(openRaw(url, `GET ${BLACKLIST} HTTP/1.1\r\n${HOST}\r\n`));
    await asked.promise;
    expect(await stop(child)).toBeLessThan(GONE_WITHIN_MS);
    await answer;
    expect((await child.ended).stderr).toMatch(/^Requests still open after \d+ s were cut\.$/m);
  });

  test('with a call that the API never answers, and calls that end in time are answered completely', async () => {
    const { api, child, url } = await startProxy();
    const held: ServerResponse[] = [];
    const asked = Promise.withResolvers<void>();
    api.answerWith((_, response) => {
      held.push(response);
      if (held.length === 2) asked.resolve();
    });
    const answers = [1, 2].map(() => ask(url, 'GET', BLACKLIST).catch(() => 'cut'));
    await asked.promise;
    const gone = stop(child);
    await vi.waitFor(async () => {
      const code = await ask(url, 'GET', '/healthz').then(
        () => 'answered',
        (error) => error.code,
      );
      if (code !== 'ECONNREFUSED') throw new Error(code);
    }, GONE_WITHIN_MS);
    held[0]?.writeHead(200, { 'Content-Type': 'text/csv' }).end('whole');
    const outcome = await Promise.all(answers);
    expect(outcome.filter((answer) => answer === 'cut')).toHaveLength(1);
    expect(outcome).toContainEqual(expect.objectContaining({ status: 200, body: 'whole' }));
    expect(await gone).toBeLessThan(GONE_WITHIN_MS);
  });

  test('with an upload that has stalled', async () => {
    const { api, child, url } = await startProxy();
    const begun = Promise.withResolvers<void>();
    api.answerWith((incoming) => {
      incoming.on('error', () => {});
      incoming.once('data', () => begun.resolve());
    });
    const upload = openRaw(
      url,
      `POST ${IMPORT} HTTP/1.1\r\n${HOST}Content-Length: 9999\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\nbegun`,
    );
    const answer = readRaw(upload);
    await begun.promise;
    expect(await stop(child)).toBeLessThan(GONE_WITHIN_MS);
    await answer;
  });

  test('with an endless list, sent to a client who reads and to one who doesn’t', async () => {
    const { api, child, url } = await startProxy();
    api.answerWith((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv' });
      const timer = setInterval(() => response.write('x'.repeat(100_000)), 20);
      response.once('close', () => clearInterval(timer));
    });
    const request = `GET ${BLACKLIST}?output=csv HTTP/1.1\r\n${HOST}\r\n`;
    const [reads, waits] = [openRaw(url, request), openRaw(url, request)];
    await Promise.all([once(reads, 'data'), once(waits, 'readable')]);
    reads.resume();
    expect(await stop(child)).toBeLessThan(GONE_WITHIN_MS);
    for (const socket of [reads, waits]) socket.destroy();
  });

  test('with connections that drip, and at once', async () => {
    const { child, url } = await startProxy();
    const sockets = Array.from({ length: 100 }, () => openRaw(url, `GET / HTTP/1.1\r\n${HOST}`));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    const timer = setInterval(() => {
      for (const socket of sockets) socket.write('A: b\r\n');
    }, 100);
    expect(await stop(child)).toBeLessThan(GONE_WITHIN_MS);
    clearInterval(timer);
    for (const socket of sockets) socket.destroy();
    expect(await child.ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('with the demonstration', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'vision360-stop-'));
  let child: Child;
  let url: string;
  let authorization: string;

  beforeAll(async () => {
    folders.push(dataDir);
    child = start({ DATA_DIR: dataDir });
    url = await child.url;
    const answer = await fetch(`${url}${pathOf('token', { version: 'v1' })}`, {
      method: 'POST',
      body: JSON.stringify({ grant_type: 'password', username: 'h2n', password: 'demo' }),
    });
    authorization = `Bearer ${(await answer.json()).access_token}`;
  }, 120_000);

  test('an import that its thread can’t finish doesn’t delay the end', async () => {
    // A second connection blocks writing, so the thread waits inside SQLite, where nobody can stop
    // it.
    const store = new DatabaseSync(join(dataDir, 'network.db'));
    store.exec('BEGIN IMMEDIATE');
    const answer = fetch(`${url}${IMPORT}`, {
      method: 'POST',
      headers: { Authorization: authorization },
      body: uploadForm(await goodZip()),
    }).then(
      ({ status }) => status,
      () => 'cut',
    );
    await expect.poll(() => readdirSync(join(dataDir, 'uploads'))).toHaveLength(1);
    expect(await stop(child)).toBeLessThan(GONE_WITHIN_MS);
    expect(await answer).not.toBe(200);
    expect((await child.ended).stderr).toContain('A thread that was still working was cut.');
    store.exec('ROLLBACK');
    store.close();
  });
});
