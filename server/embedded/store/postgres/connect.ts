import pg from 'pg';

const { builtins } = pg.types;

/** Counts and client numbers are far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === builtins.INT8 ? Number : pg.types.getTypeParser(id, format),
};

/** How long a person waits for a connection, and for one statement of a look-up; in milliseconds. */
const CONNECT_MS = 5000;
const STATEMENT_MS = 15_000;
const IDLE_MS = 30_000;

const shared = {
  application_name: 'vision360',
  // Compiling a statement would take longer than any of ours takes.
  options: '-c jit=off',
  connectionTimeoutMillis: CONNECT_MS,
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
    max,
    idleTimeoutMillis: IDLE_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + CONNECT_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    pipeline: true,
  });
  // A connection that nobody uses was cut; the next one who asks gets another.
  pool.on('error', () => undefined);
  return pool;
}

/** A connection of one's own, for work that takes as long as it takes. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ ...shared, connectionString: url });
  // Whoever waits for a statement is told of it there.
  client.on('error', () => undefined);
  await client.connect();
  return client;
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
