import { unmarked } from '#rules/csv.ts';

/**
 * The two files in a member's ZIP: "Push informations Clients / Factures" (section 15 of the API's
 * documentation). The documentation doesn't say what is in them, so the columns are the raw fields
 * of web services 2 and 6 (sections 5 and 9). docs/import-format.md is for the people who write the
 * files.
 */
export const FILES = ['clients.csv', 'factures.csv'] as const;
export type FileName = (typeof FILES)[number];

/**
 * What a cell holds. A `reference`, a `phone` and a `dmsId` (a number in the member's software) are
 * written in digits and are only names;
 * `pastDate` is the date of something that has happened;
 * `startDate` that of a person's or a car's first day, perhaps in the last century; `doneOn` is the day of
 * the row's own work, and a row without it is refused.
 */
export type CellKind =
  | 'text'
  | 'reference'
  | 'phone'
  | 'dmsId'
  | 'identifier'
  | 'siret'
  | 'plate'
  | 'date'
  | 'pastDate'
  | 'startDate'
  | 'doneOn'
  | 'mileage'
  | 'amount'
  | 'quantity';

export interface Column {
  name: string;
  holds: CellKind;
  /** Part of what identifies a row: the file must have this column, and each row a value in it. */
  isRequired?: true;
}

export const importColumns = {
  'clients.csv': [
    { name: 'workshopNationalId', holds: 'siret' },
    { name: 'clientDmsId', holds: 'dmsId', isRequired: true },
    { name: 'clientTitle', holds: 'text' },
    { name: 'clientLastName', holds: 'text' },
    { name: 'clientFirstName', holds: 'text' },
    { name: 'clientCompanyName', holds: 'text' },
    { name: 'clientAddress', holds: 'text' },
    { name: 'clientAddressComplement', holds: 'text' },
    { name: 'clientZipCode', holds: 'reference' },
    { name: 'clientCity', holds: 'text' },
    { name: 'clientCountry', holds: 'text' },
    { name: 'clientPhone', holds: 'phone' },
    { name: 'clientMobilePhone', holds: 'phone' },
    { name: 'clientProfessionalPhone', holds: 'phone' },
    { name: 'clientEmail', holds: 'text' },
    { name: 'clientBirthDate', holds: 'startDate' },
    { name: 'vehicleRegistrationPlate', holds: 'plate', isRequired: true },
    { name: 'vehicleBrand', holds: 'text' },
    { name: 'vehicleModel', holds: 'text' },
    { name: 'vehicleVersion', holds: 'text' },
    { name: 'vehicleEnergy', holds: 'text' },
    { name: 'vehicleReleaseDate', holds: 'startDate' },
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
    { name: 'clientDmsId', holds: 'dmsId' },
    { name: 'invoiceId', holds: 'identifier' },
    { name: 'invoiceDmsId', holds: 'dmsId', isRequired: true },
    { name: 'invoiceDate', holds: 'doneOn', isRequired: true },
    { name: 'invoiceAmount', holds: 'amount' },
    { name: 'vehicleVIN', holds: 'text' },
    { name: 'vehicleMileage', holds: 'mileage' },
    { name: 'vehicleRegistrationPlate', holds: 'plate', isRequired: true },
    { name: 'packageCode', holds: 'reference' },
    { name: 'packageLabel', holds: 'text' },
    { name: 'jobCode', holds: 'reference' },
    { name: 'jobLabel', holds: 'text' },
    { name: 'partQuantity', holds: 'quantity' },
    { name: 'partReference', holds: 'reference' },
    { name: 'partBrand', holds: 'text' },
    { name: 'partLabel', holds: 'text' },
  ],
} as const satisfies Record<FileName, readonly Column[]>;

/** The columns that every file must have, and in which every row must have a value. */
export function requiredColumns(file: FileName): string[] {
  const columns: readonly Column[] = importColumns[file];
  return columns.filter(({ isRequired }) => isRequired).map(({ name }) => name);
}

/** The names of a file's columns that hold this type of cell. */
export type ColumnOf<File extends FileName, Kind extends CellKind> = Extract<
  (typeof importColumns)[File][number],
  { holds: Kind }
>['name'];

export interface PlacedColumn extends Column {
  /** The position of its cell in a row. */
  position: number;
}

export interface Header {
  placed: PlacedColumn[];
  /** Required columns that are missing. */
  missing: string[];
  /** Known columns that appear more than once. */
  twice: string[];
  /** Names that belong to no column, as the file writes them. Such columns are ignored. */
  unknown: string[];
}

/**
 * The columns that our own file of rows to be mended has besides the others: it is sent again as it
 * is, so they are no unknown ones.
 */
export const remarkColumns = ['vision360Line', 'vision360Reason'] as const;

/**
 * A column's name, however it is written: in any case, with line breaks, blanks and characters of no
 * width in it, or with a spreadsheet's marks.
 */
const foldName = (name: string): string =>
  unmarked(name)
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase();

const knownNames = new Set(
  [...FILES.flatMap((file) => importColumns[file].map(({ name }) => name)), ...remarkColumns].map(
    foldName,
  ),
);

const foldedRemarks = new Set<string>(remarkColumns.map(foldName));

/** Whether a column is one of `remarkColumns`. */
export const isRemark = (name: string): boolean => foldedRemarks.has(foldName(name));

/** Whether one of the two files has a column of this name. */
export const isKnownName = (name: string): boolean => knownNames.has(foldName(name));

/** Finds the file's columns in its header, in any order. */
export function readHeader(file: FileName, header: readonly string[]): Header {
  const columns: readonly Column[] = importColumns[file];
  const known = new Map(columns.map((column) => [foldName(column.name), column]));
  const placed = new Map<string, PlacedColumn>();
  const twice = new Set<string>();
  const unknown = new Set<string>();
  for (const [position, cell] of header.entries()) {
    const name = foldName(cell);
    const column = known.get(name);
    // Spreadsheets leave empty cells at the end of lines.
    if (!column) {
      if (name !== '' && !isRemark(name)) unknown.add(cell.trim());
    } else if (placed.has(column.name)) twice.add(column.name);
    else placed.set(column.name, { ...column, position });
  }
  return {
    placed: [...placed.values()],
    missing: requiredColumns(file).filter((name) => !placed.has(name)),
    twice: [...twice],
    unknown: [...unknown],
  };
}

/**
 * Whether a row has more cells than the header. Extra empty cells do no harm: spreadsheets leave
 * them.
 */
export const isTooWide = (cells: readonly string[], width: number): boolean =>
  cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
