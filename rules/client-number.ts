/**
 * A client's number in a garage's software, in the one form in which numbers are compared: clients'
 * files and invoices come from different tables of that software, and one pads with zeros or blanks
 * what the other doesn't. So "000123", " 123" and "123" are the number "123". Capitals; null if
 * there is none.
 */
export function clientKey(written: string | null): string | null {
  // A shortcut: nearly every number is written so, and a file has hundreds of thousands.
  if (written !== null && /^[1-9]\d*$/.test(written)) return written;
  const plain = (written ?? '').normalize('NFKC').replace(/\s/g, '');
  return plain.replace(/^0+(?=.)/, '').toUpperCase() || null;
}
