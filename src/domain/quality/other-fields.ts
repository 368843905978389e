import type { JsonObject, Remainder } from '#contract/record.ts';

/**
 * Merges the undocumented fields of several records; if two have the same key, the later one
 * counts.
 */
export const otherFieldsOf = (records: readonly Remainder[]): JsonObject =>
  Object.fromEntries(records.flatMap(({ otherFields }) => Object.entries(otherFields)));
