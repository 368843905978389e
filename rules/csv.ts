/** What a CSV file begins with: the mark by which a spreadsheet takes it for UTF-8. */
export const CSV_START = '\u{feff}';

const SEPARATOR = ';';

/**
 * One line of a CSV file that a French spreadsheet opens at a double click, its end included: `;`
 * between, CRLF after (RFC 4180). A field is quoted where it holds either or a quote, and not for a blank
 * at its end: that is part of it, as in the API's own example ("SAS GARAGE ;", section 14).
 */
export const csvLine = (fields: readonly string[]): string =>
  `${fields.map(fieldOf).join(SEPARATOR)}\r\n`;

const fieldOf = (text: string): string =>
  /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
