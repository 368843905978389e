import { clientColumns, lineColumns, namesOf } from '#server/embedded/store/raw-rows.ts';
import type { FileName } from './archive.ts';
import type { ColumnPositions } from './cells.ts';
import { RefusedFile } from './reasons.ts';

/** The columns of each file: the raw fields of web services 2 and 6 (sections 5 and 9). */
const columns: Record<FileName, { all: readonly string[]; required: readonly string[] }> = {
  'clients.csv': {
    all: namesOf(clientColumns),
    required: ['clientDmsId', 'vehicleRegistrationPlate'],
  },
  'factures.csv': {
    all: namesOf(lineColumns),
    required: ['invoiceDmsId', 'invoiceDate', 'vehicleRegistrationPlate'],
  },
};

export interface Layout {
  positions: ColumnPositions;
  /** How many cells a row has. */
  width: number;
  /** Columns of the file that this server does not know, as they are written. */
  ignored: string[];
}

/**
 * Finds the known columns in a header, in any order and any case.
 * @throws RefusedFile where a required one is missing or a known one is there twice
 */
export function layOut(file: FileName, header: readonly string[]): Layout {
  const known = new Map(columns[file].all.map((name) => [name.toLowerCase(), name]));
  const positions = new Map<string, number>();
  const twice: string[] = [];
  const ignored: string[] = [];
  for (const [position, written] of header.entries()) {
    const name = known.get(written.toLowerCase());
    if (name === undefined) ignored.push(written);
    else if (positions.has(name)) twice.push(name);
    else positions.set(name, position);
  }
  if (twice.length > 0) throw new RefusedFile('columnsTwice', { file, columns: twice.join(', ') });
  const missing = columns[file].required.filter((name) => !positions.has(name));
  if (missing.length > 0) {
    throw new RefusedFile('columnsMissing', { file, columns: missing.join(', ') });
  }
  return { positions, width: header.length, ignored };
}
