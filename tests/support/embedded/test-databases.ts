import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { PostgresPlace } from '#server/embedded/store/store.ts';

/** A cluster that is the tests' own (scripts/postgres.mjs); undefined where there is none. */
export const cluster: string | undefined = process.env.TEST_DATABASE_URL;

/** Makes an empty database in that cluster, which ends with it. */
export async function newDatabase(): Promise<PostgresPlace> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await inDatabase(cluster ?? '', `CREATE DATABASE ${name}`);
  const url = new URL(cluster ?? '');
  url.pathname = `/${name}`;
  return { kind: 'postgres', url: url.href };
}

const TABLES = `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
  AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY (relname = 'network') DESC, (relname = 'member') DESC`;

/** Keeps what a database holds, for `takeBack`. */
export const keepContents = ({ url }: PostgresPlace): Promise<void> =>
  inTables(url, (names) => [
    'CREATE SCHEMA kept',
    ...names.map((name) => `CREATE TABLE kept.${name} AS TABLE ${name}`),
  ]);

/** Undoes whatever a test has written. */
export const takeBack = ({ url }: PostgresPlace): Promise<void> =>
  inTables(url, (names) => [
    ...names.toReversed().map((name) => `DELETE FROM ${name}`),
    ...names.map((name) => `INSERT INTO ${name} TABLE kept.${name}`),
  ]);

async function inTables(url: string, work: (names: string[]) => string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(TABLES);
    await client.query(work(rows.map(({ name }) => name)).join('; '));
  } finally {
    await client.end();
  }
}

async function inDatabase(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
