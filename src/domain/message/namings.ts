import { addDays, daysBetween } from '#rules/days.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { ANY_MONTH, MONTHS, WEEKDAYS } from '#src/domain/written-days.ts';
import { ANY_DAY_IN_WORDS, dayInWords } from './number-patterns.ts';

const ORDINAL = '(?:er|st|nd|rd|th|°)?';
const ALONE = '(?<![\\p{L}\\d/.,:-])';

/** Behind these, two numbers with a dot or a hyphen between them are a day and its month. */
const BEFORE_A_DAY = `(?<=(?<!\\p{L})(?:le|du|au|on|the|${WEEKDAYS})\\s+)`;
/** "Du 8 au 12", "au 8 rue de la Gare", "le 1er étage": no day of the customer's. */
const NO_DAY =
  '(?!\\s+au\\s+\\d|,?\\s*(?:bis|ter|rue|avenue|av|boulevard|bd|place|route|chemin|allée|impasse|quai|cours|square|étage)(?!\\p{L}))';
const NO_ORDINAL =
  '(?!\\s+(?:anniversary|birthday|floor|time|gen|generation|gear|year|century|visit|service|street|avenue)(?!\\p{L}))';

const padded = (number: number): string => (number < 10 ? `0?${number}` : String(number));

const found = (text: string, patterns: readonly string[]): string[] =>
  patterns.length === 0
    ? []
    : [...text.matchAll(new RegExp(patterns.join('|'), 'giu'))].map(([words]) => words.trim());

/** From Sunday on, in full and for short. "Mar 8" may be the 8th of March, so some need the full ones. */
const DAYS_OF_WEEK = [
  ['dimanche|sunday', 'dim|sun'],
  ['lundi|monday', 'lun|mon'],
  ['mardi|tuesday', 'mar|tues?'],
  ['mercredi|wednesday', 'mer|wed'],
  ['jeudi|thursday', 'jeu|thu(?:rs?)?'],
  ['vendredi|friday', 'ven|fri'],
  ['samedi|saturday', 'sam|sat'],
] as const;

interface Weekday {
  full: string;
  /** In full or for short. */
  any: string;
}

const weekdayFrom = (all: readonly (readonly [string, string])[]): Weekday => {
  const full = all.map(([name]) => name).join('|');
  return {
    full: `(?:${full})(?!\\p{L})`,
    any: `(?:${[full, ...all.map(([, short]) => short)].join('|')})(?!\\p{L})\\.?`,
  };
};
const dayOfWeek = (date: IsoDate): number => new Date(date).getUTCDay();
const ownWeekday = (date: IsoDate): Weekday =>
  weekdayFrom(DAYS_OF_WEEK.filter((_, at) => at === dayOfWeek(date)));
const otherWeekday = (date: IsoDate): Weekday =>
  weekdayFrom(DAYS_OF_WEEK.filter((_, at) => at !== dayOfWeek(date)));

/** Patterns of the day by its number and its month, each behind a pattern of what comes before. */
function datesOf(date: IsoDate, before: string, withoutYear: boolean): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const named = MONTHS[Number(month) - 1] ?? '';
  const [d, m] = [padded(Number(day)), padded(Number(month))];
  const anyD = `(?:${d}${ORDINAL}|${dayInWords(Number(day))})`;
  const ofYear = `(?:,?\\s+${year}(?!\\d)${withoutYear ? '|(?!,?\\s+\\d{4})' : ''})`;
  const inDigits = (sign: string) =>
    `(?:${sign}(?:${year}|${year.slice(2)})(?!\\d)${withoutYear ? `|(?!(?:${sign})?\\d)` : ''})(?!${sign}\\d)`;
  return [
    `${before}${anyD}[\\s-]+(?:of\\s+)?${named}${ofYear}`,
    `${before}${named}\\s+(?:the\\s+)?${anyD}(?![\\p{L}\\d])${ofYear}`,
    `${before}${d}${ORDINAL}\\s*/\\s*${m}${inDigits('\\s*/\\s*')}`,
    ...['\\.', '-'].flatMap((sign) => [
      `${before}${day}${sign}${month}${inDigits(sign)}`,
      `${before}${d}${sign}${m}${sign}(?:${year}|${year.slice(2)})(?!\\d|${sign}\\d)`,
      `${before}${BEFORE_A_DAY}${d}${sign}${m}${inDigits(sign)}(?!\\s*(?:[€%]|(?:of\\s+)?${ANY_MONTH}))`,
    ]),
  ];
}

/** Behind a day without its month: what makes another day of it, or none. */
const NO_MORE = `(?!\\p{L}|\\s*(?:(?:of\\s+)?${ANY_MONTH}|[\\d/:%€-])|[.,]\\d|\\s?h(?!\\p{L})|\\s+(?:du\\s+mois|of(?:\\s+the)?)\\s+(?:prochain|suivant|next|following))`;
/** "Mardi huit" may go on with hours, or with tyres. */
const ONLY_BEFORE_A_TIME = '(?=\\s+(?:à|a|vers|dès|at)\\s)';

