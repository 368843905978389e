import { namesAllOwners } from '#src/domain/owners.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { ownerName } from '#src/shared/vehicle/owner-contact.tsx';
import { ownerMessages } from '#src/shared/vehicle/owner-messages.ts';
import { Email } from '#src/ui/email.tsx';
import { sheetMessages } from './messages.ts';
import classes from './sheet.module.css';
import { Lines, SheetFacts, SheetPart } from './sheet-part.tsx';

const MOST_PHONES = 3;

/** Whom to speak to, and by which channels they may be written to. */
export function SheetCustomer({ view: { owners, record } }: { view: VehicleView }) {
  const text = useMessages(sheetMessages);
  const words = useMessages(ownerMessages);
  const [owner, ...others] = owners;
  if (!owner) {
    return (
      <SheetPart title={text.customer}>
        {namesAllOwners(record) ? `${words.noOwner}.` : text.failed}
      </SheetPart>
    );
  }
  const { phones, email, address, addressComplement, zipCode, city, consent } = owner;
  const allowed = (channel: string, may: boolean | null) =>
    text.consent(channel, may === null ? words.unknown : may ? words.allowed : words.refused);
  return (
    <SheetPart title={text.customer}>
      <div className={classes.customer}>
        <Lines most={2}>{ownerName(owner) ?? text.noName}</Lines>
      </div>
      <SheetFacts
        facts={[
          {
            label: phones.length > 1 ? text.phones : text.phone,
            lines: [
              phones
                .slice(0, MOST_PHONES)
                .map(({ display }) => display.replaceAll(' ', '\u00a0'))
                .join(' · '),
              phones.length > MOST_PHONES && text.morePhones(phones.length - MOST_PHONES),
            ],
          },
          { label: text.email, lines: [email], as: Email },
          {
            label: text.address,
            lines: [
              [address, addressComplement].filter(Boolean).join(', '),
              [zipCode, city].filter(Boolean).join(' '),
            ],
          },
          {
            label: text.reminders,
            lines: consent
              ? [
                  allowed(words.sms, consent.sms),
                  allowed(words.email, consent.email),
                  allowed(words.post, consent.post),
                ]
              : [words.noConsent],
          },
        ]}
      />
      {others.length > 0 && <p className={classes.note}>{text.otherOwners(others.length)}</p>}
    </SheetPart>
  );
}
