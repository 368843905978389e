import type { Reason } from '#server/envelope.ts';

/** What the API sent is no answer that could be handed on; why, in the words of the refusal. */
export class BrokenAnswer extends Error {
  /** For the log too. */
  readonly code: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.code = reason;
  }
}
