import {
  IconAlertTriangle,
  IconCheck,
  IconMail,
  IconPhone,
  IconQuestionMark,
  IconX,
} from '@tabler/icons-react';
import { compactPhone, dialled, type Phone } from '#rules/phone.ts';
import { type ContactWarning, contactWarnings } from '#src/domain/owners/contact-warnings.ts';
import { readEmails } from '#src/domain/owners/email.ts';
import type { ChannelConsent, Owner } from '#src/domain/owners/owners.ts';
import { titledName } from '#src/domain/owners/person-name.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { Clamp, Email } from '#src/ui/text.tsx';

import { ownerMessages } from './messages.ts';
import classes from './owner-contact.module.css';

const ICON = 16;

/** The owner's name as one would say it: the company, or title, first and last name. */
export function useOwnerName() {
  const lang = useLang();
  return ({ company, name, title }: Pick<Owner, 'company' | 'name' | 'title'>): string | null =>
    company !== null || name === null ? name : titledName(title, name, lang);
}

interface ContactLinksProps {
  owner: Pick<Owner, 'phones' | 'email'>;
  /** Whether the first number is what a person with a phone in the hand looks for. */
  foremost?: boolean;
}

/** Links to call and to write. */
export function ContactLinks({ owner, foremost = false }: ContactLinksProps) {
  const text = useMessages(ownerMessages);
  return (
    <ul className={classes.links} data-foremost={foremost}>
      {owner.phones.map((phone) => (
        <li key={phone.display}>
          <PhoneLink phone={phone} />
        </li>
      ))}
      {readEmails(owner.email).map(({ href, display }) => (
        <li key={display}>
          {href ? (
            <a href={href} className={classes.link} aria-label={text.write(display)}>
              <IconMail size={ICON} aria-hidden /> <Email>{display}</Email>
            </a>
          ) : (
            <Clamp lines={2}>{display}</Clamp>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A link to call, and a button to copy the number. What isn't a number is only shown. */
export function PhoneLink({ phone }: { phone: Phone }) {
  const text = useMessages(ownerMessages);
  if (!dialled(phone)) {
    return (
      <Clamp lines={2}>
        {phone.kind === 'service' ? `${phone.display} (${text.service})` : phone.display}
      </Clamp>
    );
  }
  return (
    <span className={classes.phone}>
      <a
        href={`tel:${dialled(phone)}`}
        className={classes.link}
        aria-label={text.call(phone.display)}
      >
        <IconPhone size={ICON} aria-hidden /> <span translate="no">{phone.display}</span>
      </a>
      <CopyButton text={compactPhone(phone)} />
    </span>
  );
}

const channels = ['sms', 'email', 'post'] as const;

/**
 * Which channels may be used for reminders, in words and with a sign. As long as nobody has said
 * what the flags mean, they are shown as they came.
 */
export function Consents({ owner: { consent } }: { owner: Pick<Owner, 'consent'> }) {
  const text = useMessages(ownerMessages);
  const words = useConsentWords();
  if (!consent) return <span className={classes.none}>{text.noConsent}</span>;
  const isUnknown = channels.some((channel) => consent[channel].consent === 'unknown');
  return (
    <ul className={classes.consents} aria-label={isUnknown ? text.flags : text.consents}>
      {channels.map((channel) => (
        <li key={channel} className={classes.consent} data-consent={consent[channel].consent}>
          <ConsentSign consent={consent[channel].consent} />
          {words(consent)[channel]}
        </li>
      ))}
    </ul>
  );
}

/** Each channel in words: "SMS autorisé", or "Indicateur SMS : oui" while the meaning is unknown. */
export function useConsentWords() {
  const text = useMessages(ownerMessages);
  const saidBy = ({ said }: ChannelConsent) =>
    said.length > 1 ? text.both : said[0] ? text.yes : text.no;
  return (consents: NonNullable<Owner['consent']>): Record<'sms' | 'email' | 'post', string> => {
    const [sms, email, post] = channels.map((channel) => {
      const one = consents[channel];
      return one.consent === 'unknown'
        ? text.flag(text.flagNames[channel], saidBy(one))
        : [text[channel], text[one.consent], one.isPrivate && text.byPrivacy]
            .filter(Boolean)
            .join(' ');
    });
    return { sms: sms ?? '', email: email ?? '', post: post ?? '' };
  };
}

const signs = {
  allowed: IconCheck,
  refused: IconX,
  unknown: IconQuestionMark,
  'not-stated': IconQuestionMark,
} as const;

function ConsentSign({ consent }: { consent: ChannelConsent['consent'] }) {
  const Sign = signs[consent];
  return <Sign size={ICON} aria-hidden />;
}

interface ContactWarningsProps {
  view: VehicleView;
  owner: Owner;
  /** As in `contactWarnings`. */
  proposes: boolean;
}

/** What to know before proposing something to the owner, each with its ground. */
export function ContactWarnings({ view, owner, proposes }: ContactWarningsProps) {
  return <Warnings warnings={useContactWarnings(view)(owner, proposes)} />;
}

/** Sentences to know before one calls. */
export function Warnings({ warnings }: { warnings: readonly string[] }) {
  const text = useMessages(ownerMessages);
  if (warnings.length === 0) return null;
  return (
    <ul className={classes.warnings} aria-label={text.warnings}>
      {warnings.map((warning) => (
        <li key={warning} className={classes.warning}>
          <IconAlertTriangle size={ICON} aria-hidden /> <span>{warning}</span>
        </li>
      ))}
    </ul>
  );
}

export function useContactWarnings(view: VehicleView) {
  const words = useWarningWords();
  return (owner: Owner, proposes: boolean): string[] =>
    contactWarnings(view, owner, proposes).map(words);
}

export function useWarningWords(): (warning: ContactWarning) => string {
  const text = useMessages(ownerMessages);
  const format = useFormat();
  return (warning) =>
    warning.kind === 'call-needs-consent'
      ? text.callNeedsConsent
      : text.longSilent(format.date(warning.lastSign));
}
