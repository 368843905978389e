-- The store as its first version made it. Files of it exist: this text never changes.
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
  UNIQUE (memberId, clientDmsId, plate)
) STRICT;
CREATE INDEX raw_client_plate ON raw_client (plate);

-- lineNo: the line's place among the lines of its invoice, from 1.
CREATE TABLE raw_line (
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
