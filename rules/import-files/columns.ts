/**
 * The two files that a member sends in a ZIP: "Push informations Clients / Factures" (section 15 of the
 * API's documentation), which does not say what is in them. These columns are the raw fields of web
 * services 2 and 6 (sections 5 and 9); docs/import-format.md is for who writes the files.
 */
export const FILES = ['clients.csv', 'factures.csv'] as const;
export type FileName = (typeof FILES)[number];

/**
 * What a cell holds: `pastDate` is of something that has happened, `doneOn` the day of the row's own work,
 * which without it is none.
 */
export type CellKind =
  | 'text'
  | 'identifier'
  | 'siret'
  | 'plate'
  | 'date'
  | 'pastDate'
  | 'doneOn'
  | 'mileage'
  | 'amount'
  | 'quantity';

export interface Column {
  name: string;
  holds: CellKind;
  /** By what a row is known: neither the file nor one of its rows can be without. */
  isRequired?: true;
}

export const importColumns = {
  'clients.csv': [
    { name: 'workshopNationalId', holds: 'siret' },
    { name: 'clientDmsId', holds: 'text', isRequired: true },
    { name: 'clientTitle', holds: 'text' },
    { name: 'clientLastName', holds: 'text' },
    { name: 'clientFirstName', holds: 'text' },
    { name: 'clientCompanyName', holds: 'text' },
    { name: 'clientAddress', holds: 'text' },
    { name: 'clientAddressComplement', holds: 'text' },
    { name: 'clientZipCode', holds: 'text' },
    { name: 'clientCity', holds: 'text' },
    { name: 'clientCountry', holds: 'text' },
    { name: 'clientPhone', holds: 'text' },
    { name: 'clientMobilePhone', holds: 'text' },
    { name: 'clientProfessionalPhone', holds: 'text' },
    { name: 'clientEmail', holds: 'text' },
    { name: 'clientBirthDate', holds: 'pastDate' },
    { name: 'vehicleRegistrationPlate', holds: 'plate', isRequired: true },
    { name: 'vehicleBrand', holds: 'text' },
    { name: 'vehicleModel', holds: 'text' },
    { name: 'vehicleVersion', holds: 'text' },
    { name: 'vehicleEnergy', holds: 'text' },
    { name: 'vehicleReleaseDate', holds: 'pastDate' },
    { name: 'vehicleLastVisitDate', holds: 'pastDate' },
    { name: 'vehicleVIN', holds: 'text' },
    { name: 'vehicleLastVisitMileage', holds: 'mileage' },
    { name: 'vehicleLastTechnicalControlDate', holds: 'pastDate' },
    { name: 'vehicleNextTechnicalControlDate', holds: 'date' },
    { name: 'vehicleLastAntipollutionControlDate', holds: 'pastDate' },
    { name: 'vehicleNextAntipollutionControlDate', holds: 'date' },
  ],
  'factures.csv': [
    { name: 'workshopNationalId', holds: 'siret' },
    { name: 'clientDmsId', holds: 'text' },
    { name: 'invoiceId', holds: 'identifier' },
    { name: 'invoiceDmsId', holds: 'text', isRequired: true },
    { name: 'invoiceDate', holds: 'doneOn', isRequired: true },
    { name: 'invoiceAmount', holds: 'amount' },
    { name: 'vehicleVIN', holds: 'text' },
    { name: 'vehicleMileage', holds: 'mileage' },
    { name: 'vehicleRegistrationPlate', holds: 'plate', isRequired: true },
    { name: 'packageCode', holds: 'text' },
    { name: 'packageLabel', holds: 'text' },
    { name: 'jobCode', holds: 'text' },
    { name: 'jobLabel', holds: 'text' },
    { name: 'partQuantity', holds: 'quantity' },
    { name: 'partReference', holds: 'text' },
    { name: 'partBrand', holds: 'text' },
    { name: 'partLabel', holds: 'text' },
  ],
} as const satisfies Record<FileName, readonly Column[]>;

/** What neither the file nor one of its rows can be without. */
export function requiredColumns(file: FileName): string[] {
  const columns: readonly Column[] = importColumns[file];
  return columns.filter(({ isRequired }) => isRequired).map(({ name }) => name);
}

/** The columns of a file that hold such cells, by name. */
export type ColumnOf<File extends FileName, Kind extends CellKind> = Extract<
  (typeof importColumns)[File][number],
  { holds: Kind }
>['name'];

export interface PlacedColumn extends Column {
  /** Of its cell in a row. */
  position: number;
}

export interface Header {
  placed: PlacedColumn[];
  /** Required columns that are not there. */
  missing: string[];
  /** Known columns that are there more than once. */
  twice: string[];
  /** Columns that are none of the file's, as they are written: they are ignored. */
  unknown: string[];
}

/** Finds the columns of a file in its first line, in any order and any case. */
export function readHeader(file: FileName, header: readonly string[]): Header {
  const columns: readonly Column[] = importColumns[file];
  const known = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  const placed = new Map<string, PlacedColumn>();
  const twice = new Set<string>();
  const unknown = new Set<string>();
  for (const [position, cell] of header.entries()) {
    const written = cell.trim();
    const column = known.get(written.toLowerCase());
    // Spreadsheets end lines with empty cells.
    if (!column) unknown.add(written);
    else if (placed.has(column.name)) twice.add(column.name);
    else placed.set(column.name, { ...column, position });
  }
  unknown.delete('');
  return {
    placed: [...placed.values()],
    missing: requiredColumns(file).filter((name) => !placed.has(name)),
    twice: [...twice],
    unknown: [...unknown],
  };
}

/** Whether a row has the header's number of cells; empty ones beyond it, as spreadsheets leave them, do no harm. */
export const hasWidth = (cells: readonly string[], width: number): boolean =>
  cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');
