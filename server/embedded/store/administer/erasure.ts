import * as v from 'valibot';
import { PROSPECTING_MONTHS } from '#rules/consent.ts';
import { addMonths, type IsoDate } from '#rules/days.ts';
import { StoreError } from '../store-error.ts';
import type { Asked, Values } from './asked.ts';
import { isUnnamed, type Person } from './people.ts';
import { inTransaction } from './run-in-transaction.ts';

/** Accounts are kept for ten years (Code de commerce, art. L123-22), and invoices are among them. */
const INVOICE_MONTHS = 120;

/** What an erasure did, or would do, to a table. */
export interface Touched {
  table: string;
  rows: number;
  what: string;
}

const did = (table: string, rows: number, what: string): Touched => ({ table, rows, what });

const Count = v.object({ total: v.number() });

/** Stands in `meta` until nothing is left of what was deleted, even if the process is killed before. */
export const TO_FORGET = 'toForget';

/**
 * Removes people from the store. What is done is chosen in three steps: `choose…` says who, `touch`
 * writes, `undo` or the end of the transaction decides whether it stays.
 */
export async function openErasure(asked: Asked, today: IsoDate) {
  const { words } = asked;
  const run = (sql: string, values: Values = {}) => asked.run(sql, values);
  const unnamed = isUnnamed(words);
  for (const table of [
    'chosen_person (memberId INTEGER, clientKey TEXT, PRIMARY KEY (memberId, clientKey))',
    // Vehicles that lead to these people: at each member that forgets them, what stands for the plate.
    'chosen_car (memberId INTEGER, plate TEXT, stand TEXT, PRIMARY KEY (memberId, plate))',
  ]) {
    await run(`CREATE TEMP TABLE ${table}`);
  }
  const chosen = '(memberId, clientKey) IN (SELECT memberId, clientKey FROM chosen_person)';
  const ofCars = '(memberId, plate) IN (SELECT memberId, plate FROM chosen_car)';

  /**
   * The vehicles that nobody else in the network is known with: they lead to the person by the plate
   * alone. Whoever asks is forgotten by the whole network; the law concerns the garages whose
   * client the person was.
   */
  async function chooseCars(isAsked: boolean): Promise<void> {
    await run(
      `WITH theirs AS (
         SELECT memberId, plate FROM ${words.clientRows} WHERE ${chosen}
         UNION SELECT memberId, plate FROM ${words.lines} WHERE ${chosen}
       ), sole AS MATERIALIZED (
         SELECT network, plate, 'ERASED-' || ${words.random} AS stand FROM (
           SELECT member.network, plate FROM theirs JOIN member ON member.id = memberId
           EXCEPT SELECT member.network, plate FROM ${words.clientRows} JOIN member ON member.id = memberId
             WHERE NOT ${chosen}) AS alone
       )
       INSERT INTO chosen_car SELECT member.id, plate, stand
       FROM sole JOIN member ON member.network = sole.network
       WHERE ${isAsked ? 'true' : '(member.id, plate) IN (SELECT memberId, plate FROM theirs)'}
       ON CONFLICT DO NOTHING`,
    );
  }

  /** The lines of the people chosen, in the order in which they lose more and more. */
  async function touchLines(): Promise<Touched[]> {
    const theirs = `(${chosen} OR (${unnamed} AND ${ofCars}))`;
    const old = await run(`DELETE FROM ${words.lines} WHERE ${theirs} AND invoiceDate < :before`, {
      before: addMonths(today, -INVOICE_MONTHS),
    });
    const withoutPlate =
      await run(`UPDATE ${words.lines} SET vehicleRegistrationPlate = NULL, vehicleVIN = NULL,
        clientDmsId = NULL, clientKey = NULL, plate = (SELECT stand FROM chosen_car AS car
          WHERE car.memberId = ${words.lines}.memberId AND car.plate = ${words.lines}.plate)
      WHERE ${theirs} AND ${ofCars}`);
    const others = await run(
      `UPDATE ${words.lines} SET clientDmsId = NULL, clientKey = NULL WHERE ${chosen}`,
    );
    return [
      did('line_version', old, 'invoice lines older than ten years deleted'),
      did('line_version', withoutPlate, 'invoice lines kept without client, plate and VIN'),
      did(
        'line_version',
        others,
        'invoice lines kept without client, of vehicles that others are known with',
      ),
    ];
  }

  /** Whoever asks may have to be erased under these numbers too. */
  async function linesOfOthers(): Promise<Touched> {
    const total = await countOf(`${words.lines} WHERE ${ofCars}`);
    return did(
      'line_version',
      total,
      'invoice lines under other clients’ numbers, which keep the plate',
    );
  }

  async function touchReminders(): Promise<Touched[]> {
    const theirs = words.reminders(`${chosen} OR ${ofCars}`);
    const operations = await words.deleteOffers(theirs);
    const reminders = await run(`DELETE FROM reminder WHERE id IN (${theirs})`);
    return [
      did('reminder_operation', operations, 'offers of reminders deleted'),
      did('reminder', reminders, 'reminders deleted'),
    ];
  }

  const touchFiles = async (): Promise<Touched> =>
    did(
      'client_version',
      await run(`DELETE FROM ${words.clientRows} WHERE ${chosen}`),
      'rows of clients’ files deleted, with names, addresses and numbers',
    );

  /**
   * A person who asked for it refuses everything from now on: if a garage sends them again, nobody
   * writes to them.
   */
  async function touchConsents(isAsked: boolean): Promise<Touched[]> {
    if (isAsked) {
      await words.numberClients(`SELECT memberId, clientKey FROM chosen_person EXCEPT
        SELECT memberId, clientKey FROM client`);
      const rows = await run(
        `UPDATE client SET relanceSms = false, relanceEmail = false, relanceCourrier = false,
           synchroDmsTelephone = NULL, synchroDmsEmail = NULL, viePrivee = NULL, erasedOn = :today
         WHERE ${chosen}`,
        { today },
      );
      return [did('client', rows, 'numbers kept, which refuse everything from now on')];
    }
    const refuses = 'NOT relanceSms OR NOT relanceEmail OR NOT relanceCourrier';
    const kept = await run(
      `UPDATE client SET viePrivee = NULL, erasedOn = :today WHERE ${chosen} AND (${refuses})`,
      { today },
    );
    const gone = await run(
      `DELETE FROM client WHERE ${chosen} AND erasedOn IS DISTINCT FROM :today`,
      { today },
    );
    return [
      did('client', kept, 'refusals kept, each under a number and without a name'),
      did('client', gone, 'clients deleted'),
    ];
  }

  async function noted(touched: Touched[]): Promise<Touched[]> {
    if (touched.some(({ rows }) => rows > 0)) {
      await run(`INSERT INTO meta VALUES ('${TO_FORGET}', 'true') ON CONFLICT DO NOTHING`);
    }
    return touched;
  }

  const countOf = async (what: string): Promise<number> =>
    (await asked.all(`SELECT count(*) AS total FROM ${what}`, Count))[0]?.total ?? 0;

  return {
    /** Runs `work` in one transaction, which is undone unless `isMeant`. */
    attempt: <T>(isMeant: boolean, work: () => Promise<T>): Promise<T> =>
      inTransaction(
        asked,
        async () => {
          if (await asked.hasImport()) {
            throw new StoreError('An import is under way. Try again when it has ended.');
          }
          return work();
        },
        isMeant,
      ),
    /** Chooses a client of a member, known or not. */
    async choose({ memberId, clientKey }: Pick<Person, 'memberId' | 'clientKey'>): Promise<void> {
      await run('INSERT INTO chosen_person VALUES (:memberId, :clientKey)', {
        memberId,
        clientKey,
      });
    },
    /** Chooses a vehicle with which nobody is known in a network: only lines that name nobody. */
    async chooseCar(network: string, plate: string): Promise<void> {
      await run(
        `WITH one AS MATERIALIZED (SELECT 'ERASED-' || ${words.random} AS stand)
         INSERT INTO chosen_car SELECT id, :plate, stand FROM member, one WHERE network = :network`,
        { network, plate },
      );
    },
    /** How the files write the numbers of those chosen, in quotes. */
    async writtenNumbers(): Promise<string[]> {
      const numbers = await asked.all(
        `SELECT clientDmsId FROM client WHERE ${chosen}
         UNION SELECT clientDmsId FROM ${words.lines} WHERE ${chosen} ORDER BY clientDmsId`,
        v.object({ clientDmsId: v.string() }),
      );
      return numbers.map(({ clientDmsId }) => JSON.stringify(clientDmsId));
    },
    /** Whether those chosen have a number of the API, as they still do after an erasure. */
    knowsNumber: async (): Promise<boolean> => (await countOf(`client WHERE ${chosen}`)) > 0,
    /** Chooses whose last sign is too old for prospecting. Without any date nobody can tell. */
    async chooseForgotten(): Promise<{ undated: number }> {
      // Something dated in the future is a mistake and tells nothing.
      await run('CREATE TEMP TABLE last_sign (memberId INTEGER, clientKey TEXT, last TEXT)');
      // A line that names nobody who is known with its vehicle counts for those who are.
      await run(
        `WITH car AS (
           SELECT memberId, clientKey, plate FROM ${words.clientRows}
           UNION SELECT memberId, clientKey, plate FROM ${words.lines} WHERE NOT ${unnamed}
         )
         INSERT INTO last_sign
         SELECT memberId, clientKey, max(day) FROM (
           SELECT memberId, clientKey, vehicleLastVisitDate AS day FROM ${words.clientRows}
           UNION ALL SELECT memberId, clientKey, invoiceDate FROM ${words.lines}
             WHERE NOT ${unnamed}
           UNION ALL SELECT car.memberId, car.clientKey, invoiceDate FROM car
             JOIN ${words.lines} ON ${words.lines}.memberId = car.memberId
               AND ${words.lines}.plate = car.plate
             WHERE ${unnamed} OR NOT EXISTS (SELECT 1 FROM ${words.clientRows} AS named
               WHERE named.memberId = ${words.lines}.memberId
                 AND named.clientKey = ${words.lines}.clientKey
                 AND named.plate = ${words.lines}.plate)) AS signs
         WHERE ${words.isDated('day')} AND substr(day, 1, 10) <= :today GROUP BY memberId, clientKey`,
        { today },
      );
      await run(
        `INSERT INTO chosen_person SELECT memberId, clientKey FROM last_sign
         WHERE clientKey IS NOT NULL AND substr(last, 1, 10) < :before`,
        { before: addMonths(today, -PROSPECTING_MONTHS) },
      );
      const undated = await countOf(`(SELECT DISTINCT memberId, clientKey FROM ${words.clientRows}
        EXCEPT SELECT memberId, clientKey FROM last_sign) AS unseen`);
      await run('DROP TABLE last_sign');
      return { undated };
    },
    /** @param isAsked whether these people asked for it, rather than the law */
    async touch(isAsked: boolean): Promise<Touched[]> {
      await chooseCars(isAsked);
      return noted([
        ...(await touchLines()),
        ...(isAsked ? [await linesOfOthers()] : []),
        ...(await touchReminders()),
        await touchFiles(),
        ...(await touchConsents(isAsked)),
      ]);
    },
    /** What has been kept long enough, of people who are gone already. */
    async touchOutlived(): Promise<Touched[]> {
      const lines = await run(
        `DELETE FROM ${words.lines} WHERE plate LIKE 'ERASED-%' AND invoiceDate < :before`,
        { before: addMonths(today, -INVOICE_MONTHS) },
      );
      // Whom a garage goes on sending goes on refusing.
      const refusals = await run(
        `DELETE FROM client WHERE erasedOn < :before AND NOT EXISTS (
           SELECT 1 FROM ${words.clientRows} AS sent
           WHERE sent.memberId = client.memberId AND sent.clientKey = client.clientKey)`,
        { before: addMonths(today, -PROSPECTING_MONTHS) },
      );
      return noted([
        did('line_version', lines, 'lines without a client older than ten years deleted'),
        did('client', refusals, 'refusals older than three years deleted'),
      ]);
    },
  };
}

/** Whether something was deleted since nothing was left of it the last time. */
export async function isToForget({ all }: Asked): Promise<boolean> {
  const marks = await all(`SELECT count(*) AS total FROM meta WHERE key = '${TO_FORGET}'`, Count);
  return marks[0]?.total === 1;
}
