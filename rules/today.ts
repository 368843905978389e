import type { IsoDate } from './days.ts';

/** Where the garages are, unless the server is told otherwise (overseas, GARAGE_TIME_ZONE). */
export const GARAGES = 'Europe/Paris';

/**
 * What "today" means to the server, and to the page when it reads a garage's files: the day at the
 * garages. In France it begins earlier than in UTC.
 * @param timeZone a name of the IANA's list, "Indian/Reunion"
 */
export function garageDay(now: Date, timeZone: string = GARAGES): IsoDate {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).formatToParts(now);
  const part = (wanted: 'year' | 'month' | 'day') =>
    parts.find(({ type }) => type === wanted)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
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

/** What "today" means at the counter: the day in the time zone of the reader's computer. */
export const localDay = (now: Date): IsoDate =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
