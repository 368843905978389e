import type { FileDoubt } from './model.ts';
import type { Column } from './rules.ts';

export interface PlacedColumn extends Column {
  /** Of its cell in a row. */
  position: number;
}

export interface Layout {
  placed: PlacedColumn[];
  doubts: FileDoubt[];
}

/** Finds the known columns in a header, in any order and any case, and says what is odd about it. */
export function layOut(columns: readonly Column[], header: readonly string[]): Layout {
  const known = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  const placed = new Map<string, PlacedColumn>();
  const twice = new Set<string>();
  const unknown = new Set<string>();
  for (const [position, written] of header.entries()) {
    const column = known.get(written.toLowerCase());
    // Spreadsheets end lines with empty cells.
    if (!column && written === '') continue;
    const name = column?.name ?? written;
    if (placed.has(name) || unknown.has(name)) twice.add(name);
    else if (column) placed.set(name, { ...column, position });
    else unknown.add(name);
  }
  const missing = columns
    .filter(({ name, isRequired }) => isRequired && !placed.has(name))
    .map(({ name }) => name);
  const doubts: FileDoubt[] = [
    { rule: 'columnsMissing', columns: missing },
    { rule: 'columnsTwice', columns: [...twice] },
    { rule: 'columnsUnknown', columns: [...unknown] },
  ];
  return {
    placed: [...placed.values()],
    doubts: doubts.filter((doubt) => 'columns' in doubt && doubt.columns.length > 0),
  };
}
