import { type Lang, useLang } from './lang.ts';
import { wholeShares } from './whole-shares.ts';

/** Stands between a number and its unit: both languages want a no-break space before "km". */
const NBSP = '\u00a0';

/**
 * Intl parts thousands by this one in French. Public Sans doesn't have it, and the one that browsers make up
 * is so narrow that "96 753" reads as one word, so we take the wide one.
 */
const NARROW_NBSP = '\u202f';

/** Intl writes a hyphen instead, but that is narrower than a digit, and a line may break there. */
const MINUS = '\u2212';

/** A hyphen at which no line breaks. */
const HYPHEN = '\u2011';

/** A number this large is a mistake: we show "1E308" instead of all its digits. */
const SENSELESS = 1e15;

/**
 * The smallest share that we show as different from none, and likewise the smallest rest that keeps
 * a share from being all.
 */
const LEAST = 0.001;

/**
 * A date before the year 1000 is a mistake. Intl would write its year as "1", so we show it as it
 * came.
 */
const ANCIENT = Date.UTC(1000);

/**
 * Numbers, dates, money and phone numbers as readers of the app's language write them, whatever the
 * browser's language. Dates are wall-clock "YYYY-MM-DD" or "YYYY-MM-DD HH:mm:ss". They are
 * formatted as UTC, so that no time zone shifts them.
 */
