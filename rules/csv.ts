/** Every CSV file begins with this mark, so that a spreadsheet reads it as UTF-8. */
export const CSV_START = '\u{feff}';

const SEPARATOR = ';';

/**
 * One line of a CSV file, with its line end, that a French spreadsheet opens on a double click: `;`
 * between fields, CRLF at the end (RFC 4180). A field is quoted if it holds one of these or a
 * quote. A blank at its end needs no quotes: it is part of the field, as in the API's own example
 * ("SAS GARAGE ;", section 14).
 */
export const csvLine = (fields: readonly string[]): string =>
  `${fields.map(fieldOf).join(SEPARATOR)}\r\n`;

const fieldOf = (text: string): string =>
  /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
