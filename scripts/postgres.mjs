import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './debian.mjs';
import { onPath } from './programs.mjs';

/** Where Debian has its versions. */
const DEBIANS = '/usr/lib/postgresql';
/** How long it may take to start, in milliseconds. */
const START_MS = 60_000;

/**
 * Starts a cluster of PostgreSQL that is the tests' own: in a temporary folder, on the loopback. It
 * writes nothing to the disk on purpose, so it is fast, and whoever is cut off from it loses it.
 *
 * @param {typeof installPackages} [install]
 * @param {string} [debians] the folder of its versions
 * @returns {Promise<{ env: Record<string, string>, leftOut: string[], stop: () => Promise<void> }>}
 *   `env`: where it is (tests/support/embedded/test-store.ts reads it); `leftOut`: in words, what is
 *   not tried without it, and why
 */
export async function startPostgres(install = installPackages, debians = DEBIANS) {
  const reason = findPrograms(debians) ? '' : await install(['postgresql']);
  const programs = findPrograms(debians);
  if (!programs) return without(reason);
  const folder = mkdtempSync(join(tmpdir(), 'vision360-postgres-'));
  try {
    const { url, stop } = await start(programs, folder);
    return { env: { TEST_DATABASE_URL: url }, leftOut: [], stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return without(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} reason */
const without = (reason) => ({
  env: {},
  leftOut: [`Left out: the tests over PostgreSQL. ${reason}`],
  stop: async () => {},
});

/**
 * The newest `initdb` and `postgres` beside each other; undefined if there are none.
 *
 * @param {string} debians
 */
function findPrograms(debians) {
  const versions = existsSync(debians) ? readdirSync(debians) : [];
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debians, version, 'bin'));
  const initdb = [...folders.map((folder) => join(folder, 'initdb')), ...onPath(['initdb'])].find(
    (program) => existsSync(program) && existsSync(join(program, '../postgres')),
  );
  return initdb && { initdb, postgres: join(initdb, '../postgres') };
}

/**
 * @param {{ initdb: string, postgres: string }} programs
 * @param {string} folder
 */
async function start({ initdb, postgres }, folder) {
  const owner = ownerOf(folder);
  const data = join(folder, 'data');
  const made = spawnSync(
    initdb,
    ['-D', data, '-U', 'vision360', '-E', 'UTF8', '--no-locale', '--auth=trust', '--no-sync'],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr?.trim() || made.error?.message}`);
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  const child = spawn(
    postgres,
    [
      ...['-D', data, '-p', String(port)],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code) => resolve(`postgres ended with ${code}`));
  });
  const kill = () => child.kill('SIGQUIT');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(child, ended);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgres://vision360@127.0.0.1:${port}/postgres`, stop };
}

/**
 * Resolves once it says that it takes connections.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<string>} ended
 */
async function ready(child, ended) {
  /** @type {Promise<void>} */
  const said = new Promise((resolve) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (piece) => {
      text = (text + piece).slice(-10_000);
      if (text.includes('ready to accept connections')) resolve();
    });
  });
  const late = AbortSignal.timeout(START_MS);
  /** @type {Promise<never>} */
  const gone = new Promise((_, reject) => {
    late.addEventListener('abort', () => reject(new Error('PostgreSQL did not start in time.')));
    ended.then((how) => reject(new Error(`PostgreSQL did not start: ${how}.`)));
  });
  gone.catch(() => undefined);
  await Promise.race([said, gone]);
}

/**
 * PostgreSQL doesn't run as root. Then it runs as the user of Debian's package, or as nobody.
 *
 * @param {string} folder made its own
 * @returns {{ uid?: number, gid?: number }}
 */
function ownerOf(folder) {
  if (process.getuid?.() !== 0) return {};
  const ids = ['postgres', 'nobody'].map((name) => ({
    uid: idOf('-u', name),
    gid: idOf('-g', name),
  }));
  const owner = ids.find(({ uid, gid }) => uid > 0 && gid > 0) ?? { uid: 65_534, gid: 65_534 };
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

/**
 * @param {'-u' | '-g'} kind
 * @param {string} name
 */
const idOf = (kind, name) => Number(spawnSync('id', [kind, name], { encoding: 'utf8' }).stdout);

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
