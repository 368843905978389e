import { CALLS_NEED_CONSENT_FROM, PROSPECTING_MONTHS } from '#rules/consent.ts';
import { addMonths, latest } from '#rules/days.ts';
import { pastDate } from '#rules/past-date.ts';
import { mayBeMobile } from '#rules/phone.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import { isPerson, type Owner } from '#src/domain/owners/owners.ts';
import { firstIndexWhere } from '#src/domain/sorted-search.ts';
import type { Member } from '#src/domain/vehicle/member.ts';
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
  /** A call to a private person (`CALLS_NEED_CONSENT_FROM`). */
  | { kind: 'call-needs-consent' }
  /**
   * Its member has no invoice here: qualified invoices name a vehicle, and no customer. Without consent, only a customer of the same member may be
   * written to (code des postes et des communications électroniques, art. L34-5).
   */
  | { kind: 'never-invoiced' };

interface Known {
  /** Null if they couldn't be read. */
  invoices: readonly VehicleInvoice[] | null;
  owners: readonly Owner[];
}

/** What speaks against a reminder. The invoices are gone through once for all of them. */
export function prospectingFlags(
  { invoices, owners }: Known,
  today: IsoDate,
): (reminder: Sent) => ProspectingFlag[] {
  // If the vehicle has had several owners, a visit may have been anybody's.
  const visits = owners.length > 1 ? [] : (invoices ?? []);
  const visitDays = visits.flatMap(({ date }) => pastDate(date, today) ?? []).sort();
  const isStranger = strangersTo(invoices ?? []);
  return (reminder) => {
    const owner = customerOf(reminder, owners);
    const lastSign = invoices && signBefore(reminder, owner, owners, visitDays, today);
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
        !owner.phones.some(mayBeMobile) && { kind: 'no-mobile' },
      owner !== null &&
        isPerson(owner) &&
        (reminder.date ?? '') >= CALLS_NEED_CONSENT_FROM &&
        reminder.channels.some(({ kind }) => kind === 'phone') && { kind: 'call-needs-consent' },
      reminder.member !== null && isStranger(reminder.member) && { kind: 'never-invoiced' },
    ];
    return flags.filter((flag) => flag !== false);
  };
}

/** To whom it was sent: by the member's own number, or the only owner that the records name. */
function customerOf({ clientDmsId }: Sent, owners: readonly Owner[]): Owner | null {
  const named = owners.find((owner) => clientDmsId && owner.clientDmsIds.includes(clientDmsId));
  return named ?? (owners.length === 1 ? (owners[0] ?? null) : null);
}

const isAsked = (kind: ChannelKind): kind is 'sms' | 'email' | 'post' =>
  kind === 'sms' || kind === 'email' || kind === 'post';

function refusedNow({ channels }: Sent, { consent }: Owner): ProspectingFlag | false {
  const refused = channels.filter(
    ({ kind }) => isAsked(kind) && consent?.[kind].consent === 'refused',
  );
  return refused.length > 0 && { kind: 'refused-now', channels: refused };
}

/**
 * The last day before the reminder on which its customer was seen: by the customer's own records, or
 * by an invoice if the vehicle has had no other owner. Null if we know of none.
 * @param visitDays in order
 */
function signBefore(
  { date }: Sent,
  owner: Owner | null,
  owners: readonly Owner[],
  visitDays: readonly IsoDate[],
  today: IsoDate,
): IsoDate | null {
  if (date === null || date > today) return null;
  const seen = owner?.lastSeen ?? null;
  // If the customer was seen since, but we don't know when before, nothing can be said.
  if (owners.length > 1 && seen !== null && seen > date) return null;
  const visit = visitDays[firstIndexWhere(visitDays, (day) => day > date) - 1] ?? null;
  return latest([seen !== null && seen <= date ? seen : null, visit]);
}

/** Who has no invoice here. An invoice that doesn't name its member might be anybody's. */
function strangersTo(invoices: readonly VehicleInvoice[]): (member: Member) => boolean {
  const keys = new Set(invoices.map(({ member }) => member?.key));
  return ({ key }) => keys.size > 0 && !keys.has(undefined) && !keys.has(key);
}
