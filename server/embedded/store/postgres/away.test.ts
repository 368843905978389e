import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pathOf } from '#contract/services.ts';
import { buildStore } from '#server/embedded/build-store.ts';
import { serveStore } from '#server/embedded/serve-store.ts';
import { isAway } from '#server/embedded/store/away.ts';
import { cluster, newDatabase } from '#tests/support/embedded/test-databases.ts';
import { PASSWORD, testAccounts, testNetwork } from '#tests/support/embedded/test-network.ts';
import { TODAY } from '#tests/support/embedded/test-store.ts';
import { goodZip, uploadForm } from '#tests/support/embedded/test-zip.ts';

/** A way to the cluster that a test can cut. */
async function openWay(port: number) {
  const open = new Set<Socket>();
  let server: Server;
  const begin = (at: number) =>
    new Promise<number>((resolve) => {
      server = createServer((socket) => {
        const there = connect(port, '127.0.0.1');
        for (const end of [socket, there]) {
          open.add(end);
          end.on('error', () => undefined);
          end.on('close', () => {
            open.delete(end);
            socket.destroy();
            there.destroy();
          });
        }
        socket.pipe(there).pipe(socket);
      }).listen(at, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  const own = await begin(0);
  return {
    port: own,
    cut: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
    mend: () => begin(own),
  };
}

describe.skipIf(!cluster)('while the database is away', () => {
  test('everything is answered by a sentence, nothing is lost, and afterwards all is as before', async () => {
    const { url } = await newDatabase();
    await buildStore({ kind: 'postgres', url }, testNetwork(), { today: TODAY });
    const way = await openWay(Number(new URL(url).port));
    const through = new URL(url);
    through.port = String(way.port);
    const dataDir = mkdtempSync(join(tmpdir(), 'vision360-away-'));
    const api = await serveStore(
      { kind: 'postgres', url: through.href },
      { dataDir, apiVersion: 'v1', now: () => new Date(`${TODAY}T10:00:00Z`) },
    );
    const ask = async (
      service: 'token' | 'vision360' | 'blacklist' | 'importFile',
      body: object | FormData | null,
      token = '',
    ) => {
      const path = pathOf(service, { version: 'v1', reseau: 'trif' });
      const headers = new Headers({ Authorization: `Bearer ${token}` });
      if (body && !(body instanceof FormData)) headers.set('Content-Type', 'application/json');
      const sent = body instanceof FormData ? body : body && JSON.stringify(body);
      const response = await api.fetch(
        new Request(`http://embedded.test${path}?lang=en`, {
          method: service === 'blacklist' ? 'GET' : 'POST',
          headers,
          ...(sent && { body: sent }),
        }),
      );
      return { status: response.status, headers: response.headers, body: await response.json() };
    };
    const { username } = testAccounts.manager;
    const signIn = () => ask('token', { grant_type: 'password', username, password: PASSWORD });
    const token = (await signIn()).body.access_token;
    const zip = await goodZip();
    const everything = async () => [
      await signIn(),
      await ask('vision360', { immatriculation: 'DEF123' }, token),
      await ask('blacklist', null, token),
      await ask('importFile', uploadForm(zip), token),
    ];

    expect((await everything()).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await api.isReady()).toBe(true);
    await way.cut();
    for (const { status, headers, body } of await everything()) {
      expect(status).toBe(503);
      expect(headers.get('Retry-After')).toBe('5');
      expect(body.message).toBe('The database does not answer at the moment. Try again shortly.');
    }
    expect(await api.isReady()).toBe(false);
    await way.mend();
    expect((await everything()).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await api.isReady()).toBe(true);
    await api.close();
    await way.cut();
    rmSync(dataDir, { recursive: true });
  });
});

test('an error of our own is not taken for a database that is away', () => {
  expect(isAway(new Error('syntax error at or near "SELECT"'))).toBe(false);
  expect(isAway('ECONNREFUSED')).toBe(false);
  expect(isAway(new AggregateError([new Error('connect ECONNREFUSED ::1:5432')]))).toBe(true);
  expect(isAway(new Error('terminating connection due to administrator command'))).toBe(true);
});
