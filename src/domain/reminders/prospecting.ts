import { PROSPECTING_MONTHS } from '#rules/consent.ts';
import { addMonths, latest } from '#rules/days.ts';
import { pastDate } from '#rules/past-date.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import type { Owner } from '#src/domain/owners/owners.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { Channel, ChannelKind } from './channels.ts';
import type { Sent } from './reminders.ts';

/** What speaks against a reminder that was sent, as far as the vehicle's records tell. */
export type ProspectingFlag =
  /** Its customer refuses these channels today. A refusal has no date, so it may be a later one. */
  | { kind: 'refused-now'; channels: Channel[] }
  /** The last sign of its customer was too long before it (CNIL; `PROSPECTING_MONTHS`). */
  | { kind: 'long-silent'; lastSign: IsoDate }
  /** An SMS, though none of its customer's numbers is a mobile. */
  | { kind: 'no-mobile' }
  /**
   * Its member has no invoice here. Without consent, only a customer of the same member may be
   * written to (code des postes et des communications électroniques, art. L34-5).
   */
  | { kind: 'never-invoiced' };

interface Known {
  /** Null if they couldn't be read. */
  invoices: readonly VehicleInvoice[] | null;
  owners: readonly Owner[];
}

export function prospectingFlags(
  reminder: Sent,
  { invoices, owners }: Known,
  today: IsoDate,
): ProspectingFlag[] {
  const owner = customerOf(reminder, owners);
  const lastSign = signBefore(reminder, owner, owners, invoices, today);
  const flags: (ProspectingFlag | false)[] = [
    owner !== null && refusedNow(reminder, owner),
    lastSign !== null &&
      reminder.date !== null &&
      lastSign < addMonths(reminder.date, -PROSPECTING_MONTHS) && {
        kind: 'long-silent',
        lastSign,
      },
    owner !== null &&
      reminder.channels.some(({ kind }) => kind === 'sms') &&
      !owner.phones.some(({ kind, e164 }) => kind === 'mobile' || (kind === 'other' && e164)) && {
        kind: 'no-mobile',
      },
    isFromStranger(reminder, invoices) && { kind: 'never-invoiced' },
  ];
  return flags.filter((flag) => flag !== false);
}

/** To whom it was sent: by the member's own number, or the only owner that the records name. */
function customerOf({ clientDmsId }: Sent, owners: readonly Owner[]): Owner | null {
  const named = owners.find((owner) => clientDmsId && owner.clientDmsIds.includes(clientDmsId));
  return named ?? (owners.length === 1 ? (owners[0] ?? null) : null);
}

const consentFor = { sms: 'sms', email: 'email', post: 'post' } as const;
const isAsked = (kind: ChannelKind): kind is keyof typeof consentFor => kind in consentFor;

function refusedNow({ channels }: Sent, { consent }: Owner): ProspectingFlag | false {
  const refused = channels.filter(
    ({ kind }) => isAsked(kind) && consent?.[consentFor[kind]].consent === 'refused',
  );
  return refused.length > 0 && { kind: 'refused-now', channels: refused };
}

/**
 * The last day before the reminder on which its customer was seen: by the customer's own records, or
 * by an invoice if the vehicle has had no other owner. Null if we know of none.
 */
function signBefore(
  { date }: Sent,
  owner: Owner | null,
  owners: readonly Owner[],
  invoices: readonly VehicleInvoice[] | null,
  today: IsoDate,
): IsoDate | null {
  if (date === null || date > today || invoices === null) return null;
  const visits = owners.length > 1 ? [] : invoices;
  const signs = [owner?.lastSeen ?? null, ...visits.map((visit) => pastDate(visit.date, today))];
  // If the customer was seen since, but we don't know when before, nothing can be said.
  const before = signs.filter((sign) => sign !== null && sign <= date);
  const isSeenSince = owners.length > 1 && (owner?.lastSeen ?? '') > date;
  return isSeenSince ? null : latest(before);
}

/** Invoices that don't name their member might be the sender's. */
function isFromStranger({ member }: Sent, invoices: readonly VehicleInvoice[] | null): boolean {
  if (member === null || invoices === null || invoices.length === 0) return false;
  return invoices.every((invoice) => invoice.member !== null && invoice.member.key !== member.key);
}
