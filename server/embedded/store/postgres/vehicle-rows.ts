import type { Pool, PoolClient, QueryArrayConfig } from 'pg';
import { clientColumns, lineColumns, namesOf } from '../raw-rows.ts';
import {
  channelsIn,
  groupReminders,
  type PlateOrder,
  type StoredClient,
  type StoredLine,
  type VehicleRows,
} from '../records.ts';
import {
  type Amount,
  type BuiltRow,
  type Cells,
  charactersOf,
  type MemberCount,
  mostClients,
  mostLines,
  rowBuilder,
  SHORT_ROWS,
  sharesOf,
} from '../shares.ts';

/** A plate with fewer rows is read at once, a page of a member's rows at a time otherwise. */
const PAGE = 2000;

interface Table {
  name: 'client_row' | 'line';
  join: string;
  /** Further columns, in quotes. */
  head: readonly string[];
  raw: readonly string[];
  most: Amount;
}

const clients: Table = {
  name: 'client_row',
  join: 'JOIN client AS c USING (network, "memberId", "clientDmsId")',
  head: ['clientId', 'relanceSms', 'relanceEmail', 'relanceCourrier', 'viePrivee'],
  raw: namesOf(clientColumns),
  most: mostClients,
};
const lines: Table = {
  name: 'line',
  join: '',
  head: ['jobId', 'usedSource'],
  raw: namesOf(lineColumns),
  most: mostLines,
};

interface Row extends BuiltRow {
  received: number;
  place: number;
  memberId: number;
}

function rowsOf({ name, join, head, raw, most }: Table) {
  const heads = ['received', 'place', 'memberId', ...head];
  const columns = [...heads, ...raw].map((column) => {
    if (column === 'clientId') return 'c.id';
    return join !== '' && head.includes(column) ? `c."${column}"` : `r."${column}"`;
  });
  const width = columns.length;
  const select = `SELECT ${columns.join(', ')} FROM ${name} AS r ${join}
    WHERE r.network = $1 AND r.plate = $2`;
  const build = rowBuilder(heads, raw);
  const all = `${select} LIMIT ${PAGE + 1}`;
  const page = `${select} AND r."memberId" = $3 AND (r.received, r.place) < ($4, $5)
    ORDER BY r.received DESC, r.place DESC LIMIT ${PAGE}`;
  const counts = `SELECT r."memberId", count(*) AS rows FROM ${name} AS r
    WHERE r.network = $1 AND r.plate = $2 GROUP BY 1`;

  /** A member's rows, latest first. */
  async function* latest(client: PoolClient, { network, plate }: PlateOrder, memberId: number) {
    let before: [unknown, unknown] = [Number.MAX_SAFE_INTEGER, 0];
    for (;;) {
      const values = [network, plate, memberId, ...before];
      const { rows } = await client.query<unknown[]>(named(`${name} by page`, page, values));
      yield* rows;
      const last = rows.at(-1);
      if (rows.length < PAGE || !last) return;
      before = [last[0], last[1]];
    }
  }

  return {
    /** All rows, or as many as show that there are more. */
    ask: ({ network, plate }: PlateOrder) => named(name, all, [network, plate]),
    async inOrder(client: PoolClient, order: PlateOrder, found: unknown[][]) {
      const isWhole = found.length <= PAGE;
      const counted = isWhole ? countsOf(found) : await count(client, order);
      const built: Row[] = [];
      for (const { memberId, takes } of sharesOf(counted, order.asking, most)) {
        const own = isWhole ? latestOf(found, memberId) : latest(client, order, memberId);
        for await (const cells of own) {
          if (!takes(charactersOf(cells, width))) break;
          built.push(asRow(build(cells)));
        }
      }
      const leftOut = counted.reduce((sum, { rows }) => sum + rows, -built.length);
      return { rows: built.sort(byReceipt), leftOut };
    },
  };

  async function count(client: PoolClient, { network, plate }: PlateOrder): Promise<MemberCount[]> {
    const { rows } = await client.query<MemberCount>(counts, [network, plate]);
    return rows;
  }
}

const named = (name: string, text: string, values: unknown[]): QueryArrayConfig => ({
  name,
  text,
  values,
  rowMode: 'array',
});

/** The columns that `heads` begins with are what we asked for. */
const asRow = (row: BuiltRow): Row => row as Row;

const byReceipt = (a: Row, b: Row) => a.received - b.received || a.place - b.place;

