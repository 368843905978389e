/** The page that `page=` asks for, from 1, which needs no parameter; null where it is no page number. */
export function readPageNumber(raw: string | null): number | null {
  if (raw === null) return 1;
  return /^[1-9]\d{0,8}$/.test(raw) ? Number(raw) : null;
}
