import type { Client } from 'pg';
import type { ClientRow } from '#server/embedded/rows.ts';
import { clientParts, lineParts } from '../keyed-rows.ts';
import type { ImportCounts, ImportWriter, Outcomes, PlacedLine, RowSink } from '../store.ts';
import { clientCells, lineCells } from './cells.ts';
import { connect } from './connect.ts';
import { copyBuffer } from './copy-in.ts';
import { CLIENT_ROW, clientRowColumns, LINE, lineRowColumns } from './schema.ts';
import { listed, ONE_AT_A_TIME } from './sql.ts';

/** So many rows are compared with those that are there, and written, by a few statements. */
const BATCH_ROWS = 5000;

/** A client that an import numbers gets its member's number and this many places after it. */
const NUMBERS_OF_MEMBER = 1_000_000_000;

interface Table {
  name: 'client_row' | 'line';
  columns: readonly string[];
  list: string;
  /** What a row of a member is known by. A line that comes with another plate is the same line. */
  key: readonly string[];
}

const clientTable: Table = {
  name: 'client_row',
  columns: CLIENT_ROW,
  list: clientRowColumns,
  key: ['clientDmsId', 'plate'],
};
const lineTable: Table = {
  name: 'line',
  columns: LINE,
  list: lineRowColumns,
  key: ['invoiceDmsId', 'lineNo'],
};

/**
 * An import on a connection of its own, in one transaction: nobody sees any of it before it is
 * published, and if this process, its connection or the database dies, nothing of it remains.
 * Another import of the same member waits, in whichever copy of this server.
 */
