/**
 * Windows hands a link to another program only up to 2,048 characters (INTERNET_MAX_URL_LENGTH), and
 * Chromium drops a longer one without a word.
 */
const LONGEST_LINK = 2000;

/** RFC 5322 and RFC 6068 write a line's end as CR LF. */
const crlf = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n');

const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/**
 * Opens an e-mail to one address (RFC 6068); null if it is longer than a link may be.
 * @param address as `readEmails` gives it: `mailto:` and the encoded address
 */
export function mailLink(address: string, subject: string, text: string): string | null {
  const oneLine = subject.replace(/[\r\n]+/g, ' ');
  const link = `${address}?subject=${encoded(oneLine)}&body=${encoded(crlf(text))}`;
  return link.length > LONGEST_LINK ? null : link;
}

/**
 * Opens a text message to one number (RFC 5724).
 * @param e164 "+33630553444"
 */
export const smsLink = (e164: string, text: string): string =>
  `sms:${e164}?body=${encoded(text.replace(/\r\n?/g, '\n'))}`;
