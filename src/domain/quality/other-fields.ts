import type { JsonObject, Remainder } from '#contract/record.ts';

/** What several records hold beside their documented fields, as one; of two values the later. */
export const otherFieldsOf = (records: readonly Remainder[]): JsonObject =>
  Object.fromEntries(records.flatMap(({ otherFields }) => Object.entries(otherFields)));
