import type { Lang } from '#contract/services.ts';
import { type Appointment, type Draft, wordsOf } from './compose.ts';
import { dayInFull, longDate, monthAndYear, shortDate, timeOfDay } from './dates.ts';
import { toGsm } from './septets.ts';

/** How an edited draft and the appointment contradict each other. */
export type AppointmentDoubt =
  | 'text-without'
  | 'subject-of-another-day'
  /** None is agreed any more, and the draft still names it. */
  | 'called-off';

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

/** Null if the edited draft says of the appointment what is agreed. */
export function appointmentDoubt(
  { subject, text }: Draft,
  agreed: Appointment | null,
  former: Appointment | null,
  lang: Lang,
): AppointmentDoubt | null {
  if (agreed === null) {
    const isNamed = former !== null && saysDay(`${subject}\n${text}`, former, lang);
    return isNamed ? 'called-off' : null;
  }
  if (!saysDay(text, agreed, lang) || !saysTime(text, agreed)) return 'text-without';
  const others = replaced(subject, pairs(daysOf(agreed, lang), ['', '', '']));
  return likeADay(lang).test(others) ? 'subject-of-another-day' : null;
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

/** The day may be written without its year. */
function saysDay(text: string, appointment: Appointment, lang: Lang): boolean {
  const year = appointment.date.slice(0, 4);
  const [, ...days] = daysOf(appointment, lang);
  return days
    .map((day) => day.replace(year, '').replace(/\P{L}+$/u, (end) => end.replace(/[\s/]+$/, '')))
    .flatMap((day) => [day, toGsm(day)])
    .some((day) =>
      new RegExp(`(?<!\\p{N})${day.replace(/\s+/g, '\\s+')}(?!\\p{L})`, 'iu').test(text),
    );
}

/** "9 h 30", "9h30", "09:30"; "9 h", "9h00". */
function saysTime(text: string, { time }: Appointment): boolean {
  const [hours = '', minutes = '00'] = time.split(':');
  const rest = minutes === '00' ? '\\s*[h:]\\s*(?:00)?(?!\\s*\\d)' : `\\s*[h:]\\s*${minutes}`;
  return new RegExp(`(?<!\\d)0?${Number(hours)}${rest}`, 'iu').test(text);
}

/** "le 3 mars", "3rd of March", "03/03". */
function likeADay(lang: Lang): RegExp {
  const months = Array.from({ length: 12 }, (_, at) => {
    const [month = ''] = monthAndYear(`2026-${String(at + 1).padStart(2, '0')}-01`, lang).split(
      ' ',
    );
    return month;
  });
  const names = [...months, ...months.map(toGsm)].join('|');
  return new RegExp(`\\d(?:er|st|nd|rd|th)?\\s+(?:of\\s+)?(?:${names})|\\d[/.]\\d`, 'iu');
}
