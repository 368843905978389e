import type { Pool } from 'pg';
import type { BlacklistedClient } from '#contract/blacklist.ts';
import type { Wire } from '#contract/record.ts';
import { type CampaignRecord, channelsIn, type TargetRecord } from '../records.ts';
import type { Store } from '../store.ts';

/** A campaign may have reached tens of thousands: nobody should wait until all of them are read. */
const BATCH_REMINDERS = 500;
const BATCH_CLIENTS = 1000;

const PAGE = `SELECT id, "sentAt", "predictionOn", "createdOn" FROM campaign WHERE "memberId" = $1
  ORDER BY "sentAt" DESC, id DESC LIMIT $2 OFFSET $3`;

const TARGETS = `SELECT reminder.id AS "reminderId", channels,
    (operation.value ->> 'operationId')::integer AS "operationId",
    promotion.id AS "promotionId", promotion.label AS offer, reminder.plate, "clientTitle",
    "clientFirstName", "clientLastName", "clientCompanyName", "vehicleRegistrationPlate",
    "vehicleBrand", "vehicleModel"
  FROM (SELECT * FROM reminder WHERE "campaignId" = $1 AND id > $2
    ORDER BY id LIMIT ${BATCH_REMINDERS}) AS reminder
  LEFT JOIN jsonb_array_elements(operations) WITH ORDINALITY AS operation(value, position) ON true
  LEFT JOIN promotion ON promotion.id = (operation.value ->> 'promotionId')::integer
  LEFT JOIN client_row AS r ON r.network = reminder.network AND r.plate = reminder.plate
    AND r."memberId" = reminder."memberId" AND r."clientDmsId" = reminder."clientDmsId"
  ORDER BY reminder.id, position`;

export const openCampaigns = (pool: Pool): Store['campaigns'] => ({
  async total({ id }) {
    const text = 'SELECT count(*) AS total FROM campaign WHERE "memberId" = $1';
    return (await pool.query<{ total: number }>(text, [id])).rows[0]?.total ?? 0;
  },
  page: async ({ id }, limit, offset) =>
    (await pool.query<CampaignRecord>(PAGE, [id, limit, offset])).rows,
  async *targets(_, { id }) {
    let after = -1;
    for (;;) {
      const { rows } = await pool.query<Omit<TargetRecord, 'channels'> & { channels: string }>({
        name: 'targets',
        text: TARGETS,
        values: [id, after],
      });
      if (rows.length === 0) return;
      yield rows.map((row) => ({ ...row, channels: channelsIn(row.channels) }));
      after = rows.at(-1)?.reminderId ?? Number.MAX_SAFE_INTEGER;
    }
  },
});

/** The latest row of each client is found by its number, which the client's plates don't share. */
const OPTED_OUT = `SELECT c.id AS "clientId", "clientFirstName" AS "clientPrenom",
    "clientLastName" AS "clientNom", "clientCompanyName" AS "clientRaisonSociale",
    "relanceSms", "relanceEmail", "synchroDmsTelephone", "synchroDmsEmail", "viePrivee",
    "clientMobilePhone" AS "clientPortable", "clientEmail", member."tradeName" AS "adherentNomCourt",
    "clientZipCode" AS "clientCodePostal", member."posCode" AS "adherentCodePdv"
  FROM (SELECT * FROM client WHERE network = $1 AND (NOT "relanceSms" OR NOT "relanceEmail")
    AND id > $2 ORDER BY id LIMIT ${BATCH_CLIENTS}) AS c
  JOIN member ON member.id = c."memberId"
  LEFT JOIN LATERAL (SELECT * FROM client_row AS r
    WHERE r."memberId" = c."memberId" AND r."clientDmsId" = c."clientDmsId"
    ORDER BY received DESC, place DESC LIMIT 1) AS latest ON true
  ORDER BY c.id`;

export const openBlacklist = (pool: Pool): Store['blacklist'] =>
  async function* batches(network) {
    let after = -1;
    for (;;) {
      const { rows } = await pool.query<Wire<BlacklistedClient> & { clientId: number }>({
        name: 'opted out',
        text: OPTED_OUT,
        values: [network, after],
      });
      if (rows.length === 0) return;
      yield rows;
      after = rows.at(-1)?.clientId ?? Number.MAX_SAFE_INTEGER;
    }
  };
