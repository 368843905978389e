import { CALLS_NEED_CONSENT_FROM, PROSPECTING_MONTHS } from '#rules/consent.ts';
import { addMonths, latest } from '#rules/days.ts';
import { dialled } from '#rules/phone.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { isPerson, type Owner } from './owners.ts';

/** What to know before proposing something to an owner. */
export type ContactWarning =
  /** A commercial call to a private person (`CALLS_NEED_CONSENT_FROM`). */
  | { kind: 'call-needs-consent' }
  /** The last sign of the customer is too long ago (`PROSPECTING_MONTHS`). */
  | { kind: 'long-silent'; lastSign: IsoDate };

/** @param proposes whether there is anything to propose; otherwise nobody is called for business */
export function contactWarnings(
  { owners, lastVisit, today }: VehicleView,
  owner: Owner,
  proposes: boolean,
): ContactWarning[] {
  // A visit may have been another owner's.
  const visit = owners.length === 1 ? (lastVisit?.date ?? null) : null;
  const lastSign = latest([owner.lastSeen, visit]);
  const warnings: (ContactWarning | false)[] = [
    proposes &&
      isPerson(owner) &&
      today >= CALLS_NEED_CONSENT_FROM &&
      owner.phones.some((phone) => dialled(phone) !== null) && { kind: 'call-needs-consent' },
    lastSign !== null &&
      lastSign < addMonths(today, -PROSPECTING_MONTHS) && { kind: 'long-silent', lastSign },
  ];
  return warnings.filter((warning) => warning !== false);
}
