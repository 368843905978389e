/**
 * The rule that writes into the margins of every printed page what it shows and when it was printed,
 * and which page of how many it is; a sheet is one page and says it itself. The texts may hold anything: a plate is whatever was typed.
 * @param subject such as "AB-123-CD · Invoices"
 */
export function pageMargins(subject: string, printed: string): string {
  const margins = [
    margin('bottom-left', asString(subject)),
    margin('bottom-center', asString(printed)),
    margin('bottom-right', 'counter(page) " / " counter(pages)'),
  ];
  return ['paper', 'planner'].map((name) => `@page ${name} { ${margins.join(' ')} }`).join(' ');
}

const margin = (at: string, content: string): string =>
  `@${at} { content: ${content}; font: 8pt "Public Sans Variable", sans-serif; color: #000 }`;

/** A string of CSS: what an identifier must escape, a string may. */
const asString = (text: string): string => `"${CSS.escape(text)}"`;