export async function openImportWriter(url: string, memberId: number): Promise<ImportWriter> {
  const client = await connect(url);
  try {
    await client.query('BEGIN');
    const { imports } = ONE_AT_A_TIME;
    await client.query('SELECT pg_advisory_xact_lock_shared($1, 0)', [imports]);
    await client.query('SELECT pg_advisory_xact_lock($1, $2)', [imports, memberId]);
    const member = await client.query<{ network: string; numbered: number; received: number }>(
      `SELECT network, numbered, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS received
       FROM member WHERE id = $1`,
      [memberId],
    );
    const [{ network, numbered, received } = { network: '', numbered: 0, received: 0 }] =
      member.rows;
    await client.query(`${stagingOf(clientTable)}; ${stagingOf(lineTable)}`);
    const begun = { client, network, memberId, received, numbered };
    return writerOf(begun);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

interface Begun {
  client: Client;
  network: string;
  memberId: number;
  received: number;
  /** How many clients have been numbered so far. */
  numbered: number;
}

function writerOf(begun: Begun): ImportWriter {
  const { client, network, memberId, received } = begun;
  const places = { client: 0, line: 0 };
  const clients = sinkOf<ClientRow>(begun, clientTable, (row) =>
    clientCells(row, {
      network,
      memberId,
      received,
      place: ++places.client,
      ...clientParts(row),
    }),
  );
  const lines = sinkOf<PlacedLine>(begun, lineTable, ({ row, lineNo }) =>
    lineCells(row, {
      network,
      memberId,
      received,
      place: ++places.line,
      lineNo,
      ...lineParts(row),
    }),
  );
  return {
    clients,
    lines,
    async publish(counts) {
      const { clientsAdded, clientsChanged, linesAdded, linesChanged } = counts;
      if (clientsAdded + clientsChanged + linesAdded + linesChanged > 0) {
        await log(client, counts);
        // Last, because until the end nobody else can change this row.
        await client.query('UPDATE network SET changes = changes + 1 WHERE code = $1', [network]);
      }
      await client.query('COMMIT');
    },
    async giveUp() {
      // Whatever is being written is written first.
      await Promise.allSettled([clients.end(), lines.end()]);
      await client.query('ROLLBACK');
    },
    close: () => client.end(),
  };
}

async function log(client: Client, counts: ImportCounts): Promise<void> {
  const columns = Object.keys(counts);
  await client.query(
    `INSERT INTO import_log (${listed(columns)})
     VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(counts),
  );
}

const stagingOf = ({ name, list }: Table) =>
  `CREATE TEMP TABLE staged_${name} ON COMMIT DROP AS SELECT ${list} FROM ${name} WITH NO DATA;
   CREATE TEMP TABLE found_${name} (place integer, part oid, at tid, "isSame" boolean) ON COMMIT DROP`;

/**
 * Takes rows in batches. While the database works on one, the next is read and qualified here.
 */
function sinkOf<Row>(
  begun: Begun,
  table: Table,
  cellsOf: (row: Row) => (string | number | null)[],
): RowSink<Row> {
  const { client } = begun;
  const outcomes: Outcomes = { added: 0, changed: 0, unchanged: 0 };
  const staged = copyBuffer(`staged_${table.name}`, table.list);
  let waiting = 0;
  let writing: Promise<void> = Promise.resolve();

  async function writeWaiting(): Promise<void> {
    await writing;
    const count = waiting;
    waiting = 0;
    if (count === 0) return;
    writing = merge(begun, table, staged.send(client)).then(({ added, changed }) => {
      outcomes.added += added;
      outcomes.changed += changed;
      outcomes.unchanged += count - added - changed;
    });
    // Whoever writes next is told.
    writing.catch(() => undefined);
  }

  return {
    async write(rows) {
      for (const row of rows) {
        staged.add(cellsOf(row));
        waiting += 1;
      }
      if (waiting >= BATCH_ROWS || staged.isLarge()) await writeWaiting();
    },
    async end() {
      await writeWaiting();
      await writing;
      return outcomes;
    },
  };
}

/** Writes what is staged: new rows are added, and those that differ take the place of the old. */
async function merge(
  begun: Begun,
  table: Table,
  copied: Promise<void>,
): Promise<Pick<Outcomes, 'added' | 'changed'>> {
  const { client, memberId } = begun;
  const { name, columns, key } = table;
  await copied;
  if (name === 'client_row') await numberClients(begun);
  const values = columns.filter(
    (column) => !['network', 'memberId', 'received', 'place', ...key].includes(column),
  );
  const isSame = `(${listed(values, 'old.')}) IS NOT DISTINCT FROM (${listed(values, 'new.')})`;
  const sameKey = key.map((column) => `old."${column}" = new."${column}"`).join(' AND ');
  const found = await client.query(
    // The limit keeps the planner, which knows nothing of what is staged, to one look for each row.
    `INSERT INTO found_${name} SELECT new.place, old.tableoid, old.ctid, old."isSame"
     FROM staged_${name} AS new CROSS JOIN LATERAL (
       SELECT old.tableoid, old.ctid, ${isSame} AS "isSame" FROM ${name} AS old
       WHERE old."memberId" = $1 AND ${sameKey} LIMIT 1) AS old`,
    [memberId],
  );
  const changed = found.rowCount
    ? await client.query(
        `UPDATE ${name} AS old SET ${values.map((one) => `"${one}" = new."${one}"`).join(', ')}
         FROM found_${name} AS found JOIN staged_${name} AS new USING (place)
         WHERE NOT found."isSame" AND old.tableoid = found.part AND old.ctid = found.at`,
      )
    : { rowCount: 0 };
  const added = await client.query(
    `INSERT INTO ${name} (${table.list}) SELECT ${table.list} FROM staged_${name} AS new
     ${found.rowCount ? `WHERE NOT EXISTS (SELECT FROM found_${name} AS found WHERE found.place = new.place)` : ''}`,
  );
  await client.query(`TRUNCATE staged_${name}, found_${name}`);
  return { added: added.rowCount ?? 0, changed: changed.rowCount ?? 0 };
}

/** Whoever was erased refuses under any way of writing their number. */
async function numberClients(begun: Begun): Promise<void> {
  const { client, network, memberId } = begun;
  const { rowCount } = await client.query(
    `INSERT INTO client (network, "memberId", "clientDmsId", "clientKey", id, "relanceSms",
       "relanceEmail", "relanceCourrier", "erasedOn")
     SELECT $1::text, $2::integer, new."clientDmsId", new."clientKey", $3::bigint + row_number() OVER (ORDER BY new.first),
       refused."relanceSms", refused."relanceEmail", refused."relanceCourrier", refused."erasedOn"
     FROM (SELECT "clientDmsId", "clientKey", min(place) AS first FROM staged_client_row
       GROUP BY 1, 2) AS new
     LEFT JOIN LATERAL (
       SELECT bool_and("relanceSms") AS "relanceSms", bool_and("relanceEmail") AS "relanceEmail",
         bool_and("relanceCourrier") AS "relanceCourrier", max("erasedOn") AS "erasedOn"
       FROM client AS erased WHERE erased.network = $1 AND erased."memberId" = $2
         AND erased."clientKey" = new."clientKey" AND erased."erasedOn" IS NOT NULL) AS refused ON true
     WHERE NOT EXISTS (SELECT FROM client AS known WHERE known.network = $1
       AND known."memberId" = $2 AND known."clientDmsId" = new."clientDmsId")`,
    [network, memberId, memberId * NUMBERS_OF_MEMBER + begun.numbered],
  );
  if (!rowCount) return;
  begun.numbered += rowCount;
  await client.query('UPDATE member SET numbered = $1 WHERE id = $2', [begun.numbered, memberId]);
}
