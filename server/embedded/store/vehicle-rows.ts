import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { ChannelName, ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';
import { query, snapshot } from './database.ts';
import { clientColumns, lineColumns } from './raw-rows.ts';
import { type PlateOrder, sharedRows } from './shares.ts';

const flag = v.nullable(v.number());
const consentColumns = {
  clientId: v.number(),
  relanceSms: flag,
  relanceEmail: flag,
  relanceCourrier: flag,
  viePrivee: v.nullable(v.string()),
};

/** A raw client row, who sent it, and what the client allows (null: nothing was said). */
export interface StoredClient {
  memberId: number;
  consent: {
    clientId: number;
    relanceSms: boolean | null;
    relanceEmail: boolean | null;
    relanceCourrier: boolean | null;
    viePrivee: string | null;
  };
  raw: ClientRow;
}

/** A raw invoice line, who sent it, and the job recognised in it. */
export interface StoredLine {
  memberId: number;
  jobId: number | null;
  usedSource: string | null;
  raw: InvoiceLineRow;
}

export interface StoredReminder {
  campaignId: number;
  campaignLabel: string;
  campaignType: string;
  memberId: number;
  /** YYYY-MM-DD HH:mm:ss */
  sentAt: string;
  clientDmsId: string;
  channels: ChannelName[];
  operations: { operationId: number; offer: string }[];
}

/**
 * What the store holds about one vehicle, as much of it as was read. If the vehicle is unknown,
 * every list is empty.
 */
export interface VehicleRows {
  clients: StoredClient[];
  lines: StoredLine[];
  reminders: StoredReminder[];
  /**
   * How many clients and lines were left out because one answer may not hold more (`shares.ts`).
   */
  leftOut: number;
}

export const CHANNELS = ['sms', 'email', 'courrier'] as const satisfies ChannelName[];

/** Stored as "sms,email". */
export const channelList = v.pipe(
  v.string(),
  v.transform((joined) => CHANNELS.filter((channel) => joined.split(',').includes(channel))),
);

const ReminderRecord = v.object({
  id: v.number(),
  campaignId: v.number(),
  campaignLabel: v.string(),
  campaignType: v.string(),
  memberId: v.number(),
  sentAt: v.string(),
  clientDmsId: v.string(),
  channels: channelList,
  operationId: v.nullable(v.number()),
  offer: v.nullable(v.string()),
});

/**
 * Reads one vehicle of a network by plate: everything about it, or as much as one answer may hold.
 */
export function vehicleRowsOf(db: DatabaseSync) {
  const clients = sharedRows(db, {
    name: 'raw_client',
    join: `JOIN (SELECT id AS clientId, memberId AS ofMember, clientDmsId AS dmsId, relanceSms,
        relanceEmail, relanceCourrier, viePrivee FROM client)
      ON ofMember = raw_client.memberId AND dmsId = raw_client.clientDmsId`,
    head: consentColumns,
    raw: clientColumns,
    most: { rows: 10_000, characters: 5_000_000 },
  });
  const lines = sharedRows(db, {
    name: 'raw_line',
    head: { jobId: v.nullable(v.number()), usedSource: v.nullable(v.string()) },
    raw: lineColumns,
    most: { rows: 120_000, characters: 20_000_000 },
  });
  const reminders = query(
    db,
    `SELECT reminder.id, campaignId, campaign.label AS campaignLabel, campaign.type AS campaignType,
       campaign.memberId, sentAt, clientDmsId, channels, operationId, promotion.label AS offer
     FROM reminder
     JOIN campaign ON campaign.id = campaignId
     JOIN member ON member.id = campaign.memberId AND member.network = :network
     LEFT JOIN reminder_operation ON reminderId = reminder.id
     LEFT JOIN promotion ON promotion.id = promotionId
     WHERE reminder.plate = :plate ORDER BY sentAt DESC, reminder.id, position`,
    ReminderRecord,
  );

  return (order: PlateOrder): VehicleRows => {
    const { network, plate } = order;
    const found = snapshot(db, () => ({
      clients: clients(order),
      lines: lines(order),
      reminders: reminders.all({ network, plate }),
    }));
    return {
      clients: found.clients.rows.map(({ memberId, raw, clientId, viePrivee, ...flags }) => ({
        memberId,
        consent: {
          clientId,
          relanceSms: asFlag(flags.relanceSms),
          relanceEmail: asFlag(flags.relanceEmail),
          relanceCourrier: asFlag(flags.relanceCourrier),
          viePrivee,
        },
        raw,
      })),
      lines: found.lines.rows,
      reminders: groupReminders(found.reminders),
      leftOut: found.clients.leftOut + found.lines.leftOut,
    };
  };
}

const asFlag = (value: number | null): boolean | null => (value === null ? null : value === 1);

/** Answering so many rows takes some ten milliseconds. */
const SHORT_ROWS = 300;

/**
 * Whether a plate has so many rows that answering takes long. Stops counting as soon as it knows.
 */
export function longHistories(db: DatabaseSync) {
  const some = (table: string) =>
    `(SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE plate = :plate LIMIT ${SHORT_ROWS + 1}))`;
  const counted = query(
    db,
    `SELECT ${some('raw_client')} + ${some('raw_line')} AS rows`,
    v.object({ rows: v.number() }),
  );
  return (plate: string): boolean => (counted.first({ plate })?.rows ?? 0) > SHORT_ROWS;
}

/** Puts one reminder together from its rows; the join repeats it for each of its operations. */
function groupReminders(rows: v.InferOutput<typeof ReminderRecord>[]): StoredReminder[] {
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { id: _, operationId: __, offer: ___, ...reminder } = first;
    const operations = group.flatMap(({ operationId, offer }) =>
      operationId === null || offer === null ? [] : [{ operationId, offer }],
    );
    return [{ ...reminder, operations }];
  });
}
