import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { ANY_MONTH, MONTHS } from '#src/domain/written-months.ts';
import { dayInFull } from './dates.ts';

const ORDINAL = '(?:er|st|nd|rd|th)?';
const WEEKDAYS =
  '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
const ALONE = '(?<![\\p{L}\\d/.,:-])';

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
    ...['\\.', '-'].map((sign) => `${ALONE}${day}${sign}${month}${inDigits(sign)}`),
    `${ALONE}${date}(?!\\d)`,
    `${ALONE}(?:le|${weekdaysOf(date)})\\s+${d}${ORDINAL}${noMore}`,
    `${ALONE}the\\s+${Number(day)}(?:st|nd|rd|th)${noMore}`,
  ]);
}

/** Where the text names the day by its weekday alone; not "le mardi" and "on Tuesdays", which are every week's. */
export function namingsOfWeekday(text: string, date: IsoDate): string[] {
  const every = `(?<!(?:les?|du|au|${WEEKDAYS}\\s*(?:[-–]|à|to))\\s*)`;
  return found(text, [
    `${ALONE}${every}(?:${weekdaysOf(date)})(?!\\p{L}|\\s+(?:the\\s+)?\\d|\\s*(?:[-–]|à|au|to)\\s*${WEEKDAYS})`,
  ]);
}

/** Where the text names the time: "9 h 30", "09:30", "9.30 am"; "14 h" and "2 pm". */
export function namingsOfTime(text: string, time: string): string[] {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const mm = String(minutes).padStart(2, '0');
  const isWhole = minutes === 0;
  const half = hours < 12 ? 'a' : 'p';
  const other = hours < 12 ? 'p' : 'a';
  const h = padded(hours);
  const after = isWhole ? '(?:\\s*00(?!\\d)|(?!\\s*\\d))' : `\\s*${mm}(?!\\d)`;
  const before = '(?<![\\p{L}\\d.,:]|\\d\\s?h\\s?)';
  return found(text, [
    `${before}${h}\\s*(?:heures?|h)(?!\\p{L})${after}`,
    `${before}${h}:${mm}(?!\\d)(?!\\s*${other}\\.?m(?!\\p{L}))(?:\\s*${half}\\.?m(?!\\p{L}))?`,
    `${before}${padded(hours % 12 || 12)}${isWhole ? '(?:[:.]00)?' : `[:.]${mm}`}\\s*${half}\\.?m(?!\\p{L})`,
    ...(hours === 12 && isWhole ? ['(?<!\\p{L})(?:midi|noon)(?!\\p{L})'] : []),
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
