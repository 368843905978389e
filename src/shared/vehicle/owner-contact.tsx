import { IconCheck, IconMail, IconPhone, IconQuestionMark, IconX } from '@tabler/icons-react';
import { dialled } from '#rules/phone.ts';
import { readEmails } from '#src/domain/owners/email.ts';
import type { Owner } from '#src/domain/owners/owners.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Clamp, Email } from '#src/ui/text.tsx';

import { ownerMessages } from './messages.ts';
import classes from './owner-contact.module.css';

const ICON = 16;

/** The owner's name as one would say it: the company, or title, first and last name. */
export function ownerName(owner: Owner): string | null {
  if (owner.company !== null || owner.name === null) return owner.name;
  return owner.title === null ? owner.name : `${owner.title} ${owner.name}`;
}

/** Links to call and to write. */
export function ContactLinks({ owner }: { owner: Owner }) {
  const text = useMessages(ownerMessages);
  return (
    <ul className={classes.links}>
      {owner.phones.map((phone) => (
        <li key={phone.display}>
          {dialled(phone) ? (
            <a
              href={`tel:${dialled(phone)}`}
              className={classes.link}
              aria-label={text.call(phone.display)}
            >
              <IconPhone size={ICON} aria-hidden /> {phone.display}
            </a>
          ) : (
            <Clamp lines={2}>
              {phone.kind === 'service' ? `${phone.display} (${text.service})` : phone.display}
            </Clamp>
          )}
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

/** Which channels may be used for reminders, in words and with a sign. */
export function Consents({ owner }: { owner: Owner }) {
  const text = useMessages(ownerMessages);
  if (!owner.consent) return <span className={classes.none}>{text.noConsent}</span>;
  const { sms, email, post } = owner.consent;
  return (
    <ul className={classes.consents} aria-label={text.consents}>
      {(
        [
          [text.sms, sms],
          [text.email, email],
          [text.post, post],
        ] as const
      ).map(([channel, allowed]) => (
        <li key={channel} className={classes.consent} data-allowed={allowed ?? 'unknown'}>
          <ConsentSign allowed={allowed} />
          {channel} {allowed === null ? text.unknown : allowed ? text.allowed : text.refused}
        </li>
      ))}
    </ul>
  );
}

function ConsentSign({ allowed }: { allowed: boolean | null }) {
  if (allowed === null) return <IconQuestionMark size={ICON} aria-hidden />;
  return allowed ? <IconCheck size={ICON} aria-hidden /> : <IconX size={ICON} aria-hidden />;
}
