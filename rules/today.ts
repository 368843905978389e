import type { IsoDate } from './days.ts';

/** The time zone of the garages, as far as the server knows. */
const GARAGES = 'Europe/Paris';

/**
 * What "today" means to the server: the day at the garages. In France it begins earlier than in
 * UTC.
 */
export const garageDay = (now: Date): IsoDate => dayIn(now, { timeZone: GARAGES });

/** What "today" means at the counter: the day in the time zone of the reader's computer. */
export const localDay = (now: Date): IsoDate => dayIn(now, {});

function dayIn(now: Date, zone: { timeZone?: string }): IsoDate {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...zone,
  }).formatToParts(now);
  const part = (wanted: 'year' | 'month' | 'day') =>
    parts.find(({ type }) => type === wanted)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}
