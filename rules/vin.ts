/**
 * The vehicle identification number in a text, in capitals, recognised by its shape: 17 letters or
 * digits, never I, O or Q (ISO 3779). Null for anything else, including the shorter chassis numbers
 * from before 1981. We don't check the check digit: European manufacturers needn't put one in the
 * ninth place.
 */
export function vinOf(text: string | null): string | null {
  const vin = (text ?? '').replace(/[\s-]/g, '').toUpperCase();
  return /^(?=.*\d)[A-HJ-NPR-Z0-9]{17}$/.test(vin) ? vin : null;
}
