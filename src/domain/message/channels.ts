import type { Consent } from '#rules/consent.ts';
import { mobileOf } from '#rules/phone.ts';
import { contactWarnings } from '#src/domain/owners/contact-warnings.ts';
import { readEmails } from '#src/domain/owners/email.ts';
import type { Owner } from '#src/domain/owners/owners.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';

export type ChannelName = 'email' | 'sms';

/** Why a channel isn't offered. */
export type Barred =
  | { why: 'no-customer' }
  /** By the channel's flag, or by `viePrivee`. */
  | { why: 'refused'; by: 'flag' | 'viePrivee' }
  | { why: 'consent-unknown' | 'consent-not-stated' }
  | { why: 'long-silent'; lastSign: IsoDate }
  /** There is no address or number, or none that a message can go to. */
  | { why: 'no-email' | 'no-phone' | 'no-mobile' }
  | { why: 'bad-email'; written: string };

interface Address {
  href: string;
  display: string;
  /** A foreign number, of which we can't tell whether it is a mobile. */
  mayBeLandline: boolean;
}

/** To which address or number a message may go, or why it may not. */
export type Way = { address: Address; barred: null } | { address: null; barred: Barred };

/**
 * Where a commercial message to the owner may go. Only a stated consent opens a channel
 * (docs/decisions/0042), and three years of silence close it.
 */
export function wayTo(channel: ChannelName, view: VehicleView, owner: Owner | undefined): Way {
  const barred = owner ? byConsent(channel, view, owner) : { why: 'no-customer' as const };
  if (!owner || barred) return { address: null, barred: barred ?? { why: 'no-customer' } };
  return channel === 'email' ? emailOf(owner) : numberOf(owner);
}

function byConsent(channel: ChannelName, view: VehicleView, owner: Owner): Barred | null {
  const said = owner.consent?.[channel];
  const consent: Consent = said?.consent ?? 'not-stated';
  if (consent === 'refused') return { why: 'refused', by: said?.isPrivate ? 'viePrivee' : 'flag' };
  if (consent === 'unknown') return { why: 'consent-unknown' };
  if (consent === 'not-stated') return { why: 'consent-not-stated' };
  const silent = contactWarnings(view, owner, true).find(({ kind }) => kind === 'long-silent');
  return silent?.kind === 'long-silent' ? { why: 'long-silent', lastSign: silent.lastSign } : null;
}

function emailOf({ email }: Owner): Way {
  const [found] = readEmails(email);
  if (!found) return { address: null, barred: { why: 'no-email' } };
  const { href, display } = found;
  return href === null
    ? { address: null, barred: { why: 'bad-email', written: display } }
    : { address: { href, display, mayBeLandline: false }, barred: null };
}

function numberOf({ phones }: Owner): Way {
  for (const says of ['yes', 'unknown'] as const) {
    const found = phones.find((phone) => mobileOf(phone) === says);
    if (found?.e164) {
      const { e164: href, display } = found;
      return { address: { href, display, mayBeLandline: says === 'unknown' }, barred: null };
    }
  }
  return { address: null, barred: { why: phones.length === 0 ? 'no-phone' : 'no-mobile' } };
}
