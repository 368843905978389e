import { daysBetween } from '#rules/days.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { ANY_MONTH, MONTHS, WEEKDAYS } from '#src/domain/written-days.ts';
import { dayInFull } from './dates.ts';
import { NO_MORE_MINUTES, spelledTimes } from './spelled-time.ts';

const ORDINAL = '(?:er|st|nd|rd|th)?';
const ALONE = '(?<![\\p{L}\\d/.,:-])';

/** Behind these, two numbers with a dot or a hyphen between them are a day and its month. */
const BEFORE_A_DAY = `(?<=(?<!\\p{L})(?:le|du|au|on|the|${WEEKDAYS})\\s+)`;
const BEFORE_A_TIME = '(?<=(?<!\\p{L})(?:à|a|at|by|from|around|vers|dès|pour)\\s+)';
/** "Du 8 au 12", "au 8 rue de la Gare", "le 1er étage": no day of the customer's. */
const NO_DAY =
  '(?!\\s+au\\s+\\d|,?\\s*(?:bis|ter|rue|avenue|av|boulevard|bd|place|route|chemin|allée|impasse|quai|cours|square|étage)(?!\\p{L}))';
const NO_ORDINAL =
  '(?!\\s+(?:anniversary|birthday|floor|time|gen|generation|gear|year|century|visit|service|street|avenue)(?!\\p{L}))';

const padded = (number: number): string => (number < 10 ? `0?${number}` : String(number));

const found = (text: string, patterns: readonly string[]): string[] =>
  [...text.matchAll(new RegExp(patterns.join('|'), 'giu'))].map(([words]) => words.trim());

/** Where the text names the day: "mardi 8 décembre", "le 8/12", "December 8th", "le 8". */
export function namingsOfDay(text: string, date: IsoDate): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const named = MONTHS[Number(month) - 1] ?? '';
  const [d, m] = [padded(Number(day)), padded(Number(month))];
  const weekday = `(?:(?:${weekdaysOf(date)})\\s+(?:the\\s+)?)?`;
  const ofYear = `(?:,?\\s+${year}(?!\\d)|(?!,?\\s+\\d{4}))`;
  const inDigits = (sign: string) =>
    `(?:${sign}(?:${year}|${year.slice(2)})(?!\\d)|(?!${sign}?\\d))(?!${sign}\\d)`;
  const noMore = `(?!\\p{L}|\\s*(?:(?:of\\s+)?${ANY_MONTH}|[\\d/:%€-])|[.,]\\d|\\s?h(?!\\p{L}))`;
  return found(text, [
    `${ALONE}${weekday}${d}${ORDINAL}[\\s-]+(?:of\\s+)?${named}${ofYear}`,
    `${ALONE}${weekday}${named}\\s+${d}${ORDINAL}(?![\\p{L}\\d])${ofYear}`,
    `${ALONE}${weekday}${d}/${m}${inDigits('/')}`,
    ...['\\.', '-'].flatMap((sign) => [
      `${ALONE}${day}${sign}${month}${inDigits(sign)}`,
      `${ALONE}${d}${sign}${m}${sign}(?:${year}|${year.slice(2)})(?!\\d|${sign}\\d)`,
      `${BEFORE_A_DAY}${d}${sign}${m}${inDigits(sign)}(?!\\s*(?:[€%]|(?:of\\s+)?${ANY_MONTH}))`,
    ]),
    `${ALONE}${date}(?!\\d)`,
    `${ALONE}(?:le|du|(?<!du\\s+\\d+\\s+)au|${weekdaysOf(date)})\\s+${d}${ORDINAL}${noMore}${NO_DAY}`,
    `${ALONE}(?<!${ANY_MONTH}\\s+)(?:the\\s+)?${Number(day)}(?:st|nd|rd|th)${noMore}${NO_ORDINAL}`,
  ]);
}

/**
 * Where the text names the day by its weekday alone; not "le mardi" and "on Tuesdays", which are every
 * week's. "Pas le mardi" is this one, but not in "nous n'ouvrons pas le mardi".
 */
