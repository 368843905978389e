import type { IsoDate } from './days.ts';

/** Where the garages are, unless the server is told otherwise (overseas, GARAGE_TIME_ZONE). */
export const GARAGES = 'Europe/Paris';

/**
 * What "today" means to page and server: the day at the garages. In France it begins earlier than in
 * UTC, and overseas it isn't that of a reader in France.
 * @param timeZone a name of the IANA's list, "Indian/Reunion"
 */
export function garageDay(now: Date, timeZone: string = GARAGES): IsoDate {
  const parts = dayFormat(timeZone).formatToParts(now);
  const part = (wanted: 'year' | 'month' | 'day') =>
    parts.find(({ type }) => type === wanted)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** Kept, because making one takes longer than all else. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  });
  dayFormats.set(timeZone, format);
  return format;
}

/** Whether this is the name of a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
