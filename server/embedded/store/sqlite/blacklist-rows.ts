import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import type { BlacklistedClient } from '#contract/blacklist.ts';
import type { Wire } from '#contract/record.ts';
import { query } from './database.ts';

const text = v.nullable(v.string());
const flag = v.nullable(
  v.pipe(
    v.number(),
    v.transform((value) => value === 1),
  ),
);

const blacklistColumns = {
  clientId: v.number(),
  clientPrenom: text,
  clientNom: text,
  clientRaisonSociale: text,
  relanceSms: flag,
  relanceEmail: flag,
  synchroDmsTelephone: flag,
  synchroDmsEmail: flag,
  viePrivee: text,
  clientPortable: text,
  clientEmail: text,
  adherentNomCourt: text,
  clientCodePostal: text,
  adherentCodePdv: text,
} as const satisfies Record<keyof Wire<BlacklistedClient>, unknown>;

const BATCH_ROWS = 1000;

/**
 * CROSS JOIN stops SQLite from starting with the members: it
 * would then read every client of the network for each batch.
 */
export function openBlacklist(db: DatabaseSync) {
  const batch = query(
    db,
    `SELECT client.id AS clientId, clientFirstName AS clientPrenom, clientLastName AS clientNom,
       clientCompanyName AS clientRaisonSociale, relanceSms, relanceEmail, synchroDmsTelephone,
       synchroDmsEmail, viePrivee, clientMobilePhone AS clientPortable, clientEmail,
       member.tradeName AS adherentNomCourt, clientZipCode AS clientCodePostal,
       member.posCode AS adherentCodePdv
     FROM client
     CROSS JOIN member ON member.id = client.memberId AND member.network = :network
     LEFT JOIN raw_client ON raw_client.id = (
       SELECT max(id) FROM raw_client AS latest
       WHERE latest.memberId = client.memberId AND latest.clientDmsId = client.clientDmsId)
     WHERE (relanceSms = 0 OR relanceEmail = 0) AND client.id > :after
     ORDER BY client.id LIMIT ${BATCH_ROWS}`,
    v.object(blacklistColumns),
  );
  return async function* batches(network: string): AsyncGenerator<Wire<BlacklistedClient>[]> {
    let after = -1;
    for (;;) {
      const rows = batch.all({ network, after });
      if (rows.length === 0) return;
      yield rows;
      after = rows.at(-1)?.clientId ?? Number.MAX_SAFE_INTEGER;
    }
  };
}
