import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import * as v from 'valibot';
import { PROSPECTING_MONTHS } from '#rules/consent.ts';
import { addMonths, type IsoDate } from '#rules/days.ts';
import { StoreError } from '../store-error.ts';
import { query, transaction } from './database.ts';
import { importsUnderWay } from './import-under-way.ts';
import { IS_UNNAMED, type Person } from './people.ts';

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

/** Stands in `meta` until the file has been written anew, even if the process is killed before. */
const TO_FORGET = 'toForget';

/** Thrown to undo what was only tried. */
class Undo extends Error {}

/**
 * Removes people from the store. What is done is chosen in three steps: `choose…` says who, `touch`
 * writes, `undo` or the end of the transaction decides whether it stays.
 */
export function openErasure(db: DatabaseSync, today: IsoDate) {
  // What is deleted is overwritten, and who was chosen is written to no file.
  db.exec('PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY');
  db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS person (
      memberId INTEGER NOT NULL, clientKey TEXT NOT NULL, PRIMARY KEY (memberId, clientKey)
    ) WITHOUT ROWID;
    -- Vehicles that lead to these people: at each member that forgets them, what stands for the plate.
    CREATE TEMP TABLE IF NOT EXISTS car (
      memberId INTEGER NOT NULL, plate TEXT NOT NULL, stand TEXT NOT NULL,
      PRIMARY KEY (memberId, plate)
    ) WITHOUT ROWID;
  `);
  const chosen = '(memberId, clientKey) IN (SELECT memberId, clientKey FROM temp.person)';
  const ofCars = '(memberId, plate) IN (SELECT memberId, plate FROM temp.car)';
  const run = (sql: string, values: Record<string, SQLInputValue> = {}): number =>
    Number(db.prepare(sql).run(values).changes);

  /**
   * The vehicles that nobody else in the network is known with: they lead to the person by the plate
   * alone. Whoever asks is forgotten by the whole network; the law concerns the garages whose
   * client the person was.
   */
  function chooseCars(isAsked: boolean): void {
    run(
      `WITH theirs AS (
         SELECT memberId, plate FROM client_version WHERE ${chosen}
         UNION SELECT memberId, plate FROM line_version WHERE ${chosen}
       ), sole AS MATERIALIZED (
         SELECT network, plate, 'ERASED-' || hex(randomblob(8)) AS stand FROM (
           SELECT network, plate FROM theirs JOIN member ON member.id = memberId
           EXCEPT SELECT network, plate FROM client_version JOIN member ON member.id = memberId
             WHERE NOT ${chosen})
       )
       INSERT OR IGNORE INTO temp.car SELECT member.id, plate, stand
       FROM sole JOIN member ON member.network = sole.network
       WHERE :isAsked OR (member.id, plate) IN (SELECT memberId, plate FROM theirs)`,
      { isAsked: Number(isAsked) },
    );
  }

  /** The lines of the people chosen, in the order in which they lose more and more. */
  function touchLines(): Touched[] {
    const theirs = `(${chosen} OR (${IS_UNNAMED} AND ${ofCars}))`;
    const old = run(`DELETE FROM line_version WHERE ${theirs} AND invoiceDate < :before`, {
      before: addMonths(today, -INVOICE_MONTHS),
    });
    const unnamed = run(`UPDATE line_version SET vehicleRegistrationPlate = NULL, vehicleVIN = NULL,
        clientDmsId = NULL, clientKey = NULL, plate = (SELECT stand FROM temp.car
          WHERE car.memberId = line_version.memberId AND car.plate = line_version.plate)
      WHERE ${theirs} AND ${ofCars}`);
    const others = run(
      `UPDATE line_version SET clientDmsId = NULL, clientKey = NULL WHERE ${chosen}`,
    );
    return [
      did('line_version', old, 'invoice lines older than ten years deleted'),
      did('line_version', unnamed, 'invoice lines kept without client, plate and VIN'),
      did(
        'line_version',
        others,
        'invoice lines kept without client, of vehicles that others are known with',
      ),
    ];
  }

  /** Whoever asks may have to be erased under these numbers too. */
  function linesOfOthers(): Touched {
    const sql = `SELECT count(*) AS total FROM line_version WHERE ${ofCars}`;
    const { total } = query(db, sql, Count).first() ?? { total: 0 };
    return did(
      'line_version',
      total,
      'invoice lines under other clients’ numbers, which keep the plate',
    );
  }

  function touchReminders(): Touched[] {
    const theirs = `SELECT reminder.id FROM reminder JOIN campaign ON campaign.id = campaignId
      WHERE ${chosen} OR ${ofCars}`;
    const operations = run(`DELETE FROM reminder_operation WHERE reminderId IN (${theirs})`);
    const reminders = run(`DELETE FROM reminder WHERE id IN (${theirs})`);
    return [
      did('reminder_operation', operations, 'offers of reminders deleted'),
      did('reminder', reminders, 'reminders deleted'),
    ];
  }

  const touchFiles = (): Touched =>
    did(
      'client_version',
      run(`DELETE FROM client_version WHERE ${chosen}`),
      'rows of clients’ files deleted, with names, addresses and numbers',
    );

  /**
   * A person who asked for it refuses everything from now on: if a garage sends them again, nobody
   * writes to them.
   */
  function touchConsents(isAsked: boolean): Touched[] {
    if (isAsked) {
      run(`INSERT INTO client (memberId, clientDmsId, clientKey)
        SELECT memberId, clientKey, clientKey FROM temp.person EXCEPT
        SELECT memberId, clientKey, clientKey FROM client`);
      const rows = run(
        `UPDATE client SET relanceSms = 0, relanceEmail = 0, relanceCourrier = 0,
           synchroDmsTelephone = NULL, synchroDmsEmail = NULL, viePrivee = NULL, erasedOn = :today
         WHERE ${chosen}`,
        { today },
      );
      return [did('client', rows, 'numbers kept, which refuse everything from now on')];
    }
    const refuses = 'relanceSms = 0 OR relanceEmail = 0 OR relanceCourrier = 0';
    const kept = run(
      `UPDATE client SET viePrivee = NULL, erasedOn = :today WHERE ${chosen} AND (${refuses})`,
      { today },
    );
    const gone = run(`DELETE FROM client WHERE ${chosen} AND erasedOn IS NOT :today`, { today });
    return [
      did('client', kept, 'refusals kept, each under a number and without a name'),
      did('client', gone, 'clients deleted'),
    ];
  }

  function noted(touched: Touched[]): Touched[] {
    if (touched.some(({ rows }) => rows > 0)) {
      run("INSERT OR REPLACE INTO meta VALUES (:key, 'true')", { key: TO_FORGET });
    }
    return touched;
  }

  /** Runs `work` in one transaction, which is undone unless `isMeant`. */
  function attempt<T>(isMeant: boolean, work: () => T): T {
    let result: { value: T } | undefined;
    try {
      transaction(db, () => {
        const [running] = importsUnderWay(db);
        if (running) {
          throw new StoreError('An import is under way. Try again when it has ended.');
        }
        result = { value: work() };
        if (!isMeant) throw new Undo();
      });
    } catch (error) {
      if (!(error instanceof Undo)) throw error;
    }
    if (!result) throw new Error('Nothing was tried');
    return result.value;
  }

  return {
    attempt,
    /** Chooses a client of a member, known or not. */
    choose({ memberId, clientKey }: Pick<Person, 'memberId' | 'clientKey'>): void {
      run('INSERT OR IGNORE INTO temp.person VALUES (:memberId, :clientKey)', {
        memberId,
        clientKey,
      });
    },
    /** Chooses a vehicle with which nobody is known in a network: only lines that name nobody. */
    chooseCar(network: string, plate: string): void {
      run(
        `WITH one AS MATERIALIZED (SELECT 'ERASED-' || hex(randomblob(8)) AS stand)
         INSERT INTO temp.car SELECT id, :plate, stand FROM member, one WHERE network = :network`,
        { network, plate },
      );
    },
    /** How the files write the numbers of those chosen, in quotes. */
    writtenNumbers: (): string[] =>
      query(
        db,
        `SELECT clientDmsId FROM client WHERE ${chosen}
         UNION SELECT clientDmsId FROM line_version WHERE ${chosen}`,
        v.object({ clientDmsId: v.string() }),
      )
        .all()
        .map(({ clientDmsId }) => JSON.stringify(clientDmsId)),
    /** Whether those chosen have a number of the API, as they still do after an erasure. */
    knowsNumber: (): boolean =>
      db.prepare(`SELECT 1 FROM client WHERE ${chosen}`).get() !== undefined,
    /** Chooses whose last sign is too old for prospecting. Without any date nobody can tell. */
    chooseForgotten(): { undated: number } {
      // Something dated in the future is a mistake and tells nothing.
      const dated = "GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]*'";
      db.exec('CREATE TEMP TABLE sign (memberId INTEGER, clientKey TEXT, last TEXT)');
      // A line that names nobody who is known with its vehicle counts for those who are.
      run(
        `WITH car AS (
           SELECT memberId, clientKey, plate FROM client_version
           UNION SELECT memberId, clientKey, plate FROM line_version WHERE NOT ${IS_UNNAMED}
         )
         INSERT INTO temp.sign
         SELECT memberId, clientKey, max(day) FROM (
           SELECT memberId, clientKey, vehicleLastVisitDate AS day FROM client_version
           UNION ALL SELECT memberId, clientKey, invoiceDate FROM line_version
             WHERE NOT ${IS_UNNAMED}
           UNION ALL SELECT car.memberId, car.clientKey, invoiceDate FROM car
             JOIN line_version ON line_version.memberId = car.memberId
               AND line_version.plate = car.plate
             WHERE ${IS_UNNAMED} OR NOT EXISTS (SELECT 1 FROM client_version AS named
               WHERE named.memberId = line_version.memberId
                 AND named.clientKey = line_version.clientKey
                 AND named.plate = line_version.plate))
         WHERE day ${dated} AND substr(day, 1, 10) <= :today GROUP BY memberId, clientKey`,
        { today },
      );
      run(
        `INSERT OR IGNORE INTO temp.person SELECT memberId, clientKey FROM temp.sign
         WHERE substr(last, 1, 10) < :before`,
        { before: addMonths(today, -PROSPECTING_MONTHS) },
      );
      const undated = query(
        db,
        `SELECT count(*) AS total FROM (SELECT DISTINCT memberId, clientKey FROM client_version
           EXCEPT SELECT memberId, clientKey FROM temp.sign)`,
        Count,
      ).first();
      db.exec('DROP TABLE temp.sign');
      return { undated: undated?.total ?? 0 };
    },
    /** @param isAsked whether these people asked for it, rather than the law */
    touch(isAsked: boolean): Touched[] {
      chooseCars(isAsked);
      return noted([
        ...touchLines(),
        ...(isAsked ? [linesOfOthers()] : []),
        ...touchReminders(),
        touchFiles(),
        ...touchConsents(isAsked),
      ]);
    },
    /** What has been kept long enough, of people who are gone already. */
    touchOutlived(): Touched[] {
      const lines = run(
        "DELETE FROM line_version WHERE plate GLOB 'ERASED-*' AND invoiceDate < :before",
        { before: addMonths(today, -INVOICE_MONTHS) },
      );
      // Whom a garage goes on sending goes on refusing.
      const refusals = run(
        `DELETE FROM client WHERE erasedOn < :before AND NOT EXISTS (
           SELECT 1 FROM client_version AS sent
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

/** Whether something was deleted since the file was last written anew. */
export const isToForget = (db: DatabaseSync): boolean =>
  db.prepare('SELECT 1 FROM meta WHERE key = ?').get(TO_FORGET) !== undefined;

/**
 * Writes the file anew, so that nothing of what was deleted is left in it or in its log. Returns
 * whether that could be done: whoever reads at this moment keeps the log.
 * @throws SQLite's error if there is no room
 */
export function forgetDeleted(db: DatabaseSync): boolean {
  db.exec('PRAGMA temp_store = FILE; VACUUM');
  db.prepare('DELETE FROM meta WHERE key = ?').run(TO_FORGET);
  const busy = query(db, 'PRAGMA wal_checkpoint(TRUNCATE)', v.object({ busy: v.number() }));
  return busy.first()?.busy === 0;
}
