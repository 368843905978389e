import type { Lang } from '#contract/services.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** Dates as one writes them to a customer. They are wall-clock dates, so no zone shifts them. */
const formatOf = (options: Intl.DateTimeFormatOptions) => {
  const formats = {
    fr: new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' }),
    en: new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }),
  };
  return (date: IsoDate, lang: Lang): string => formats[lang].format(Date.parse(date));
};

const long = formatOf({ day: 'numeric', month: 'long', year: 'numeric' });
const withWeekday = formatOf({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** The first day of a month is "1er" in French, which Intl doesn't know. */
const first = (text: string, lang: Lang): string =>
  lang === 'fr' ? text.replace(/(^|\s)1(?=\s)/, '$11er') : text;

/** "1er mars 2027", "1 March 2027". */
export const longDate = (date: IsoDate, lang: Lang): string => first(long(date, lang), lang);

/** "mardi 1er décembre 2026", "Tuesday 1 December 2026". */
export const dayInFull = (date: IsoDate, lang: Lang): string =>
  first(withWeekday(date, lang).replace(',', ''), lang);

/** "mars 2027", "March 2027". */
export const monthAndYear = formatOf({ month: 'long', year: 'numeric' });

/** "12/03/2027" in both languages. */
export const shortDate = formatOf({ day: '2-digit', month: '2-digit', year: 'numeric' });

/** "9 h 30" and "9 h" in French, "9:30" and "9:00" in English. */
export function timeOfDay(time: string, lang: Lang): string {
  const [hours = '', minutes = '00'] = time.split(':');
  const hour = String(Number(hours));
  if (lang === 'en') return `${hour}:${minutes}`;
  return minutes === '00' ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minutes}`;
}
