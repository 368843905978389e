import type { DatabaseSync } from 'node:sqlite';
import { clientKey } from '#rules/client-number.ts';
import { normalizePlate } from '#rules/plate.ts';
import { qualify } from '#server/embedded/qualification/qualify.ts';

const CLIENT_COLUMNS = `
    id INTEGER PRIMARY KEY,
    memberId INTEGER NOT NULL REFERENCES member (id),
    plate TEXT NOT NULL,
    workshopNationalId TEXT,
    clientDmsId TEXT NOT NULL,
    clientTitle TEXT,
    clientLastName TEXT,
    clientFirstName TEXT,
    clientCompanyName TEXT,
    clientAddress TEXT,
    clientAddressComplement TEXT,
    clientZipCode TEXT,
    clientCity TEXT,
    clientCountry TEXT,
    clientPhone TEXT,
    clientMobilePhone TEXT,
    clientProfessionalPhone TEXT,
    clientEmail TEXT,
    clientBirthDate TEXT,
    vehicleRegistrationPlate TEXT,
    vehicleBrand TEXT,
    vehicleModel TEXT,
    vehicleVersion TEXT,
    vehicleEnergy TEXT,
    vehicleReleaseDate TEXT,
    vehicleLastVisitDate TEXT,
    vehicleVIN TEXT,
    vehicleLastVisitMileage REAL,
    vehicleLastTechnicalControlDate TEXT,
    vehicleNextTechnicalControlDate TEXT,
    vehicleLastAntipollutionControlDate TEXT,
    vehicleNextAntipollutionControlDate TEXT`;

/** lineNo: the line's place within its invoice, from 1. */
const LINE_COLUMNS = `
    id INTEGER PRIMARY KEY,
    memberId INTEGER NOT NULL REFERENCES member (id),
    plate TEXT NOT NULL,
    lineNo INTEGER NOT NULL,
    workshopNationalId TEXT,
    clientDmsId TEXT,
    invoiceId ANY,
    invoiceDmsId TEXT NOT NULL,
    invoiceDate TEXT,
    invoiceAmount REAL,
    vehicleVIN TEXT,
    vehicleMileage REAL,
    vehicleRegistrationPlate TEXT,
    packageCode TEXT,
    packageLabel TEXT,
    jobCode TEXT,
    jobLabel TEXT,
    partQuantity REAL,
    partReference TEXT,
    partBrand TEXT,
    partLabel TEXT,
    jobId INTEGER,
    usedSource TEXT`;

/** Finds plates that the first versions may have stored in another form than we search for now. */
const IS_ODD = "GLOB '*[^A-Z0-9]*'";

/** Adds the SQL functions that the migrations call. */
export function addFunctions(db: DatabaseSync): void {
  db.function('normal_plate', { deterministic: true }, (plate) => {
    const written = String(plate);
    // A row is known by its plate, even one that cannot be normalised.
    return normalizePlate(written) || written;
  });
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  db.function('client_key', { deterministic: true }, (number) => clientKey(text(number)));
  db.function(
    'job_of',
    { deterministic: true },
    (partLabel, jobLabel, packageLabel, jobCode, packageCode) =>
      qualify({
        partLabel: text(partLabel),
        jobLabel: text(jobLabel),
        packageLabel: text(packageLabel),
        jobCode: text(jobCode),
        packageCode: text(packageCode),
      })?.jobId ?? null,
  );
}

