import type { Lang } from '#contract/services.ts';
import { LONGEST_CELL } from '#rules/import-files/cells.ts';
import type { RowDoubt } from '#rules/import-files/rows.ts';
import { fileMessages, rowMessages, say, type Values } from '#server/messages.ts';

export type RefusalReason = keyof typeof fileMessages;

/** Thrown when a whole file is refused, so that whatever was begun is undone. */
export class RefusedFile extends Error {
  override name = 'RefusedFile';
  readonly reason: RefusalReason;
  readonly values: Values;
  /** How many seconds to wait before trying again; null if waiting doesn't help. */
  readonly retryAfter: number | null;
  constructor(
    reason: RefusalReason,
    values: Values = {},
    { retryAfter = null }: { retryAfter?: number | null } = {},
  ) {
    super(reason);
    this.reason = reason;
    this.values = values;
    this.retryAfter = retryAfter;
  }
}

export const sayRefusal = (reason: RefusalReason, values: Values, lang: Lang): string =>
  say(fileMessages[reason], lang, values);

/** What is wrong with a row, in one sentence. */
export function sayDoubt({ rule, column, value, other, range }: RowDoubt, lang: Lang): string {
  // A number outside its range is told the range; one within it is only surprising.
  const sentence = rowMessages[range ? 'outOfRange' : rule];
  return say(sentence, lang, {
    column: column ?? '',
    value,
    other: rule === 'dayNumber' && lang === 'fr' ? frenchDate(other ?? '') : (other ?? ''),
    longest: LONGEST_CELL,
    ...range,
  });
}

const frenchDate = (date: string): string => date.split('-').reverse().join('/');
