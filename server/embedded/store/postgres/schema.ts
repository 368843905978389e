import type { Client } from 'pg';
import { clientColumns, lineColumns } from '../raw-rows.ts';
import { StoreError } from '../store-error.ts';
import { listed, ONE_AT_A_TIME } from './sql.ts';

/** Into how many parts the large tables are divided; a power of two, so that one part can be two. */
const PARTS = 16;

const clientNames = Object.keys(clientColumns).filter((name) => name !== 'clientDmsId');
const lineNames = Object.keys(lineColumns).filter(
  (name) => name !== 'invoiceDmsId' && name !== 'clientDmsId',
);

const numbers = new Set([
  'vehicleLastVisitMileage',
  'invoiceAmount',
  'vehicleMileage',
  'partQuantity',
]);
const columnsOf = (names: readonly string[]) =>
  names.map((name) => `"${name}" ${numbers.has(name) ? 'double precision' : 'text'}`).join(', ');

const partsOf = (table: string) =>
  Array.from(
    { length: PARTS },
    (_, part) =>
      `CREATE TABLE ${table}_${part} PARTITION OF ${table} FOR VALUES WITH (MODULUS ${PARTS}, REMAINDER ${part});`,
  ).join('\n');

/**
 * The store's schema in PostgreSQL, one SQL text per version, forward only: `meta` says how many a
 * database has been through. What is known of a vehicle is found by network and plate, and divided
 * by a hash of both; what is known of a client by network and member. No sequence is shared: a
 * client's number is made of its member's (`import-writer.ts`), and the order in which rows were
 * received is the time of their import in microseconds, then their place in it.
 */
const migrations: readonly string[] = [
  `
  CREATE TABLE network (
    code text PRIMARY KEY,
    label text NOT NULL,
    place integer NOT NULL,
    -- Another number once somebody has changed what its answers are made of.
    changes bigint NOT NULL DEFAULT 0
  );

  CREATE TABLE member (
    id integer PRIMARY KEY,
    network text NOT NULL REFERENCES network,
    "posCode" text NOT NULL,
    "tradeName" text NOT NULL,
    siret text NOT NULL,
    "zipCode" text NOT NULL,
    city text NOT NULL,
    -- How many clients its imports have numbered.
    numbered integer NOT NULL DEFAULT 0,
    UNIQUE (network, "posCode")
  );

  CREATE TABLE account (
    username text NOT NULL,
    network text NOT NULL REFERENCES network,
    "passwordHash" text NOT NULL,
    role text NOT NULL CHECK (role IN ('member', 'manager')),
    "memberId" integer REFERENCES member,
    label text NOT NULL,
    "isDemo" boolean NOT NULL DEFAULT false,
    "disabledAt" text,
    CHECK ((role = 'member') = ("memberId" IS NOT NULL))
  );
  CREATE UNIQUE INDEX account_username ON account (lower(username COLLATE "C"));

  -- A client of a member as the API knows it: its number and what it allows (null: not said).
  CREATE TABLE client (
    network text NOT NULL,
    "memberId" integer NOT NULL,
    "clientDmsId" text NOT NULL,
    "clientKey" text,
    id bigint NOT NULL,
    "relanceSms" boolean,
    "relanceEmail" boolean,
    "relanceCourrier" boolean,
    "synchroDmsTelephone" boolean,
    "synchroDmsEmail" boolean,
    "viePrivee" text,
    "erasedOn" text,
    PRIMARY KEY (network, "memberId", "clientDmsId")
  ) PARTITION BY HASH (network, "memberId");
  ${partsOf('client')}
  CREATE INDEX client_opted_out ON client (network, id) WHERE NOT "relanceSms" OR NOT "relanceEmail";
  CREATE INDEX client_erased ON client (network, "memberId", "clientKey") WHERE "erasedOn" IS NOT NULL;

  CREATE TABLE client_row (
    network text NOT NULL,
    plate text NOT NULL,
    "memberId" integer NOT NULL,
    "clientDmsId" text NOT NULL,
    "clientKey" text,
    ${columnsOf(clientNames)},
    received bigint NOT NULL,
    place integer NOT NULL,
    PRIMARY KEY (network, plate, "memberId", "clientDmsId")
  ) PARTITION BY HASH (network, plate);
  ${partsOf('client_row')}
  CREATE INDEX client_row_client ON client_row ("memberId", "clientDmsId");
  CREATE INDEX client_row_number ON client_row ("memberId", "clientKey");

  -- "lineNo": the line's place within its invoice, from 1. "invoiceId": a number or a text, as JSON.
  CREATE TABLE line (
    network text NOT NULL,
    plate text NOT NULL,
    "memberId" integer NOT NULL,
    "invoiceDmsId" text NOT NULL,
    "lineNo" integer NOT NULL,
    "clientDmsId" text,
    "clientKey" text,
    ${columnsOf(lineNames)},
    "jobId" integer,
    "usedSource" text,
    received bigint NOT NULL,
    place integer NOT NULL,
    PRIMARY KEY (network, plate, "memberId", "invoiceDmsId", "lineNo")
  ) PARTITION BY HASH (network, plate);
  ${partsOf('line')}
  CREATE INDEX line_invoice ON line ("memberId", "invoiceDmsId", "lineNo");

  CREATE TABLE campaign (
    id bigint PRIMARY KEY,
    "memberId" integer NOT NULL REFERENCES member,
    label text NOT NULL,
    type text NOT NULL,
    "createdOn" text NOT NULL,
    "sentAt" text COLLATE "C" NOT NULL,
    "predictionOn" text NOT NULL
  );
  CREATE INDEX campaign_page ON campaign ("memberId", "sentAt", id);

  CREATE TABLE promotion (id integer PRIMARY KEY, label text NOT NULL UNIQUE);

  -- channels: names joined by commas, e.g. "sms,email". operations: [{operationId, promotionId}].
  CREATE TABLE reminder (
    network text NOT NULL,
    plate text NOT NULL,
    id bigint NOT NULL,
    "campaignId" bigint NOT NULL,
    "memberId" integer NOT NULL,
    "clientDmsId" text NOT NULL,
    "clientKey" text,
    channels text NOT NULL,
    operations jsonb NOT NULL,
    PRIMARY KEY (network, plate, id)
  ) PARTITION BY HASH (network, plate);
  ${partsOf('reminder')}
  CREATE INDEX reminder_campaign ON reminder ("campaignId", id);

  CREATE TABLE import_log (
    "memberId" integer NOT NULL REFERENCES member,
    username text NOT NULL,
    "importedAt" text NOT NULL,
    "clientsAdded" integer NOT NULL,
    "clientsChanged" integer NOT NULL,
    "linesAdded" integer NOT NULL,
    "linesChanged" integer NOT NULL,
    "rowsLeftOut" integer NOT NULL
  );

  -- hash: a token's SHA-256. Times are Unix seconds; latest: the latest that a clock has shown.
  CREATE TABLE token (
    hash bytea PRIMARY KEY,
    username text NOT NULL,
    "expiresAt" bigint NOT NULL
  );
  CREATE INDEX token_end ON token ("expiresAt");
  CREATE TABLE clock (id integer PRIMARY KEY CHECK (id = 1), latest double precision NOT NULL);
  `,
];