/**
 * The store's schema, one SQL text per version, forward only: `user_version` counts how many a file
 * has been through. Raw rows keep the wire's column names and their values as they came. Only four
 * things are added: the plate in the form that we search for, the client's number in the form that
 * we compare, the line's place in its invoice, and the job recognised in the line. Everything else
 * is computed when the API is asked.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE network (code TEXT PRIMARY KEY, label TEXT NOT NULL) STRICT;

  CREATE TABLE member (
    id INTEGER PRIMARY KEY,
    network TEXT NOT NULL REFERENCES network (code),
    posCode TEXT NOT NULL,
    tradeName TEXT NOT NULL,
    siret TEXT NOT NULL,
    zipCode TEXT NOT NULL,
    city TEXT NOT NULL,
    UNIQUE (network, posCode)
  ) STRICT;

  CREATE TABLE account (
    username TEXT PRIMARY KEY COLLATE NOCASE,
    network TEXT NOT NULL REFERENCES network (code),
    passwordHash TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('member', 'manager')),
    memberId INTEGER REFERENCES member (id),
    label TEXT NOT NULL,
    CHECK ((role = 'member') = (memberId IS NOT NULL))
  ) STRICT, WITHOUT ROWID;

  -- A client of a member as the API knows it: its number and what it allows (null: not said).
  CREATE TABLE client (
    id INTEGER PRIMARY KEY,
    memberId INTEGER NOT NULL REFERENCES member (id),
    clientDmsId TEXT NOT NULL,
    relanceSms INTEGER,
    relanceEmail INTEGER,
    relanceCourrier INTEGER,
    synchroDmsTelephone INTEGER,
    synchroDmsEmail INTEGER,
    viePrivee TEXT,
    UNIQUE (memberId, clientDmsId)
  ) STRICT;
  CREATE INDEX client_opted_out ON client (id) WHERE relanceSms = 0 OR relanceEmail = 0;

  CREATE TABLE raw_client (
${CLIENT_COLUMNS},
    UNIQUE (memberId, clientDmsId, plate)
  ) STRICT;
  CREATE INDEX raw_client_plate ON raw_client (plate);

  CREATE TABLE raw_line (
${LINE_COLUMNS},
    UNIQUE (memberId, invoiceDmsId, lineNo)
  ) STRICT;
  CREATE INDEX raw_line_plate ON raw_line (plate);

  CREATE TABLE campaign (
    id INTEGER PRIMARY KEY,
    memberId INTEGER NOT NULL REFERENCES member (id),
    label TEXT NOT NULL,
    type TEXT NOT NULL,
    createdOn TEXT NOT NULL,
    sentAt TEXT NOT NULL,
    predictionOn TEXT NOT NULL
  ) STRICT;
  CREATE INDEX campaign_page ON campaign (memberId, sentAt, id);

  CREATE TABLE promotion (id INTEGER PRIMARY KEY, label TEXT NOT NULL UNIQUE) STRICT;

  -- channels: names joined by commas, e.g. "sms,email".
  CREATE TABLE reminder (
    id INTEGER PRIMARY KEY,
    campaignId INTEGER NOT NULL REFERENCES campaign (id),
    clientDmsId TEXT NOT NULL,
    plate TEXT NOT NULL,
    channels TEXT NOT NULL
  ) STRICT;
  CREATE INDEX reminder_plate ON reminder (plate);
  CREATE INDEX reminder_campaign ON reminder (campaignId);

  CREATE TABLE reminder_operation (
    reminderId INTEGER NOT NULL REFERENCES reminder (id),
    position INTEGER NOT NULL,
    operationId INTEGER NOT NULL,
    promotionId INTEGER NOT NULL REFERENCES promotion (id),
    PRIMARY KEY (reminderId, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE import_log (
    id INTEGER PRIMARY KEY,
    memberId INTEGER NOT NULL REFERENCES member (id),
    username TEXT NOT NULL,
    importedAt TEXT NOT NULL,
    clientsAdded INTEGER NOT NULL,
    clientsChanged INTEGER NOT NULL,
    linesAdded INTEGER NOT NULL,
    linesChanged INTEGER NOT NULL,
    rowsLeftOut INTEGER NOT NULL
  ) STRICT;
  `,
  // An import writes in many short transactions, and the last of them makes it visible at once
  // (docs/decisions/0015). So code that reads a raw row uses the views, and code that writes one
  // uses the versions.
  `
  -- pid: the process that imports. firstClient, firstLine: above these stands all that it wrote.
  CREATE TABLE import_under_way (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    memberId INTEGER NOT NULL UNIQUE REFERENCES member (id),
    pid INTEGER NOT NULL,
    firstClient INTEGER NOT NULL,
    firstLine INTEGER NOT NULL
  ) STRICT;

  ALTER TABLE client ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
  ${versions('client', CLIENT_COLUMNS, 'memberId, clientDmsId, plate')}
  ${versions('line', LINE_COLUMNS, 'memberId, invoiceDmsId, lineNo')}
  `,
  // Plates in other alphabets or in full width were stored as they were typed, so nobody found
  // them. If that makes a client appear twice with the same vehicle, the later row stays.
  `
  DELETE FROM client_version WHERE id IN (
    SELECT min(one.id, other.id) FROM client_version AS one
    JOIN client_version AS other ON other.memberId = one.memberId
      AND other.clientDmsId = one.clientDmsId AND other.id <> one.id
      AND ifnull(other.until, 0) = ifnull(one.until, 0)
      AND normal_plate(other.plate) = normal_plate(one.plate)
    WHERE one.plate ${IS_ODD});
  UPDATE client_version SET plate = normal_plate(plate) WHERE plate ${IS_ODD};
  UPDATE line_version SET plate = normal_plate(plate) WHERE plate ${IS_ODD};
  UPDATE reminder SET plate = normal_plate(plate) WHERE plate ${IS_ODD};
  `,
  // A second inspection and a van's pollution check were once taken for an inspection (job 39).
  `
  UPDATE line_version SET jobId = job_of(partLabel, jobLabel, packageLabel, jobCode, packageCode)
    WHERE jobId = 39;
  `,
  // So was work that an inspection gave occasion for, and a fault of the exhaust for its check.
  `
  UPDATE line_version SET jobId = job_of(partLabel, jobLabel, packageLabel, jobCode, packageCode)
    WHERE jobId IN (39, 43, 44, 45);
  `,
  // Accounts that somebody administers, and people who had themselves erased. isDemo: the password
  // is one that everybody knows, as it was of every account until now. erasedOn: the day; what is
  // left of such a client says that it refuses everything.
  `
  ALTER TABLE account ADD COLUMN disabledAt TEXT;
  ALTER TABLE account ADD COLUMN isDemo INTEGER NOT NULL DEFAULT 0;
  UPDATE account SET isDemo = 1;
  ALTER TABLE client ADD COLUMN erasedOn TEXT;
  `,
  // Invoices name a client by a number that is padded in another way than in the client's file. So
  // retention removed people who had just been invoiced, and an erasure left their lines.
  // clientKey: the number as rules/client-number.ts compares it; null if a line names nobody.
  `
  ALTER TABLE client ADD COLUMN clientKey TEXT;
  ALTER TABLE client_version ADD COLUMN clientKey TEXT;
  ALTER TABLE line_version ADD COLUMN clientKey TEXT;
  ALTER TABLE reminder ADD COLUMN clientKey TEXT;
  UPDATE client SET clientKey = client_key(clientDmsId);
  UPDATE client_version SET clientKey = client_key(clientDmsId);
  UPDATE line_version SET clientKey = client_key(clientDmsId) WHERE clientDmsId IS NOT NULL;
  UPDATE reminder SET clientKey = client_key(clientDmsId);
  CREATE INDEX client_version_number ON client_version (memberId, clientKey);
  CREATE INDEX client_erased ON client (memberId, clientKey) WHERE erasedOn IS NOT NULL;
  `,
];

/**
 * Turns a raw table into a table of versions. since: the import that wrote a row, or 0 if it came
 * with the store; until: the import that replaced it. The rows of an unfinished import are hidden,
 * and the rows that it will replace still show. A plate's rows are found member by member.
 */
function versions(name: 'client' | 'line', columns: string, key: string): string {
  const names = columns.match(/^ +\w+/gm)?.join(',') ?? '';
  return `
    ALTER TABLE raw_${name} RENAME TO unversioned;
    DROP INDEX raw_${name}_plate;
    CREATE TABLE ${name}_version (${columns},
      since INTEGER NOT NULL DEFAULT 0,
      until INTEGER
    ) STRICT;
    INSERT INTO ${name}_version (${names}) SELECT ${names} FROM unversioned ORDER BY id;
    DROP TABLE unversioned;
    CREATE UNIQUE INDEX ${name}_version_key ON ${name}_version (${key}, ifnull(until, 0));
    CREATE INDEX ${name}_version_plate ON ${name}_version (plate, memberId);
    CREATE INDEX ${name}_version_replaced ON ${name}_version (until) WHERE until IS NOT NULL;
    CREATE VIEW raw_${name} AS SELECT * FROM ${name}_version
      WHERE since NOT IN (SELECT id FROM import_under_way)
        AND (until IS NULL OR until IN (SELECT id FROM import_under_way));
  `;
}
