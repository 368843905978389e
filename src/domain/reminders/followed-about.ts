import type { InvoiceLine } from '#contract/invoice.ts';
import type { RemindedOperation } from './reminders.ts';

/** What we can say about an invoice that followed, if it wasn't found to be for a reminded job. */
type FollowedAbout = 'other-job' | 'no-operation' | 'no-content' | 'unrecognised';

/** We say "for another job" only if both sides name their jobs. */
export function followedAbout(
  { operations }: { operations: readonly Pick<RemindedOperation, 'label'>[] },
  { lines }: { lines: readonly Pick<InvoiceLine, 'privateJobLabel'>[] },
): FollowedAbout {
  if (operations.every(({ label }) => label === null)) return 'no-operation';
  if (lines.length === 0) return 'no-content';
  return lines.every(({ privateJobLabel }) => privateJobLabel === null)
    ? 'unrecognised'
    : 'other-job';
}
