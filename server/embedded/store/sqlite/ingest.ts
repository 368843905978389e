import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import * as v from 'valibot';
import { clientKey } from '#rules/client-number.ts';
import { normalizePlate } from '#rules/plate.ts';
import type {
  CampaignRow,
  ClientRow,
  Consent,
  InvoiceLineRow,
  ReminderRow,
} from '#server/embedded/rows.ts';
import { clientParts, lineParts } from '../keyed-rows.ts';
import { clientColumns, lineColumns, namesOf } from '../raw-rows.ts';
import { query } from './database.ts';

/**
 * What a row did to the store. For a row that was there already it is `unchanged`, and nothing is
 * written.
 */
export type Outcome = 'added' | 'changed' | 'unchanged';

/**
 * The only way into the store, for generated rows and uploaded files alike. Raw rows go in as they
 * came, invoice lines together with the job recognised in them. The caller holds the transaction. A
 * client's key is member, DMS id and plate; a line's key is member, invoice DMS id and its place in
 * the invoice, so that the same file sent twice changes nothing.
 * @param since the import that is writing, whose rows become visible once it is published; 0 if
 *   there is none, and then they become visible when the caller commits
 * @throws UnidentifiedRow
 */
export function openIngest(db: DatabaseSync, since = 0) {
  const clients = upsert(db, since, {
    table: 'client_version',
    key: ['memberId', 'clientDmsId', 'plate'],
    columns: { ...clientColumns, clientKey: null },
  });
  const lines = upsert(db, since, {
    table: 'line_version',
    key: ['memberId', 'invoiceDmsId', 'lineNo'],
    columns: { plate: null, clientKey: null, ...lineColumns, jobId: null, usedSource: null },
  });
  // Whoever was erased refuses under any way of writing their number.
  const nameClient = db.prepare(
    `INSERT INTO client (memberId, clientDmsId, clientKey, relanceSms, relanceEmail, relanceCourrier,
       erasedOn, since)
     SELECT :memberId, :clientDmsId, :clientKey, min(relanceSms), min(relanceEmail),
       min(relanceCourrier), max(erasedOn), :since
     FROM client WHERE memberId = :memberId AND clientKey = :clientKey AND erasedOn IS NOT NULL
     ON CONFLICT DO NOTHING`,
  );
  const consent = db.prepare(
    `INSERT INTO client (id, memberId, clientDmsId, clientKey, relanceSms, relanceEmail,
       relanceCourrier, synchroDmsTelephone, synchroDmsEmail, viePrivee)
     VALUES (:clientId, :memberId, :clientDmsId, :clientKey, :relanceSms, :relanceEmail,
       :relanceCourrier, :synchroDmsTelephone, :synchroDmsEmail, :viePrivee)`,
  );
  const campaign = db.prepare(
    'INSERT INTO campaign VALUES (:id, :memberId, :label, :type, :createdOn, :sentAt, :predictionOn)',
  );
  const reminder = db.prepare(
    `INSERT INTO reminder (campaignId, clientDmsId, clientKey, plate, channels)
     VALUES (?, ?, ?, ?, ?)`,
  );
  const operation = db.prepare('INSERT INTO reminder_operation VALUES (?, ?, ?, ?)');
  const promotionId = promotions(db);

  return {
    client(memberId: number, row: ClientRow): Outcome {
      const known = { memberId, ...clientParts(row) };
      const { clientDmsId } = row;
      nameClient.run({ memberId, clientKey: known.clientKey, clientDmsId, since });
      return clients({ ...row, ...known });
    },

    /** @param lineNo the line's place among the lines of its invoice, from 1 */
    line(memberId: number, row: InvoiceLineRow, lineNo: number): Outcome {
      return lines({ ...row, memberId, lineNo, ...lineParts(row) });
    },

    consent({ relanceSms, relanceEmail, relanceCourrier, ...row }: Consent): void {
      consent.run({
        ...row,
        clientKey: clientKey(row.clientDmsId),
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
        clientKey(row.clientDmsId),
        normalizePlate(row.plate),
        row.channels.join(','),
      );
      for (const [position, { operationId, offer }] of row.operations.entries()) {
        operation.run(id, position, operationId, promotionId(offer));
      }
    },
  };
}

interface Versioned {
  table: string;
  key: readonly string[];
  columns: Readonly<Record<string, unknown>>;
}

/**
 * Inserts a row. If a row with the same key differs in any other column, that one stays, marked as
 * replaced by the import `since`.
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

/** Gives each different offer of the campaigns one number (`promotion[].id` of section 13). */
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
