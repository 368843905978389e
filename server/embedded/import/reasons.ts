import type { Lang } from '#contract/services.ts';
import { fileMessages, rowMessages, say, type Values } from '#server/messages.ts';

export type RefusalReason = keyof typeof fileMessages;
export type RowReason = keyof typeof rowMessages;

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

/** A row that is left out. */
export interface BadRow {
  reason: RowReason;
  values: Values;
}

export const sayRefusal = (reason: RefusalReason, values: Values, lang: Lang): string =>
  say(fileMessages[reason], lang, values);

export const sayRow = ({ reason, values }: BadRow, lang: Lang): string =>
  say(rowMessages[reason], lang, values);