export function namingsOfWeekday(text: string, date: IsoDate): string[] {
  const every = `(?<!(?:les?|du|au|${WEEKDAYS}\\s*(?:[-–]|à|to))\\s*)`;
  const instead = '(?<=(?<!\\p{L})(?:lieu|place)\\s+du\\s+)';
  const not = "(?<=(?<!\\p{L})(?:pas|non|que)\\s+le\\s+)(?<!(?<!\\p{L})n(?:e\\s|[’'])[^.!?\\n]*)";
  const weekday = `(?:${weekdaysOf(date)})(?!\\p{L}|\\s+(?:the\\s+)?\\d|\\s*(?:[-–]|à|au|to)\\s*${WEEKDAYS})`;
  return found(
    text,
    [every, instead, not].map((before) => `${ALONE}${before}${weekday}`),
  );
}

/** By the days from today. */
const FROM_TODAY = [
  "(?:aujourd[’']hui|ce\\s+(?:matin|midi|soir)|cet\\s+apr[èe]s-midi|today|this\\s+(?:morning|afternoon|evening)|tonight)",
  '(?<!apr[èe]s[-\\s])(?:demain|(?<!after\\s+)tomorrow)',
  '(?:apr[èe]s[-\\s]demain|(?:the\\s+)?day\\s+after\\s+tomorrow)',
];

/** Where the text names the day as who writes today would: "demain", "this afternoon". */
export function namingsFromToday(text: string, date: IsoDate, today: IsoDate): string[] {
  const words = FROM_TODAY[daysBetween(today, date)];
  return words === undefined ? [] : found(text, [`(?<![\\p{L}])${words}(?!\\p{L})`]);
}

/** Where the text names the time: "9 h 30", "09:30", "9.30 am"; "14 h" and "2 pm"; in words. */
export function namingsOfTime(text: string, time: string): string[] {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const mm = String(minutes).padStart(2, '0');
  const isWhole = minutes === 0;
  const half = hours < 12 ? 'a' : 'p';
  const other = hours < 12 ? 'p' : 'a';
  const h = padded(hours);
  const after = isWhole ? `(?:\\s*00(?!\\d)|(?!\\s*\\d)${NO_MORE_MINUTES})` : `\\s*${mm}(?!\\d)`;
  const before = '(?<![\\p{L}\\d.,:]|\\d\\s?h\\s?)';
  return found(text, [
    `${before}${h}\\s*(?:heures?|h)(?!\\p{L})${after}`,
    `${before}${h}:${mm}(?!\\d)(?!\\s*${other}\\.?m(?!\\p{L}))(?:\\s*${half}\\.?m(?!\\p{L}))?`,
    `${before}${padded(hours % 12 || 12)}${isWhole ? '(?:[:.]00)?' : `[:.]${mm}`}\\s*${half}\\.?m(?!\\p{L})`,
    `${BEFORE_A_TIME}${h}\\.${mm}(?!\\d|[.,]\\d|\\s*(?:[€%]|euros?|eur|km|${other}\\.?m)(?!\\p{L}))`,
    ...(hours === 12 && isWhole ? [`(?<!\\p{L})(?:midi|noon)(?!\\p{L})${NO_MORE_MINUTES}`] : []),
    ...spelledTimes(hours, minutes),
  ]);
}

/** Whether it names any day at all: "le 3 mars", "3rd of March", "March 3", "03/03". */
export const namesADay = (text: string): boolean =>
  found(text, [
    `\\d${ORDINAL}\\s+(?:of\\s+)?${ANY_MONTH}`,
    `(?<!\\p{L})${ANY_MONTH}\\s+\\d{1,2}(?!\\d)`,
    '(?<!\\d)\\d{1,2}(?:/\\d{1,2}|\\.(?:0\\d|1[0-2]))(?!\\d)',
  ]).length > 0;

/** In both languages: "mardi|tuesday". */
const weekdaysOf = (date: IsoDate): string =>
  (['fr', 'en'] as const).map((lang) => dayInFull(date, lang).split(' ')[0]).join('|');
