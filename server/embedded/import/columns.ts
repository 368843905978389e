import { type FileName, type PlacedColumn, readHeader } from '#rules/import-files/columns.ts';
import { RefusedFile } from './reasons.ts';

export interface Layout {
  placed: ReadonlyMap<string, PlacedColumn>;
  /** How many cells a row has. */
  width: number;
  /** Columns of the file that this server does not know, as they are written. */
  ignored: string[];
}

/**
 * Finds the known columns in a header.
 * @throws RefusedFile where a required one is missing or a known one is there twice
 */
export function layOut(file: FileName, header: readonly string[]): Layout {
  const { placed, missing, twice, unknown } = readHeader(file, header);
  if (twice.length > 0) throw new RefusedFile('columnsTwice', { file, columns: twice.join(', ') });
  if (missing.length > 0) {
    throw new RefusedFile('columnsMissing', { file, columns: missing.join(', ') });
  }
  return {
    placed: new Map(placed.map((column) => [column.name, column])),
    width: header.length,
    ignored: unknown,
  };
}
