import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pathOf, type ServiceName } from '#contract/services.ts';
import { seenIn } from '#tests/support/embedded/store-contents.ts';
import { PASSWORD, testAccounts } from '#tests/support/embedded/test-network.ts';
import { makeTestStore } from '#tests/support/embedded/test-store.ts';
import {
  CLIENTS_CSV,
  goodZip,
  INVOICES_CSV,
  INVOICES_HEADER,
  uploadForm,
} from '#tests/support/embedded/test-zip.ts';
import { startChild } from '#tests/support/server/child.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';
import { zipOf } from '#tests/support/zip.ts';

/**
 * Makes the disk look full to a process: none of its files may grow beyond so many bytes (prlimit,
 * from util-linux).
 */
const limitFiles = (pid: number, bytes: number | 'unlimited') =>
  spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;

const FULL = 'Le serveur n’a plus assez de place pour ce fichier. Rien n’en a été importé.';

let dist: string;
let store: Awaited<ReturnType<typeof makeTestStore>>;
beforeAll(async () => {
  dist = makeDist();
  store = await makeTestStore();
});
afterAll(() => {
  rmSync(dist, { recursive: true });
  store.remove();
});

async function startServer() {
  const child = startChild(dist, { DATA_DIR: store.dataDir });
  const url = await child.url;
  const call = async (service: ServiceName, init: RequestInit) => {
    const path = pathOf(service, { version: 'v1', reseau: 'trif' });
    const response = await fetch(new URL(path, url), { method: 'POST', ...init });
    return { status: response.status, body: await response.json() };
  };
  const json = (body: unknown, token?: string): RequestInit => ({
    headers: {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return {
    child,
    signIn: async (): Promise<string> => {
      const { username } = testAccounts.member;
      const credentials = { grant_type: 'password', username, password: PASSWORD };
      const { status, body } = await call('token', json(credentials));
      expect(status).toBe(200);
      return body.access_token;
    },
    find: (token: string, immatriculation: string) =>
      call('vision360', json({ immatriculation }, token)),
    send: (token: string, zip: Uint8Array<ArrayBuffer>) =>
      call('importFile', {
        headers: { Authorization: `Bearer ${token}` },
        body: uploadForm(zip),
      }),
  };
}

test.runIf(hasPrlimit)(
  'a full disk is reported at once, nothing is half imported, all else is served, and imports work again once there is room',
  async () => {
    const { child, signIn, find, send } = await startServer();
    const token = await signIn();
    expect((await send(token, await goodZip())).status).toBe(200);
    const before = seenIn(store.file);
    const lines = INVOICES_CSV.split('\n').slice(1, 4).join('\n');
    const large = await zipOf({
      'clients.csv': CLIENTS_CSV,
      'factures.csv': `${INVOICES_HEADER}\n${`${lines}\n`.repeat(3000)}`,
    });

    // There is room for the upload, but not for what is written from it.
    limitFiles(child.pid, 200_000);
    expect(await send(token, large)).toMatchObject({ status: 507, body: { message: FULL } });
    // There is room for nothing.
    limitFiles(child.pid, 0);
    expect(await send(token, large)).toMatchObject({ status: 507, body: { message: FULL } });
    expect(readdirSync(join(store.dataDir, 'uploads'))).toEqual([]);
    expect((await find(token, 'GH123JK')).status).toBe(200);
    const other = await signIn();
    expect((await find(other, 'ABC123')).status).toBe(200);

    limitFiles(child.pid, 'unlimited');
    expect(seenIn(store.file)).toBe(before);
    expect((await send(other, large)).status).toBe(200);
    expect(seenIn(store.file)).not.toBe(before);
    child.signal('SIGTERM');
    expect((await child.ended).code).toBe(0);
  },
  120_000,
);