const bareDay = (date: IsoDate, before: string): string => {
  const day = Number(date.slice(8));
  return `${ALONE}${before}\\s+(?:${padded(day)}${ORDINAL}${NO_MORE}${NO_DAY}|${dayInWords(day)}${ONLY_BEFORE_A_TIME})`;
};

/**
 * Where the text names the day: "mardi 8 décembre", "le 8/12", "December 8th", "le 8".
 * @param today if it is given, only as who writes today would: without its month or its year, a day is
 *   the next one
 */
export function namingsOfDay(text: string, date: IsoDate, today: IsoDate = date): string[] {
  const isNext = (isAlike: (other: IsoDate) => boolean) => !hasEarlier(date, today, isAlike);
  const hasDay = (other: IsoDate) => other.slice(8) === date.slice(8);
  const { full, any } = ownWeekday(date);
  return found(text, [
    ...datesOf(
      date,
      `${ALONE}(?:${any}\\s+(?:the\\s+)?)?`,
      isNext((other) => other.slice(5) === date.slice(5)),
    ),
    `${ALONE}${date}(?!\\d)`,
    ...(isNext((other) => hasDay(other) && dayOfWeek(other) === dayOfWeek(date))
      ? [bareDay(date, `${full}(?:\\s+(?:le|the))?`)]
      : []),
    ...(isNext(hasDay)
      ? [
          bareDay(date, '(?:le|du|(?<!du\\s+\\d+\\s+)au)'),
          `${ALONE}(?<!${ANY_MONTH}\\s+(?:the\\s+)?)(?:the\\s+)?${Number(date.slice(8))}(?:st|nd|rd|th)${NO_MORE}${NO_ORDINAL}`,
        ]
      : []),
  ]);
}

/** Whether such a day comes from today on, before that one. */
function hasEarlier(date: IsoDate, today: IsoDate, isAlike: (other: IsoDate) => boolean): boolean {
  for (let other = today; other < date; other = addDays(other, 1)) {
    if (isAlike(other)) return true;
  }
  return false;
}

/** Where it names the day with another weekday than it has: "mardi 6 avril" of a Wednesday. */
export function namingsWithOtherWeekday(text: string, date: IsoDate): string[] {
  const { full, any } = otherWeekday(date);
  // "Fermé le lundi, le 6 avril on vous attend."
  const spaced = `(?:${any}\\s+|(?<!(?<!\\p{L})(?:les?|du|au)\\s+)${any},\\s+)(?:(?:le|the)\\s+)?`;
  const behind = `\\s*\\((?:un\\s+|a\\s+)?${any}\\)?`;
  return found(text, [
    ...datesOf(date, `${ALONE}${spaced}`, true),
    ...datesOf(date, ALONE, true).map((pattern) => `${pattern}${behind}`),
    bareDay(date, `${full}(?:\\s+(?:le|the))?`),
  ]);
}

/** Where another weekday alone is said to be the appointment's: "À mardi !", "See you on Tuesday". */
export function namingsOfOtherWeekday(text: string, date: IsoDate): string[] {
  const { full } = otherWeekday(date);
  const meeting = 'à|rdv|rendez-vous|see\\s+you(?:\\s+on)?|attend(?:s|ons)?';
  return found(text, [
    `(?<=(?<!\\p{L}|${WEEKDAYS}\\s+)(?:${meeting})(?:\\s*:)?\\s+)${full}(?!\\s*(?:[-–]|à|au|to)\\s*${WEEKDAYS}|[.,]?\\s+(?:dernier|last|(?:(?:le|the)\\s+)?(?:\\d|${ANY_MONTH}|${ANY_DAY_IN_WORDS}\\s)))`,
  ]);
}

/** Behind a weekday: it is that of another week. */
const OF_A_WEEK =
  '\\s+(?:prochain|en\\s+(?:huit|quinze)|fortnight|(?:de\\s+)?la\\s+semaine\\s+prochaine|week|after\\s+next|(?:of\\s+)?next\\s+week)(?!\\p{L})';
/** The same before it. */
const IN_A_WEEK =
  '(?:(?:a\\s+)?week\\s+on|next|(?:la\\s+)?semaine\\s+prochaine,?(?:\\s+le)?|next\\s+week,?(?:\\s+on)?)\\s+';

/**
 * Where the text names the day by its weekday alone; not "le mardi" and "on Tuesdays", which are every
 * week's. "Pas le mardi" is this one, but not in "nous n'ouvrons pas le mardi".
 */
