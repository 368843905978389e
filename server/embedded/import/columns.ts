import { type FileName, type PlacedColumn, readHeader } from '#rules/import-files/columns.ts';
import { RefusedFile } from './reasons.ts';

export interface Layout {
  placed: ReadonlyMap<string, PlacedColumn>;
  /** How many cells each row must have. */
  width: number;
  /** The names of columns that this server doesn't know, as the file writes them. */
  ignored: string[];
}

/**
 * Finds the known columns in a header.
 * @throws RefusedFile if a required column is missing or a known one appears twice
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