/** All that is built, each table before those that it refers to. Nobody is signed out by it. */
export const TABLES = [
  'import_log',
  'reminder',
  'promotion',
  'campaign',
  'line',
  'client_row',
  'client',
  'account',
  'member',
  'network',
] as const;

/** The version of the schema that a database has; 0 if it holds no store. */
async function versionOf(client: Client): Promise<number> {
  const there = await client.query("SELECT to_regclass('meta') IS NOT NULL AS is");
  if (!there.rows[0]?.is) return 0;
  const { rows } = await client.query("SELECT value FROM meta WHERE key = 'schema'");
  return Number(rows[0]?.value ?? 0);
}

/**
 * Brings a database to the current schema. One process does it at a time, and the others wait for
 * it; a version is there as a whole or not at all.
 * @throws StoreError if a newer version wrote it
 */
export async function migrate(client: Client): Promise<void> {
  if ((await versionOf(client)) === migrations.length) return;
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1, 0)', [ONE_AT_A_TIME.migrations]);
    const at = await versionOf(client);
    if (at > migrations.length) {
      throw new StoreError(
        `the database was written by a newer version (schema ${at}, this one knows ` +
          `${migrations.length}). Start that version, or name another database.`,
      );
    }
    if (at === 0)
      await client.query('CREATE TABLE meta (key text PRIMARY KEY, value text NOT NULL)');
    for (const sql of migrations.slice(at)) await client.query(sql);
    await client.query(
      `INSERT INTO meta VALUES ('schema', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [String(migrations.length)],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** The columns of the raw tables, in the order in which rows are copied in. */
export const CLIENT_ROW = [
  'network',
  'plate',
  'memberId',
  'clientDmsId',
  'clientKey',
  ...clientNames,
  'received',
  'place',
];
export const LINE = [
  'network',
  'plate',
  'memberId',
  'invoiceDmsId',
  'lineNo',
  'clientDmsId',
  'clientKey',
  ...lineNames,
  'jobId',
  'usedSource',
  'received',
  'place',
];
/** What is said of a member. */
export const memberColumns = 'id, network, "posCode", "tradeName", siret, "zipCode", city';
export const clientRowColumns: string = listed(CLIENT_ROW);
export const lineRowColumns: string = listed(LINE);
