import type { Reason } from '#server/envelope.ts';

/** The API sent something that we can't pass on. The reason is the one that the refusal gives. */
export class BrokenAnswer extends Error {
  /** Used in the log too. */
  readonly code: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.code = reason;
  }
}
