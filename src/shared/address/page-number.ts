/**
 * The page number in `page=`, counted from 1 (page 1 needs no parameter); null if it isn't a page
 * number.
 */
export function readPageNumber(raw: string | null): number | null {
  if (raw === null) return 1;
  return /^[1-9]\d{0,8}$/.test(raw) ? Number(raw) : null;
}
