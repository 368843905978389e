import * as v from 'valibot';
import type { Asked, Words } from './asked.ts';

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
export const isUnnamed = ({ lines }: Words): string => `coalesce(${lines}.clientKey, '0') = '0'`;

/** Who is known with a plate in a network, in clients' files or in invoices. */
export const peopleOf = (
  { all, words }: Asked,
  network: string,
  plate: string,
): Promise<Person[]> =>
  all(
    `SELECT found.memberId, posCode, clientKey, min(found.clientDmsId) AS clientDmsId,
       (SELECT coalesce(clientLastName, clientCompanyName) FROM ${words.clientRows} AS named
        WHERE named.memberId = found.memberId AND named.clientKey = found.clientKey
        ORDER BY ${words.latestFirst} LIMIT 1) AS name
     FROM (SELECT memberId, clientKey, clientDmsId FROM ${words.clientRows} WHERE plate = :plate
       UNION SELECT memberId, clientKey, clientDmsId FROM ${words.lines}
         WHERE plate = :plate AND NOT ${isUnnamed(words)}) AS found
     JOIN member ON member.id = found.memberId AND network = :network
     GROUP BY found.memberId, posCode, clientKey ORDER BY posCode`,
    Person,
    { network, plate },
  );
