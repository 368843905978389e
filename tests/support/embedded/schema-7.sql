-- The store as version 7 of its schema made it. Files of it exist: this text never changes.
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
    label TEXT NOT NULL, disabledAt TEXT, isDemo INTEGER NOT NULL DEFAULT 0,
    CHECK ((role = 'member') = (memberId IS NOT NULL))
  ) STRICT, WITHOUT ROWID;

CREATE TABLE client (
    id INTEGER PRIMARY KEY,
    memberId INTEGER NOT NULL REFERENCES member (id),
    clientDmsId TEXT NOT NULL,
    relanceSms INTEGER,
    relanceEmail INTEGER,
    relanceCourrier INTEGER,
    synchroDmsTelephone INTEGER,
    synchroDmsEmail INTEGER,
    viePrivee TEXT, since INTEGER NOT NULL DEFAULT 0, erasedOn TEXT, clientKey TEXT,
    UNIQUE (memberId, clientDmsId)
  ) STRICT;

CREATE INDEX client_opted_out ON client (id) WHERE relanceSms = 0 OR relanceEmail = 0;

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

CREATE TABLE reminder (
    id INTEGER PRIMARY KEY,
    campaignId INTEGER NOT NULL REFERENCES campaign (id),
    clientDmsId TEXT NOT NULL,
    plate TEXT NOT NULL,
    channels TEXT NOT NULL
  , clientKey TEXT) STRICT;

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

CREATE TABLE import_under_way (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    memberId INTEGER NOT NULL UNIQUE REFERENCES member (id),
    pid INTEGER NOT NULL,
    firstClient INTEGER NOT NULL,
    firstLine INTEGER NOT NULL
  ) STRICT;

CREATE TABLE client_version (
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
    vehicleNextAntipollutionControlDate TEXT,
      since INTEGER NOT NULL DEFAULT 0,
      until INTEGER
    , clientKey TEXT) STRICT;

CREATE UNIQUE INDEX client_version_key ON client_version (memberId, clientDmsId, plate, ifnull(until, 0));

CREATE INDEX client_version_plate ON client_version (plate, memberId);

CREATE INDEX client_version_replaced ON client_version (until) WHERE until IS NOT NULL;

CREATE VIEW raw_client AS SELECT * FROM client_version
      WHERE since NOT IN (SELECT id FROM import_under_way)
        AND (until IS NULL OR until IN (SELECT id FROM import_under_way));

CREATE TABLE line_version (
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
    usedSource TEXT,
      since INTEGER NOT NULL DEFAULT 0,
      until INTEGER
    , clientKey TEXT) STRICT;

CREATE UNIQUE INDEX line_version_key ON line_version (memberId, invoiceDmsId, lineNo, ifnull(until, 0));

CREATE INDEX line_version_plate ON line_version (plate, memberId);

CREATE INDEX line_version_replaced ON line_version (until) WHERE until IS NOT NULL;

CREATE VIEW raw_line AS SELECT * FROM line_version
      WHERE since NOT IN (SELECT id FROM import_under_way)
        AND (until IS NULL OR until IN (SELECT id FROM import_under_way));

CREATE INDEX client_version_number ON client_version (memberId, clientKey);

CREATE INDEX client_erased ON client (memberId, clientKey) WHERE erasedOn IS NOT NULL;
