export interface Email {
  /** For a link to write to it; null if it isn't an address. */
  href: string | null;
  display: string;
}

const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u;
const LABEL = /^[\p{L}\p{M}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;

/** Servers don't accept longer ones (RFC 5321, 4.5.3.1); counted in bytes. */
const MOST_LOCAL = 64;
const MOST_ALL = 254;

/**
 * Whether mail can be sent to it: a name without quotes (RFC 5322 dot-atom, with the letters of RFC
 * 6531) at a domain with at least two labels.
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
 * RFC 6068: encodes everything that could be read as more than the address, so that a "?" in it
 * can't add a copy or a text to the message.
 */
const hrefOf = (address: string): string =>
  `mailto:${address.split('@').map(encodeURIComponent).join('@')}`;

/**
 * The addresses in one field, which may hold several: "a@mail.fr; b@mail.fr". If a part of the
 * field isn't an address, the field is shown as it was written and without links, which might lead
 * to somebody else.
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
