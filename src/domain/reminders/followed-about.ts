import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import type { SentReminder } from './reminders.ts';

/** What can be said of an invoice that followed and was not found to be for a reminded job. */
type FollowedAbout = 'other-job' | 'no-operation' | 'no-content' | 'unrecognised';

/** It is "for another job" only where both sides name theirs. */
export function followedAbout(
  { operations }: Pick<SentReminder, 'operations'>,
  { lines }: Pick<VehicleInvoice, 'lines'>,
): FollowedAbout {
  if (operations.every(({ label }) => label === null)) return 'no-operation';
  if (lines.length === 0) return 'no-content';
  return lines.every(({ privateJobLabel }) => privateJobLabel === null)
    ? 'unrecognised'
    : 'other-job';
}
