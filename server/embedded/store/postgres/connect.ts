import pg from 'pg';
import { StoreError } from '../store-error.ts';

const { builtins } = pg.types;

/** Counts and client numbers are far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === builtins.INT8 ? Number : pg.types.getTypeParser(id, format),
};

/**
 * How long a person waits for a connection: for a look-up, and for an import or a command; and for one
 * statement of a look-up. In milliseconds.
 */
const CONNECT_MS = 10_000;
const PATIENT_CONNECT_MS = 30_000;
const STATEMENT_MS = 15_000;
const IDLE_MS = 30_000;

const shared = {
  application_name: 'vision360',
  // Compiling a statement would take longer than any of ours takes.
  options: '-c jit=off',
  keepAlive: true,
  types,
};

/**
 * Connections for requests, at most `max` at once. A statement that takes too long is ended, and so
 * is a transaction that nobody goes on with.
 */
export function openPool(url: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    ...shared,
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    max,
    idleTimeoutMillis: IDLE_MS,
    statement_timeout: STATEMENT_MS,
    // Longer, so that it is the database that ends what takes too long.
    query_timeout: STATEMENT_MS + 2000,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    pipeline: true,
  });
  // A connection that nobody uses was cut; the next one who asks gets another.
  pool.on('error', () => undefined);
  return pool;
}

/**
 * A connection of one's own, for work that takes as long as it takes.
 * @throws StoreError that says why there is none
 */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    ...shared,
    connectionString: url,
    connectionTimeoutMillis: PATIENT_CONNECT_MS,
  });
  // Whoever waits for a statement is told of it there.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    // A name with several addresses gives an error for each.
    const [first] = error instanceof AggregateError ? error.errors : [error];
    const why = first instanceof Error ? first.message : String(first);
    throw new StoreError(`The database cannot be used: ${why}.`);
  }
}

/** Runs `work` on a connection of its own. */
export async function connected<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs `work` in a transaction: either all of it is written, or nothing if it throws. */
export async function transaction<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
