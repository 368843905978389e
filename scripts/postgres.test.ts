import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { startPostgres } from './postgres.mjs';

test('where it neither is nor can be installed, its tests are left out, with the reason', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vision360-no-postgres-'));
  vi.stubEnv('PATH', folder);
  const asked: string[][] = [];
  const install = async (packages: string[]) => {
    asked.push(packages);
    return 'Nobody could be asked.';
  };
  const { env, leftOut, stop } = await startPostgres(install, folder);
  await stop();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  expect(asked).toEqual([['postgresql']]);
  expect(env).toEqual({});
  expect(leftOut).toEqual(['Left out: the tests over PostgreSQL. Nobody could be asked.']);
});

test.skipIf(!process.env.TEST_DATABASE_URL)('it is there until it is stopped', async () => {
  const { env, leftOut, stop } = await startPostgres();
  expect(leftOut).toEqual([]);
  const ask = async () => {
    const client = new pg.Client({ connectionString: env.TEST_DATABASE_URL });
    await client.connect();
    const { rows } = await client.query('SELECT 1 AS one');
    await client.end();
    return rows;
  };
  expect(await ask()).toEqual([{ one: 1 }]);
  await stop();
  await expect(ask()).rejects.toThrow('ECONNREFUSED');
});
