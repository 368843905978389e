import type { Lang } from '#contract/services.ts';
import { type Appointment, type Draft, wordsOf } from './compose.ts';
import { dayInFull, longDate, shortDate, timeOfDay } from './dates.ts';
import { toGsm } from './septets.ts';

/** What stands in a text, and what takes its place. */
type Pair = readonly [before: string, after: string];

/**
 * An edited draft with the words of the former appointment replaced by those of the new one, wherever
 * they still stand. Everything else stays as it was typed. In the text, a date without its weekday and
 * without a time isn't touched, because it may be the inspection's.
 */
export function moveAppointment(
  { subject, text }: Draft,
  from: Appointment,
  to: Appointment,
  lang: Lang,
): Draft {
  const whens = pairs(whensOf(from, lang), whensOf(to, lang));
  const [full, ...days] = pairs(daysOf(from, lang), daysOf(to, lang));
  const inText = full ? [...whens, full] : whens;
  return {
    subject: replaced(subject, [...inText, ...days]),
    text: replaced(text, inText),
  };
}

/** "mardi 1er décembre 2026", "1er décembre 2026", "01/12/2026". */
const daysOf = ({ date }: Appointment, lang: Lang): string[] =>
  [dayInFull, longDate, shortDate].map((write) => write(date, lang));

/** The same with the time. */
const whensOf = (appointment: Appointment, lang: Lang): string[] =>
  daysOf(appointment, lang).map((day) =>
    wordsOf(lang).words.at(day, timeOfDay(appointment.time, lang)),
  );

const pairs = (before: readonly string[], after: readonly string[]): Pair[] =>
  before.map((one, at) => [one, after[at] ?? '']);

/** The first pair that fits a place counts. In a text message, the words are in its alphabet. */
function replaced(text: string, all: readonly Pair[]): string {
  const both = all.flatMap(([before, after]): Pair[] => [
    [before, after],
    [toGsm(before), toGsm(after)],
  ]);
  const found = new RegExp(both.map(([before]) => `(${loosely(before)})`).join('|'), 'giu');
  return text.replace(found, (written, ...groups: (string | undefined)[]) => {
    const [, words = ''] = both[groups.indexOf(written)] ?? [];
    const after = /[\u00a0\u202f]/.test(written) ? words : words.replace(/\p{Zs}/gu, ' ');
    const isCapital = /^\p{Lu}/u.test(written);
    return isCapital ? after.charAt(0).toUpperCase() + after.slice(1) : after;
  });
}

/** Whatever the spaces, and not as a part of something longer: "9 h" of "9 h 30". */
function loosely(words: string): string {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}]|\\s?\\d\\d(?!\\d))`;
}
