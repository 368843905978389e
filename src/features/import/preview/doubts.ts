import type { ReadRow, RowDoubt, RowRule } from '#rules/import-files/rows.ts';
import type { FileContent } from './model.ts';

/** Counted per rule, so that a rule that fires on every row doesn't hide the others. */
const LISTED = 100;

/**
 * Counts all doubts but keeps only the first of each rule, so it is as small after a million rows
 * as after ten.
 */
export function createDoubts() {
  const byRule = new Map<RowRule, { count: number; first: RowDoubt[] }>();
  let doubtfulRows = 0;
  let lostRows = 0;
  return {
    add({ doubts, isLost }: ReadRow): void {
      if (doubts.length === 0) return;
      doubtfulRows += 1;
      if (isLost) lostRows += 1;
      for (const doubt of doubts) {
        const kept = byRule.get(doubt.rule) ?? { count: 0, first: [] };
        kept.count += 1;
        if (kept.first.length < LISTED) kept.first.push(doubt);
        byRule.set(doubt.rule, kept);
      }
    },
    found: (): Pick<FileContent, 'doubtfulRows' | 'lostRows' | 'counts' | 'rowDoubts'> => ({
      doubtfulRows,
      lostRows,
      counts: [...byRule]
        .map(([rule, { count }]) => ({ rule, count }))
        .sort((a, b) => b.count - a.count),
      rowDoubts: [...byRule.values()].flatMap(({ first }) => first).sort((a, b) => a.line - b.line),
    }),
  };
}
