import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pathOf } from '#contract/services.ts';
import { hasDemoAccounts } from '#server/embedded/store/sqlite/demo-accounts.ts';
import { storeFileIn } from '#server/embedded/store/sqlite/store-path.ts';
import { openEmbedded } from '#server/embedded/upstream.ts';
import { runAdmin } from '#tests/support/embedded/run-admin.ts';

const PASSWORD = 'quatorze roues de secours';
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'vision360-admin-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const admin = (...args: string[]) => runAdmin(dataDir, args, { password: PASSWORD });

/** Runs the program itself, with something on its standard input. */
function program(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'main.ts'), ...args],
    { encoding: 'utf8', input, env: { PATH: process.env.PATH, DATA_DIR: dataDir } },
  );
  return { status, stdout, stderr };
}

const addMember = (...more: string[]) =>
  admin(
    ...['members', 'add', '--id', '7', '--code', '920150', '--name', 'GARAGE H2N'],
    ...['--siret', '73282932000074', '--zip', '92150', '--city', 'Suresnes', ...more],
  );

async function signIn(
  api: Awaited<ReturnType<typeof openEmbedded>>,
  username: string,
  password: string,
) {
  const body = JSON.stringify({ grant_type: 'password', username, password });
  const headers = { 'Content-Type': 'application/json' };
  const url = `http://embedded.test${pathOf('token', { version: 'v1' })}`;
  return (await api.fetch(new Request(url, { method: 'POST', headers, body }))).status;
}

test('a store of one’s own has nobody of the demonstration in it, now and after each start', async () => {
  await admin('store', 'create', '--network', 'trif:Réseau TRIF');
  await addMember();
  await admin('accounts', 'create', 'h2n', '--member', '920150');
  expect(hasDemoAccounts(storeFileIn(dataDir))).toBe(false);
  for (const _ of ['first', 'second']) {
    const api = await openEmbedded({ dataDir, apiVersion: 'v1' });
    expect(api).toMatchObject({
      networks: [{ code: 'trif', label: 'Réseau TRIF' }],
      demoAccounts: [],
      demoVehicles: [],
    });
    expect(await signIn(api, 'h2n', 'demo')).toBe(400);
    expect(await signIn(api, 'reseau-trif', 'demo')).toBe(400);
    expect(await signIn(api, 'h2n', PASSWORD)).toBe(200);
    await api.close();
  }
  expect(await admin('members', 'list')).toEqual([
    '920150 · 7 · GARAGE H2N · 73282932000074 · 92150 Suresnes',
  ]);
});

test('a demonstration’s account is offered as long as its password is the one that everybody knows', async () => {
  const open = () => openEmbedded({ dataDir, apiVersion: 'v1', demo: { vehicles: 0 } });
  const offered = async () => {
    const api = await open();
    await api.close();
    return api.demoAccounts.map(({ username }) => username);
  };
  const all = await offered();
  expect(all).toContain('h2n');
  expect(hasDemoAccounts(storeFileIn(dataDir))).toBe(true);
  await admin('accounts', 'password', 'h2n');
  expect(await offered()).toEqual(all.filter((username) => username !== 'h2n'));
  for (const username of all) await admin('accounts', 'disable', username);
  expect(await offered()).toEqual([]);
  // Enabled again, with a password of its own.
  await admin('accounts', 'enable', 'h2n');
  expect(hasDemoAccounts(storeFileIn(dataDir))).toBe(false);
});

test('a folder without a store counts as a demonstration, because one would be made there', () => {
  expect(hasDemoAccounts(join(dataDir, 'nothing'))).toBe(true);
});

test('the program reads a password from its standard input, and never shows it', () => {
  expect(program(['store', 'create', '--network', 'trif:Réseau TRIF'])).toMatchObject({
    status: 0,
    stderr: '',
  });
  const created = program(['accounts', 'create', 'anne', '--manager'], `${PASSWORD}\nmore\n`);
  expect(created).toEqual({ status: 0, stdout: 'anne can sign in to trif.\n', stderr: '' });
  expect(program(['accounts', 'create', 'jean', '--manager'], '')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^A password has at least 12 characters/),
  });
  expect(program(['accounts', 'list']).stdout).toBe('anne · trif · the whole network\n');
});

test('the program lists its commands', () => {
  const { status, stdout } = program(['--help']);
  expect(status).toBe(0);
  for (const name of ['store create', 'members add', 'accounts create', 'accounts disable']) {
    expect(stdout).toContain(`\n  ${name} `);
  }
});

test.each<[args: string[], said: RegExp]>([
  [['accounts', 'list'], /^There is no store in .+ yet: "store create" makes an empty one/],
  [['store', 'create'], /^A network is a code and a label/],
  [['store', 'create', '--network', 'trif'], /^A network is a code and a label/],
  [['store', 'create', '--network', 'a:A', '--network', 'a:B'], /^A network is a code and a label/],
])('%j in an empty folder is refused and makes nothing', async (args, said) => {
  await expect(admin(...args)).rejects.toThrow(said);
  expect(readdirSync(dataDir)).toEqual([]);
});

test('a store is never made over another one, nor a member over another', async () => {
  await admin('store', 'create', '--network', 'trif:TRIF');
  await expect(admin('store', 'create', '--network', 'trif:TRIF')).rejects.toThrow(/exists/);
  await addMember();
  await expect(addMember()).rejects.toThrow(/^There is a member/);
  await expect(addMember('--siret', '73282932000075')).rejects.toThrow(/^--siret takes 14 digits/);
  await expect(addMember('--id', '0')).rejects.toThrow(/^--id takes/);
  await expect(addMember('--city', '')).rejects.toThrow(/missing/);
});
