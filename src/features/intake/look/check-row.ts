import type { Finding } from './checks.ts';
import type { PlacedColumn } from './layout.ts';
import type { CsvRow, RowDoubt, RowRule } from './model.ts';
import { type FileRules, PLATE_COLUMN } from './rules.ts';
import type { SeenRows } from './seen-rows.ts';

export interface RowCheckerParts {
  rules: FileRules;
  placed: readonly PlacedColumn[];
  /** How many cells the header has. */
  width: number;
  /** YYYY-MM-DD */
  today: string;
  seen: SeenRows;
  onDoubt: (doubt: RowDoubt) => void;
}

const SHOWN_CHARACTERS = 60;

/** Runs the rules of a file over its rows, one after the other, in their order. */
export function createRowChecker(parts: RowCheckerParts): (row: CsvRow) => void {
  const checks = [checkWidth, checkCells, checkUnique, checkSameInvoice].map((make) => make(parts));
  return (row) => {
    for (const check of checks) check(row);
  };
}

type RowCheck = (row: CsvRow) => void;

const doubtOf = (
  { line }: CsvRow,
  rule: RowRule,
  { column = null, value = '', other = null }: Partial<RowDoubt> = {},
): RowDoubt => ({ rule, line, column, value: shortened(value), other });

const shortened = (value: string): string =>
  value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}…` : value;

function checkWidth({ width, onDoubt }: RowCheckerParts): RowCheck {
  return (row) => {
    const { cells } = row;
    if (cells.length === width) return;
    // Spreadsheets end rows with empty cells.
    if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) return;
    onDoubt(doubtOf(row, 'columnCount', { value: String(cells.length), other: String(width) }));
  };
}

/** Consecutive rows repeat themselves (an invoice's lines its date): a value is judged once in a row. */
function checkCells({ placed, today, onDoubt }: RowCheckerParts): RowCheck {
  const judges = placed
    .filter(({ check, isRequired }) => check || isRequired)
    .map(({ name, position, check, isRequired }) => {
      let lastValue: string | null = null;
      let lastFinding: Finding | null = null;
      return {
        name,
        position,
        judge(value: string): Finding | null {
          if (value === lastValue) return lastFinding;
          lastValue = value;
          if (value === '') lastFinding = isRequired ? { rule: 'empty' } : null;
          else lastFinding = check?.(value, today) ?? null;
          return lastFinding;
        },
      };
    });
  return (row) => {
    for (const { name, position, judge } of judges) {
      const value = row.cells[position]?.trim() ?? '';
      const finding = judge(value);
      if (finding) onDoubt(doubtOf(row, finding.rule, { column: name, value, ...finding }));
    }
  };
}

function checkUnique({ rules, placed, seen, onDoubt }: RowCheckerParts): RowCheck {
  const { rule, by } = rules.unique;
  const columns = by?.map((name) => placed.find((column) => column.name === name));
  if (columns?.includes(undefined)) return () => {};
  const keyOf = ({ cells }: CsvRow): string[] => {
    if (!columns) return cells;
    return columns.map((column) => {
      const cell = cells[column?.position ?? 0]?.trim() ?? '';
      return column?.name === PLATE_COLUMN ? cell.toUpperCase().replace(/[\s.-]/g, '') : cell;
    });
  };
  return (row) => {
    const earlier = seen.earlierLine(keyOf(row), row.line);
    if (earlier !== null) onDoubt(doubtOf(row, rule, { other: String(earlier) }));
  };
}

/** An invoice's lines follow one another: only neighbours are compared. */
function checkSameInvoice({ rules, placed, onDoubt }: RowCheckerParts): RowCheck {
  const invoice = placed.find(({ name }) => name === 'invoiceDmsId')?.position;
  const repeated = placed.filter(({ name }) => rules.sameInvoice.includes(name));
  if (invoice === undefined || repeated.length === 0) return () => {};
  let before: string[] = [];
  return (row) => {
    const { cells } = row;
    if (cells[invoice] && cells[invoice] === before[invoice]) {
      for (const { name, position } of repeated) {
        const [value = '', other = ''] = [cells[position], before[position]];
        if (value !== other) {
          onDoubt(doubtOf(row, 'invoiceDiffers', { column: name, value, other: shortened(other) }));
        }
      }
    }
    before = cells;
  };
}