function createFormat(lang: Lang) {
  const locale = lang === 'fr' ? 'fr-FR' : 'en-GB';
  const dateFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (iso: string) => {
      const time = Date.parse(`${iso.replace(' ', 'T')}${iso.length > 10 ? 'Z' : ''}`);
      return time > ANCIENT ? format.format(time) : iso.replaceAll('-', HYPHEN);
    };
  };
  const numberFormat = (options: Intl.NumberFormatOptions) => {
    const plain = new Intl.NumberFormat(locale, options);
    const scientific = new Intl.NumberFormat(locale, { ...options, notation: 'scientific' });
    return (n: number) =>
      (Math.abs(n) < SENSELESS ? plain : scientific)
        .format(n)
        .replaceAll('-', MINUS)
        .replaceAll(NARROW_NBSP, NBSP);
  };
  const integer = numberFormat({ maximumFractionDigits: 0 });
  const tenths = numberFormat({ maximumFractionDigits: 1 });
  const decimal = numberFormat({ maximumFractionDigits: 2 });
  const euros = numberFormat({ style: 'currency', currency: 'EUR' });
  const wholeEuros = numberFormat({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const wholePercent = numberFormat({ style: 'percent', maximumFractionDigits: 0 });
  const percent = (share: number): string => {
    if (share > 0 && share < 0.005) return `<${NBSP}${wholePercent(0.01)}`;
    if (share < 1 && share >= 0.995) return `>${NBSP}${wholePercent(0.99)}`;
    return wholePercent(share);
  };
  const mediumDate = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
  const clockParts = { hour: '2-digit', minute: '2-digit' } as const;
  const clock = new Intl.DateTimeFormat(locale, clockParts);
  const dayAndClock = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    ...clockParts,
  });
  const plurals = new Intl.PluralRules(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });

  return {
    lang,
    locale,
    /** "30/01/2020" */
    date: dateFormat({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    /** "30 janv. 2020" */
    mediumDate: (iso: string) => mediumDate(iso).replaceAll(' ', NBSP),
    /** "janv. 2020" */
    month: dateFormat({ month: 'short', year: 'numeric' }),
    /** "janvier 2020" */
    longMonth: dateFormat({ month: 'long', year: 'numeric' }),
    /** "18/11/2020 11:26" */
    dateTime: dateFormat({
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    }),
    /** "11:26", or "18/11 11:26" on another day: a moment in epoch milliseconds, on this machine. */
    clock: (time: number) =>
      (isToday(time) ? clock : dayAndClock).format(time).replaceAll(', ', NBSP),
    integer,
    /** At most two decimals. */
    number: decimal,
    /** "96 753 km" */
    km: (n: number) => `${integer(n)}${NBSP}km`,
    /** "297,79 €" */
    euros,
    /** "298 €" */
    wholeEuros,
    /**
     * "63 %". A share that is more than nothing, or less than everything, is never rounded to that:
     * "< 1 %", "> 99 %".
     */
    percent,
    /** "63 %", "37 %": the shares of one whole, rounded so that they add up to 100 %. */
    shares: (parts: readonly number[]): string[] =>
      wholeShares(parts).map((share, index) => {
        const isSome = (parts[index] ?? 0) > 0;
        const isAll = parts.every((part, other) => other === index || part === 0);
        if (share === 0 && isSome) return percent(LEAST);
        return percent(share === 100 && !isAll ? 1 - LEAST : share / 100);
      }),
    /** "12,4 Mo": counted in steps of 1024, as file managers do. */
    bytes: (n: number) => fileSize(n, lang, tenths),
    /** "45 s", "3 min 20 s", "1 h 5 min". */
    seconds: clockTime,
    list: (items: readonly string[]) => list.format(items),
    /**
     * `count(3, 'visite', 'visites')` gives "3 visites", with the form that the language's rule
     * demands.
     */
    count: (n: number, one: string, other: string) =>
      `${integer(n)}${NBSP}${plurals.select(n) === 'one' ? one : other}`,
    /** The word without the number, in the form that the number demands. */
    plural: (n: number, one: string, other: string) => (plurals.select(n) === 'one' ? one : other),
    /** A span of whole months: "8 mois", "2 ans", "2 ans et 3 mois". */
    months: (total: number) => span(total, lang, integer),
  };
}

const isToday = (time: number): boolean =>
  new Date(time).toDateString() === new Date().toDateString();

function span(total: number, lang: Lang, integer: (n: number) => string): string {
  const years = Math.floor(total / 12);
  const months = total % 12;
  const [year, yearsWord, month, monthsWord, and] =
    lang === 'fr'
      ? ['an', 'ans', 'mois', 'mois', ' et ']
      : ['year', 'years', 'month', 'months', ' and '];
  const parts = [
    years > 0 && `${integer(years)}${NBSP}${years === 1 ? year : yearsWord}`,
    (months > 0 || years === 0) && `${months}${NBSP}${months === 1 ? month : monthsWord}`,
  ].filter((part) => part !== false);
  return parts.join(and);
}

const SIZE_UNITS: Record<Lang, readonly string[]> = {
  fr: ['o', 'ko', 'Mo', 'Go'],
  en: ['B', 'KB', 'MB', 'GB'],
};

function fileSize(bytes: number, lang: Lang, tenths: (n: number) => string): string {
  const units = SIZE_UNITS[lang];
  let [rest, power] = [bytes, 0];
  while (rest >= 1023.95 && power < units.length - 1) {
    rest /= 1024;
    power += 1;
  }
  return `${tenths(rest)}${NBSP}${units[power]}`;
}

/** From an hour on, seconds are left out. Parts that are zero are left out too, unless all are. */
function clockTime(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = `${Math.floor(whole / 60) % 60}${NBSP}min`;
  const parts =
    whole >= 3600
      ? [`${Math.floor(whole / 3600)}${NBSP}h`, minutes]
      : [minutes, `${whole % 60}${NBSP}s`];
  const shown = parts.filter((part) => !part.startsWith(`0${NBSP}`));
  return shown.length > 0 ? shown.join(NBSP) : `0${NBSP}s`;
}

export type Format = ReturnType<typeof createFormat>;

const formats: Record<Lang, Format> = { fr: createFormat('fr'), en: createFormat('en') };

/** The formatters of a language, for code outside components (exports, models' texts). */
export const formatOf = (lang: Lang): Format => formats[lang];

export const useFormat = (): Format => formats[useLang()];
