/**
 * The vehicle identification number that a text is, in capitals, by its shape: 17 letters or digits,
 * never I, O or Q (ISO 3779). Null for anything else, the shorter chassis numbers of before 1981 among
 * it. No key is reckoned: Europe's makers need not give the ninth place one.
 */
export function vinOf(text: string | null): string | null {
  const vin = (text ?? '').replace(/[\s-]/g, '').toUpperCase();
  return /^(?=.*\d)[A-HJ-NPR-Z0-9]{17}$/.test(vin) ? vin : null;
}