export function namingsOfWeekday(text: string, date: IsoDate): string[] {
  const every = `(?<!(?:les?|du|au|${WEEKDAYS}\\s*(?:[-–]|à|to))\\s*)`;
  const instead = '(?<=(?<!\\p{L})(?:lieu|place)\\s+du\\s+)';
  const not = "(?<=(?<!\\p{L})(?:pas|non|que)\\s+le\\s+)(?<!(?<!\\p{L})n(?:e\\s|[’'])[^.!?\\n]*)";
  const weekday = `(?<!(?<!\\p{L})${IN_A_WEEK})${ownWeekday(date).full}(?!\\p{L}|${OF_A_WEEK}|\\s+(?:the\\s+)?\\d|\\s*(?:[-–]|à|au|to)\\s*${WEEKDAYS})`;
  return found(
    text,
    [every, instead, not].map((before) => `${ALONE}${before}${weekday}`),
  );
}

/** In days: beyond, nobody counts them. */
const MOST_COUNTED = 31;

/** "Dans dix jours", "in two weeks"; in French, a week may be eight days, and two of them fifteen. */
function inDays(days: number): string[] {
  if (days < 2 || days > MOST_COUNTED) return [];
  const said = (number: number) => `(?:${number}|${dayInWords(number)})`;
  const weeks = days / 7;
  return [
    `(?:dans|in)\\s+${said(days)}\\s+(?:jours|days)`,
    ...(weeks === 1 ? ['dans\\s+une\\s+semaine', 'in\\s+a\\s+week'] : []),
    ...(weeks === 2 ? ['in\\s+a\\s+fortnight'] : []),
    ...(weeks === 1 || weeks === 2 ? [`dans\\s+${said(days + 1)}\\s+jours`] : []),
    ...(Number.isInteger(weeks) ? [`(?:dans|in)\\s+${said(weeks)}\\s+(?:semaines?|weeks?)`] : []),
  ];
}

/**
 * Where it names the day by its weekday and its week. "Vendredi prochain" is said of the first to come and
 * of that in the next week.
 */
export function namingsOfWeek(text: string, date: IsoDate, today: IsoDate): string[] {
  const { full } = ownWeekday(date);
  const days = daysBetween(today, date);
  /** From Monday to Sunday. */
  const weeks = (days - ((dayOfWeek(date) + 6) % 7) + ((dayOfWeek(today) + 6) % 7)) / 7;
  const near = days > 0 && days < 14 ? [`${full}\\s+prochain`, `next\\s+${full}`] : [];
  const second =
    days >= 7 && days <= 14
      ? [`${full}\\s+(?:en\\s+huit|week|after\\s+next)`, `(?:a\\s+)?week\\s+on\\s+${full}`]
      : [];
  const third = days >= 14 && days <= 21 ? [`${full}\\s+(?:en\\s+quinze|fortnight)`] : [];
  const inNext =
    weeks === 1
      ? [
          `${full}\\s+(?:(?:de\\s+)?la\\s+semaine\\s+prochaine|(?:of\\s+)?next\\s+week)`,
          `(?:(?:la\\s+)?semaine\\s+prochaine,?(?:\\s+le)?|next\\s+week,?(?:\\s+on)?)\\s+${full}`,
        ]
      : [];
  const counted = inDays(7 * weeks).flatMap((later) => [
    `${later},?\\s+(?:(?:le|on)\\s+)?${full}`,
    `${full},?\\s+${later}`,
  ]);
  return found(text, [near, second, third, inNext, counted].flat().map(asWords));
}

const asWords = (pattern: string): string => `(?<!\\p{L})(?:${pattern})(?!\\p{L})`;

/** By the days from today. */
const FROM_TODAY = [
  "aujourd[’']hui|ce\\s+(?:matin|midi|soir)|cet\\s+apr[èe]s-midi|today|this\\s+(?:morning|afternoon|evening)|tonight",
  '(?<!apr[èe]s[-\\s])(?:demain|(?<!after\\s+)tomorrow)',
  'apr[èe]s[-\\s]demain|(?:the\\s+)?day\\s+after\\s+tomorrow',
];

/** Where the text names the day as who writes today would: "demain", "this afternoon", "in ten days". */
export function namingsFromToday(text: string, date: IsoDate, today: IsoDate): string[] {
  const days = daysBetween(today, date);
  return found(text, [FROM_TODAY[days] ?? [], inDays(days)].flat().map(asWords));
}

/** Whether it names any day at all: "le 3 mars", "3rd of March", "March 3", "03/03". */
export const namesADay = (text: string): boolean =>
  found(text, [
    `(?:\\d${ORDINAL}|(?<!\\p{L})${ANY_DAY_IN_WORDS})\\s+(?:of\\s+)?${ANY_MONTH}`,
    `(?<!\\p{L})${ANY_MONTH}\\s+\\d{1,2}(?!\\d)`,
    '(?<!\\d)\\d{1,2}(?:\\s*/\\s*\\d{1,2}|\\.(?:0\\d|1[0-2]))(?!\\d)',
  ]).length > 0;
