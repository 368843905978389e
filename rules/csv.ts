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

/**
 * How text begins that a spreadsheet takes for a formula (OWASP, "CSV Injection"). It may skip white
 * space first, and it accepts full-width signs too. Apostrophes in front are only there to tell text
 * that began with one from text that was given one.
 */
const FORMULA = /^'*(\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

/**
 * What a spreadsheet takes for a number, a date, a time or a share, and then shows otherwise: the
 * "01000" of a postcode as 1000, "06-8108" as June 8108, a SIRET as 5,12846E+13.
 */
const NO_WORDS = /^(?=.*\d)[\d\s.,:/()%€$£+-]+$/;
const SCIENTIFIC = /^\s*[+-]?\d+([.,]\d+)?\s*e\s*[+-]?\d+\s*$/i;
/** The months as French and English spreadsheets know them: "MAR 3", "2-mai", "3 mars 2020 10:30". */
const MONTH =
  /(?<!\p{L})(jan|f[eé]v|feb|mar|avr|apr|ma[iy]|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[eé]c)\p{L}{0,7}/giu;
/** "5 PM", "10h30", "2020-01-30T10:30Z". */
const OF_A_TIME = /(?<=\d\s?)([ap]m?|[htz])(?!\p{L})/giu;
const TRUE_OR_FALSE = /^\s*(vrai|faux|true|false)\s*$/i;
/** A spreadsheet takes it for a number too, but shows it as it was written. */
const SHOWN_AS_IT_IS = /^(0|[1-9]\d{0,10})$/;

const isNumberOrDate = (text: string): boolean =>
  NO_WORDS.test(text.replace(MONTH, ' ').replace(OF_A_TIME, ' '));

/** In characters: a longer text cannot stand in a formula. */
const LONGEST_CONSTANT = 255;

/**
 * Text as it is put into a field that a spreadsheet is to show as it is. If the spreadsheet would
 * change it, it becomes the constant `="01000"`; if it would run it as a formula, it gets an
 * apostrophe in front. `unmarked` takes both away again.
 */
export function marked(text: string): string {
  const isChanged =
    text.length <= LONGEST_CONSTANT &&
    !SHOWN_AS_IT_IS.test(text) &&
    (isNumberOrDate(text) || SCIENTIFIC.test(text) || TRUE_OR_FALSE.test(text));
  if (isChanged) return `="${text}"`;
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * The text of a cell as it was meant: without the marks of `marked`, which other programs write
 * too (`="0612345678"`).
 */
export function unmarked(cell: string): string {
  // A shortcut, because hardly any cell has a mark and a file has millions.
  if (/^[^\s='']/.test(cell)) return cell;
  const constant = /^\s*="((?:[^"]|"")*)"\s*$/.exec(cell)?.[1];
  if (constant !== undefined) return constant.replaceAll('""', '"');
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
