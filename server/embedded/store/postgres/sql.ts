/** Names of columns, in quotes: PostgreSQL would make them lower case. */
export const listed = (names: readonly string[], of = ''): string =>
  names.map((name) => `${of}"${name}"`).join(', ');

/**
 * The first number of advisory locks, which all copies of this server share. `imports` is held with
 * a member's number by that member's import, and shared with 0 by every import.
 */
export const ONE_AT_A_TIME = { migrations: 360_001, imports: 360_002, builds: 360_003 };

/** What COPY reads: cells between tabs, a row to a line. */
export function copyText(cells: readonly (string | number | boolean | null)[]): string {
  let line = '';
  for (const [index, cell] of cells.entries()) {
    if (index > 0) line += '\t';
    line += cell === null ? '\\N' : typeof cell === 'string' ? escaped(cell) : String(cell);
  }
  return `${line}\n`;
}

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign) : text;
