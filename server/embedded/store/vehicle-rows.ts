import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { ChannelName, ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';
import { query } from './database.ts';
import { clientColumns, lineColumns, namesOf } from './raw-rows.ts';

const flag = v.nullable(
  v.pipe(
    v.number(),
    v.transform((value) => value === 1),
  ),
);
const consentColumns = {
  clientId: v.number(),
  relanceSms: flag,
  relanceEmail: flag,
  relanceCourrier: flag,
  viePrivee: v.nullable(v.string()),
};
const ConsentRecord = v.object(consentColumns);

/** A raw client row with who deposited it and what the client allows (null: not said). */
export interface StoredClient {
  memberId: number;
  consent: v.InferOutput<typeof ConsentRecord>;
  raw: ClientRow;
}

/** A raw invoice line with who deposited it and what it was recognised as. */
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

/** Everything the store holds of one vehicle; all lists empty where it is not known. */
export interface VehicleRows {
  clients: StoredClient[];
  lines: StoredLine[];
  reminders: StoredReminder[];
}

export const CHANNELS = ['sms', 'email', 'courrier'] as const satisfies ChannelName[];

/** "sms,email" as it is stored. */
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

const prefixed = (table: string, columns: Readonly<Record<string, unknown>>): string =>
  namesOf(columns)
    .map((name) => `${table}.${name}`)
    .join(', ');

/** Reads one vehicle of a network, in three look-ups by plate whatever the size of its history. */
export function vehicleRowsOf(db: DatabaseSync) {
  const clients = query(
    db,
    `SELECT raw_client.memberId, client.id AS clientId, relanceSms, relanceEmail, relanceCourrier,
       viePrivee, ${prefixed('raw_client', clientColumns)}
     FROM raw_client
     JOIN member ON member.id = raw_client.memberId AND member.network = :network
     JOIN client ON client.memberId = raw_client.memberId
       AND client.clientDmsId = raw_client.clientDmsId
     WHERE raw_client.plate = :plate ORDER BY raw_client.id`,
    v.object({ memberId: v.number(), ...consentColumns, ...clientColumns }),
  );
  const lines = query(
    db,
    `SELECT memberId, jobId, usedSource, ${prefixed('raw_line', lineColumns)}
     FROM raw_line
     JOIN member ON member.id = raw_line.memberId AND member.network = :network
     WHERE raw_line.plate = :plate ORDER BY raw_line.id`,
    v.object({
      memberId: v.number(),
      jobId: v.nullable(v.number()),
      usedSource: v.nullable(v.string()),
      ...lineColumns,
    }),
  );
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

  return (network: string, plate: string): VehicleRows => ({
    clients: clients.all({ network, plate }).map(({ memberId, ...row }) => {
      const { clientId, relanceSms, relanceEmail, relanceCourrier, viePrivee, ...raw } = row;
      const consent = { clientId, relanceSms, relanceEmail, relanceCourrier, viePrivee };
      return { memberId, consent, raw };
    }),
    lines: lines
      .all({ network, plate })
      .map(({ memberId, jobId, usedSource, ...raw }) => ({ memberId, jobId, usedSource, raw })),
    reminders: groupReminders(reminders.all({ network, plate })),
  });
}

/** One reminder from its rows, which the join repeats for each of its operations. */
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
