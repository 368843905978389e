export interface Email {
  /** For a link to write to it; null where it is no address. */
  href: string | null;
  display: string;
}

const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u;
const LABEL = /^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

/** Longer ones no server takes (RFC 5321, 4.5.3.1), counted in bytes. */
const MOST_LOCAL = 64;
const MOST_ALL = 254;

/**
 * Whether it is an address that mail can be sent to: a name without quotes (RFC 5322 dot-atom, with
 * the letters of RFC 6531) at a domain of two labels or more.
 */
function isAddress(text: string): boolean {
  const [local = '', domain = '', ...more] = text.split('@');
  const labels = domain.split('.');
  return (
    more.length === 0 &&
    LOCAL.test(local) &&
    local.split('.').every(Boolean) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    bytes(local) <= MOST_LOCAL &&
    bytes(text) <= MOST_ALL
  );
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/**
 * RFC 6068: all that would be read as more than the address is encoded, so that no "?" in it adds a
 * copy or a text to the message.
 */
const hrefOf = (address: string): string =>
  `mailto:${address.split('@').map(encodeURIComponent).join('@')}`;

/**
 * The addresses of one field, which may hold several: "a@mail.fr; b@mail.fr". One of which a part is
 * no address is shown as it was written, and leads nowhere: it might lead to somebody else.
 */
export function readEmails(field: string | null): Email[] {
  const written = (field ?? '').trim();
  if (written === '') return [];
  const parts = written
    .split(/[\s;,|]+|(?<=@[^\s@/]+)\//u)
    .filter((part) => part !== '' && part !== '/' && part !== 'ou');
  if (parts.length === 0 || !parts.every(isAddress)) return [{ href: null, display: written }];
  return [...new Set(parts)].map((part) => ({ href: hrefOf(part), display: part }));
}
