/** A value that may be anything, in one line of text: "" for none, JSON for what has parts. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
