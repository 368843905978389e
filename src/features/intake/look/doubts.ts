import type { RowDoubt, RowRule } from './model.ts';

/** Of each rule, so that a rule that fires on every row hides no other. */
const LISTED = 100;

/** Counts all doubts and keeps the first of each rule: as small after a million rows as after ten. */
export function createDoubts() {
  const byRule = new Map<RowRule, { count: number; first: RowDoubt[] }>();
  let rows = 0;
  let lastLine = 0;
  return {
    /** The doubts of one row come one after the other. */
    add(doubt: RowDoubt): void {
      const kept = byRule.get(doubt.rule) ?? { count: 0, first: [] };
      kept.count += 1;
      if (kept.first.length < LISTED) kept.first.push(doubt);
      byRule.set(doubt.rule, kept);
      if (doubt.line !== lastLine) rows += 1;
      lastLine = doubt.line;
    },
    found: () => ({
      doubtfulRows: rows,
      counts: [...byRule]
        .map(([rule, { count }]) => ({ rule, count }))
        .sort((a, b) => b.count - a.count),
      rowDoubts: [...byRule.values()].flatMap(({ first }) => first).sort((a, b) => a.line - b.line),
    }),
  };
}
