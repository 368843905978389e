import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { query } from './database.ts';

const Person = v.object({
  memberId: v.number(),
  posCode: v.string(),
  clientKey: v.string(),
  clientDmsId: v.string(),
  name: v.nullable(v.string()),
});
/** A person as one garage knows them, under a number of its own (rules/client-number.ts). */
export type Person = v.InferOutput<typeof Person>;

/** A line that names nobody: garages write zeros for a customer whom they don't know. */
export const IS_UNNAMED = "ifnull(line_version.clientKey, '0') = '0'";

/** Who is known with a plate in a network, in clients' files or in invoices. */
export const peopleOf = (db: DatabaseSync, network: string, plate: string): Person[] =>
  query(
    db,
    `SELECT found.memberId, posCode, clientKey, min(found.clientDmsId) AS clientDmsId,
       (SELECT coalesce(clientLastName, clientCompanyName) FROM client_version AS named
        WHERE named.memberId = found.memberId AND named.clientKey = found.clientKey
        ORDER BY id DESC LIMIT 1) AS name
     FROM (SELECT memberId, clientKey, clientDmsId FROM client_version WHERE plate = :plate
       UNION SELECT memberId, clientKey, clientDmsId FROM line_version
         WHERE plate = :plate AND NOT ${IS_UNNAMED}) AS found
     JOIN member ON member.id = found.memberId AND network = :network
     GROUP BY found.memberId, clientKey ORDER BY posCode`,
    Person,
  ).all({ network, plate });
