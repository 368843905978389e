import { readPhones } from '#rules/phone.ts';
import type { Client } from './model.ts';

const HIDDEN = '•••';

/**
 * A client's contact details as they are read aloud, or masked: what is left tells two clients
 * apart and reaches neither. The number of dots says nothing of the length.
 */
export function withContacts(client: Client, areShown: boolean): Client {
  const { clientPortable, clientEmail } = client;
  return {
    ...client,
    clientPortable: clientPortable && (areShown ? spoken : maskedPhone)(clientPortable),
    clientEmail: clientEmail && (areShown ? clientEmail : maskedEmail(clientEmail)),
  };
}

/** "06 30 55 34 44"; as written where there is no number in it. */
const spoken = (written: string): string =>
  readPhones(written)
    .map(({ display }) => display)
    .join(' / ') || written;

/** The last two digits: "••• 44". */
export function maskedPhone(written: string): string {
  const digits = written.replace(/\D/g, '');
  return digits.length < 6 ? HIDDEN : `${HIDDEN} ${digits.slice(-2)}`;
}

/** "s•••@m•••.fr": a domain may be a person's own name. */
export function maskedEmail(written: string): string {
  const [, first, domain, end] = /^\s*(\S)\S*@(\S)\S*(\.\w{2,})\s*$/u.exec(written) ?? [];
  return end === undefined ? HIDDEN : `${first}${HIDDEN}@${domain}${HIDDEN}${end}`;
}