function countsOf(found: readonly Cells[]): MemberCount[] {
  const groups = Map.groupBy(found, (cells) => Number(cells[2]));
  return [...groups].map(([memberId, rows]) => ({ memberId, rows: rows.length }));
}

const latestOf = (found: readonly unknown[][], memberId: number): unknown[][] =>
  found
    .filter((cells) => cells[2] === memberId)
    .sort((a, b) => Number(b[0]) - Number(a[0]) || Number(b[1]) - Number(a[1]));

const REMINDERS = `SELECT reminder.id, "campaignId", campaign.label AS "campaignLabel",
    campaign.type AS "campaignType", campaign."memberId", "sentAt", "clientDmsId", channels,
    (operation.value ->> 'operationId')::integer AS "operationId", promotion.label AS offer
  FROM reminder
  JOIN campaign ON campaign.id = "campaignId"
  LEFT JOIN jsonb_array_elements(operations) WITH ORDINALITY AS operation(value, position) ON true
  LEFT JOIN promotion ON promotion.id = (operation.value ->> 'promotionId')::integer
  WHERE reminder.network = $1 AND reminder.plate = $2
  ORDER BY "sentAt" DESC, reminder.id, position`;

interface ReminderRecord {
  id: number;
  campaignId: number;
  campaignLabel: string;
  campaignType: string;
  memberId: number;
  sentAt: string;
  clientDmsId: string;
  channels: string;
  operationId: number | null;
  offer: string | null;
}

/**
 * Reads one vehicle of a network by plate, as it is at one moment. All questions are sent at once,
 * so that the answers come after one way there and back.
 */
export function vehicleRowsOf(pool: Pool) {
  const [clientRows, lineRows] = [rowsOf(clients), rowsOf(lines)];

  async function read(client: PoolClient, order: PlateOrder): Promise<VehicleRows> {
    const { network, plate } = order;
    const [, foundClients, foundLines, reminders] = await Promise.all([
      client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'),
      client.query<unknown[]>(clientRows.ask(order)),
      client.query<unknown[]>(lineRows.ask(order)),
      client.query<ReminderRecord>({
        name: 'reminders',
        text: REMINDERS,
        values: [network, plate],
      }),
    ]);
    const inOrder = {
      clients: await clientRows.inOrder(client, order, foundClients.rows),
      lines: await lineRows.inOrder(client, order, foundLines.rows),
    };
    await client.query('COMMIT');
    return {
      clients: inOrder.clients.rows.map(storedClient),
      lines: inOrder.lines.rows.map(storedLine),
      reminders: groupReminders(
        reminders.rows.map((row) => ({ ...row, channels: channelsIn(row.channels) })),
      ),
      leftOut: inOrder.clients.leftOut + inOrder.lines.leftOut,
    };
  }

  return async (order: PlateOrder): Promise<VehicleRows> => {
    const client = await pool.connect();
    let failure: Error | undefined;
    try {
      return await read(client, order);
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      // After a failure, nobody knows what the connection is in the middle of.
      client.release(failure);
    }
  };
}
function storedClient(row: Row): StoredClient {
  const { memberId, raw, clientId, relanceSms, relanceEmail, relanceCourrier, viePrivee } = row;
  const consent = { clientId, relanceSms, relanceEmail, relanceCourrier, viePrivee };
  return { memberId, consent, raw } as StoredClient;
}

function storedLine({ memberId, jobId, usedSource, raw }: Row): StoredLine {
  const { invoiceId } = raw;
  if (typeof invoiceId === 'string') raw.invoiceId = JSON.parse(invoiceId);
  return { memberId, jobId, usedSource, raw } as unknown as StoredLine;
}

/** Whether a plate has so many rows that answering takes long. */
export function longHistories(pool: Pool) {
  const some = (table: string) =>
    `(SELECT count(*) FROM (SELECT FROM ${table} WHERE network = $1 AND plate = $2
        LIMIT ${SHORT_ROWS + 1}) AS first)`;
  const text = `SELECT ${some('client_row')} + ${some('line')} AS rows`;
  return async ({ network, plate }: Pick<PlateOrder, 'network' | 'plate'>): Promise<boolean> => {
    const values = [network, plate];
    const { rows } = await pool.query<{ rows: number }>({ name: 'long', text, values });
    return (rows[0]?.rows ?? 0) > SHORT_ROWS;
  };
}
