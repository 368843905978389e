import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import * as v from 'valibot';
import { normalizePlate } from '#rules/plate.ts';
import { qualify } from '#server/embedded/qualification/qualify.ts';
import type {
  CampaignRow,
  ClientRow,
  Consent,
  InvoiceLineRow,
  ReminderRow,
} from '#server/embedded/rows.ts';
import { query } from './database.ts';
import { clientColumns, lineColumns, namesOf } from './raw-rows.ts';

/** What a row did to the store. The same row twice is `unchanged`: nothing was written. */
export type Outcome = 'added' | 'changed' | 'unchanged';

/** A row without what it is known by (its plate, its DMS id) cannot be kept. */
class UnidentifiedRow extends Error {
  override name = 'UnidentifiedRow';
}

/**
 * The one way into the store, for generated rows and uploaded files alike: raw rows go in as they
 * came, invoice lines with the job that they are recognised as. The caller holds the transaction.
 * A client is known by member, DMS id and plate; a line by member, invoice DMS id and its place in
 * the invoice, so that a file sent twice changes nothing.
 * @param since the import under way that writes, whose rows are seen once it is published; 0, none:
 *   they are seen when the caller commits
 * @throws UnidentifiedRow
 */
export function openIngest(db: DatabaseSync, since = 0) {
  const clients = upsert(db, since, {
    table: 'client_version',
    key: ['memberId', 'clientDmsId', 'plate'],
    columns: clientColumns,
  });
  const lines = upsert(db, since, {
    table: 'line_version',
    key: ['memberId', 'invoiceDmsId', 'lineNo'],
    columns: { plate: null, ...lineColumns, jobId: null, usedSource: null },
  });
  const nameClient = db.prepare(
    'INSERT INTO client (memberId, clientDmsId, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const consent = db.prepare(
    `INSERT INTO client (id, memberId, clientDmsId, relanceSms, relanceEmail, relanceCourrier,
       synchroDmsTelephone, synchroDmsEmail, viePrivee)
     VALUES (:clientId, :memberId, :clientDmsId, :relanceSms, :relanceEmail, :relanceCourrier,
       :synchroDmsTelephone, :synchroDmsEmail, :viePrivee)`,
  );
  const campaign = db.prepare(
    'INSERT INTO campaign VALUES (:id, :memberId, :label, :type, :createdOn, :sentAt, :predictionOn)',
  );
  const reminder = db.prepare(
    'INSERT INTO reminder (campaignId, clientDmsId, plate, channels) VALUES (?, ?, ?, ?)',
  );
  const operation = db.prepare('INSERT INTO reminder_operation VALUES (?, ?, ?, ?)');
  const promotionId = promotions(db);

  return {
    client(memberId: number, row: ClientRow): Outcome {
      const plate = plateOf(row, row.clientDmsId);
      nameClient.run(memberId, row.clientDmsId, since);
      return clients({ ...row, memberId, plate });
    },

    /** @param lineNo the line's place among the lines of its invoice, from 1 */
    line(memberId: number, row: InvoiceLineRow, lineNo: number): Outcome {
      const plate = plateOf(row, row.invoiceDmsId);
      const job = qualify(row);
      return lines({
        ...row,
        memberId,
        plate,
        lineNo,
        jobId: job?.jobId ?? null,
        usedSource: job?.source ?? null,
      });
    },

    consent({ relanceSms, relanceEmail, relanceCourrier, ...row }: Consent): void {
      consent.run({
        ...row,
        relanceSms: Number(relanceSms),
        relanceEmail: Number(relanceEmail),
        relanceCourrier: Number(relanceCourrier),
        synchroDmsTelephone: Number(row.synchroDmsTelephone),
        synchroDmsEmail: Number(row.synchroDmsEmail),
      });
    },

    campaign({ network: _, ...row }: CampaignRow): void {
      campaign.run({ ...row });
    },

    reminder(row: ReminderRow): void {
      const { lastInsertRowid: id } = reminder.run(
        row.campaignId,
        row.clientDmsId,
        normalizePlate(row.plate),
        row.channels.join(','),
      );
      for (const [position, { operationId, offer }] of row.operations.entries()) {
        operation.run(id, position, operationId, promotionId(offer));
      }
    },
  };
}
export type Ingest = ReturnType<typeof openIngest>;

/** @param id the DMS id, where the row is known by one */
function plateOf(row: { vehicleRegistrationPlate: string | null }, id: string | null): string {
  const plate = normalizePlate(row.vehicleRegistrationPlate ?? '');
  if (plate === '' || !id) throw new UnidentifiedRow(`plate "${plate}", DMS id "${id}"`);
  return plate;
}

interface Versioned {
  table: string;
  key: readonly string[];
  columns: Readonly<Record<string, unknown>>;
}

/**
 * Inserts a row; where there is one with the same key and any other column differs, beside it, which
 * is marked as replaced by the import `since`.
 */
function upsert(db: DatabaseSync, since: number, { table, key, columns }: Versioned) {
  const values = namesOf(columns).filter((name) => !key.includes(name));
  const all = [...key, ...values];
  const named = (names: readonly string[]) => names.map((name) => `:${name}`).join(', ');
  const insert = db.prepare(
    `INSERT INTO ${table} (${all.join(', ')}, since) VALUES (${named(all)}, ${since})
     ON CONFLICT DO NOTHING`,
  );
  const replace = db.prepare(
    `UPDATE ${table} SET until = ${since}
     WHERE ${key.map((name) => `${name} = :${name}`).join(' AND ')} AND until IS NULL
       AND (${values.join(', ')}) IS NOT (${named(values)})`,
  );
  return (row: Record<string, SQLInputValue>): Outcome => {
    if (insert.run(row).changes === 1) return 'added';
    if (replace.run(row).changes === 0) return 'unchanged';
    insert.run(row);
    return 'changed';
  };
}

/** Numbers each offer of the campaigns once (`promotion[].id` of section 13). */
function promotions(db: DatabaseSync) {
  const known = new Map<string, number>();
  const insert = query(
    db,
    'INSERT INTO promotion (label) VALUES (:label) ON CONFLICT DO UPDATE SET label = label RETURNING id',
    v.object({ id: v.number() }),
  );
  return (label: string): number => {
    const id = known.get(label) ?? insert.first({ label })?.id;
    if (id === undefined) throw new Error('SQLite returned no id');
    known.set(label, id);
    return id;
  };
}
