import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { Member } from '#server/embedded/rows.ts';
import { type CampaignRecord, channelsIn, type TargetRecord } from '../records.ts';
import { query } from './database.ts';

const text = v.nullable(v.string());

const Campaign = v.object({
  id: v.number(),
  sentAt: v.string(),
  predictionOn: v.string(),
  createdOn: v.string(),
});

const Target = v.object({
  reminderId: v.number(),
  channels: v.pipe(v.string(), v.transform(channelsIn)),
  operationId: v.nullable(v.number()),
  promotionId: v.nullable(v.number()),
  offer: text,
  plate: v.string(),
  clientTitle: text,
  clientFirstName: text,
  clientLastName: text,
  clientCompanyName: text,
  vehicleRegistrationPlate: text,
  vehicleBrand: text,
  vehicleModel: text,
});

/**
 * A campaign may have reached tens of thousands, and nobody should wait until all of them are read.
 */
const BATCH_REMINDERS = 500;

/** A member's campaigns, newest first. */
export function openCampaigns(db: DatabaseSync) {
  const counted = query(
    db,
    'SELECT count(*) AS total FROM campaign WHERE memberId = :memberId',
    v.object({ total: v.number() }),
  );
  const page = query(
    db,
    `SELECT id, sentAt, predictionOn, createdOn FROM campaign WHERE memberId = :memberId
     ORDER BY sentAt DESC, id DESC LIMIT :limit OFFSET :offset`,
    Campaign,
  );
  const targets = query(
    db,
    `SELECT reminder.id AS reminderId, channels, operationId, promotionId, promotion.label AS offer,
       reminder.plate, clientTitle, clientFirstName, clientLastName, clientCompanyName,
       vehicleRegistrationPlate, vehicleBrand, vehicleModel
     FROM reminder
     JOIN campaign ON campaign.id = campaignId
     LEFT JOIN reminder_operation ON reminderId = reminder.id
     LEFT JOIN promotion ON promotion.id = promotionId
     LEFT JOIN raw_client ON raw_client.memberId = campaign.memberId
       AND raw_client.clientDmsId = reminder.clientDmsId AND raw_client.plate = reminder.plate
     WHERE reminder.id IN (
       SELECT id FROM reminder WHERE campaignId = :campaignId AND id > :after
       ORDER BY id LIMIT ${BATCH_REMINDERS})
     ORDER BY reminder.id, position`,
    Target,
  );

  return {
    total: async ({ id }: Member) => counted.first({ memberId: id })?.total ?? 0,
    page: async ({ id }: Member, limit: number, offset: number) =>
      page.all({ memberId: id, limit, offset }),
    async *targets(_: Member, { id: campaignId }: CampaignRecord): AsyncGenerator<TargetRecord[]> {
      let after = -1;
      for (;;) {
        const batch = targets.all({ campaignId, after });
        if (batch.length === 0) return;
        yield batch;
        after = batch.at(-1)?.reminderId ?? Number.MAX_SAFE_INTEGER;
      }
    },
  };
}
