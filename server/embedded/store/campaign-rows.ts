import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { query } from './database.ts';
import { channelList } from './vehicle-rows.ts';

const text = v.nullable(v.string());

const CampaignRecord = v.object({
  id: v.number(),
  sentAt: v.string(),
  predictionOn: v.string(),
  createdOn: v.string(),
});
export type CampaignRecord = v.InferOutput<typeof CampaignRecord>;

const TargetRecord = v.object({
  reminderId: v.number(),
  channels: channelList,
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
/** One operation that a campaign proposed to one client for one vehicle. */
export type TargetRecord = v.InferOutput<typeof TargetRecord>;

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
    CampaignRecord,
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
    TargetRecord,
  );

  return {
    total: (memberId: number): number => counted.first({ memberId })?.total ?? 0,
    page: (memberId: number, limit: number, offset: number): CampaignRecord[] =>
      page.all({ memberId, limit, offset }),
    /** The people that a campaign reached, in batches; each batch is a query of its own. */
    *targets({ id: campaignId }: CampaignRecord): Generator<TargetRecord[]> {
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
