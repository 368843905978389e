import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { clientColumns, lineColumns } from '../raw-rows.ts';
import { channelsIn, groupReminders, type PlateOrder, type VehicleRows } from '../records.ts';
import { mostClients, mostLines, SHORT_ROWS } from '../shares.ts';
import { query, snapshot } from './database.ts';
import { sharedRows } from './shares.ts';

const flag = v.nullable(v.number());
const consentColumns = {
  clientId: v.number(),
  relanceSms: flag,
  relanceEmail: flag,
  relanceCourrier: flag,
  viePrivee: v.nullable(v.string()),
};

const channelList = v.pipe(v.string(), v.transform(channelsIn));

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
    most: mostClients,
  });
  const lines = sharedRows(db, {
    name: 'raw_line',
    head: { jobId: v.nullable(v.number()), usedSource: v.nullable(v.string()) },
    raw: lineColumns,
    most: mostLines,
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
