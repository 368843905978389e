import { daysBetween } from '#rules/days.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { Appointment, Draft } from './compose.ts';
import {
  namesADay,
  namingsFromToday,
  namingsOfDay,
  namingsOfOtherWeekday,
  namingsOfWeek,
  namingsOfWeekday,
  namingsWithOtherWeekday,
} from './namings.ts';
import { namingsOfTime } from './written-times.ts';

/** How an edited draft and the appointment contradict each other. */
export type AppointmentDoubt =
  | { kind: 'text-without' | 'subject-of-another-day' }
  /** It names the day with a weekday that it hasn't, in these words. */
  | { kind: 'other-weekday'; words: readonly string[] }
  /**
   * It names what was agreed before, in these words; `called-off`: none is agreed any more, otherwise it
   * says what is agreed as well.
   */
  | { kind: 'called-off' | 'names-former'; words: readonly string[] };

interface Appointments {
  agreed: Appointment | null;
  /** Those that were agreed before. */
  formers: readonly Appointment[];
  today: IsoDate;
}

/**
 * Null if the edited draft says of the appointment what is agreed, and nothing else.
 * @param proposed what would be proposed now: what it says of other days, as of the inspection's, may
 *   stand in the draft as well
 */
export function appointmentDoubt(
  draft: Draft,
  proposed: Draft,
  { agreed, formers, today }: Appointments,
): AppointmentDoubt | null {
  const [written, expected] = [draft, proposed].map(({ subject, text }) => `${subject}\n${text}`);
  const beyond = (namings: (text: string) => string[]) =>
    added(namings(written ?? ''), namings(expected ?? ''));
  const { text, subject } = draft;
  const wrong = agreed ? beyond((all) => namingsWithOtherWeekday(all, agreed.date)) : [];
  if (wrong.length > 0) return { kind: 'other-weekday', words: wrong };
  if (agreed && !isNamedIn(text, agreed, today)) return { kind: 'text-without' };
  if (agreed && namesADay(withoutNamings(subject, agreed))) {
    return { kind: 'subject-of-another-day' };
  }
  const words = formers.flatMap((former) =>
    kindsOf(today).flatMap((namings) =>
      beyond((all) => without(namings(all, former), agreed ? namings(all, agreed) : [])),
    ),
  );
  if (words.length === 0) {
    const others = agreed ? beyond((all) => namingsOfOtherWeekday(all, agreed.date)) : [];
    return others.length === 0 ? null : { kind: 'other-weekday', words: others };
  }
  return { kind: agreed ? 'names-former' : 'called-off', words: [...new Set(words)] };
}

/** Every way in which a text may name an appointment. */
const kindsOf = (
  today: IsoDate,
): readonly ((text: string, appointment: Appointment) => string[])[] => [
  (text, { date }) => namingsOfDay(text, date),
  (text, { date }) => namingsOfWeekday(text, date),
  (text, { date }) => namingsOfWeek(text, date, today),
  (text, { date }) => namingsFromToday(text, date, today),
  (text, { time }) => namingsOfTime(text, time),
];

/** A weekday alone is a day if it is the only one until a week has passed. */
function isNamedIn(text: string, { date, time }: Appointment, today: IsoDate): boolean {
  const days = daysBetween(today, date);
  const isThisWeek = days > 0 && days < 7;
  const isDay =
    namingsOfDay(text, date, today).length > 0 ||
    namingsFromToday(text, date, today).length > 0 ||
    namingsOfWeek(text, date, today).length > 0 ||
    (isThisWeek && namingsOfWeekday(text, date).length > 0);
  return isDay && namingsOfTime(text, time).length > 0;
}

const withoutNamings = (text: string, { date }: Appointment): string =>
  namingsOfDay(text, date).reduce((rest, naming) => rest.replace(naming, ' '), text);

const without = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => !others.includes(one));

/** What stands there more often than is expected. */
function added(written: readonly string[], expected: readonly string[]): string[] {
  if (written.length <= expected.length) return [];
  const rest = [...expected];
  return written.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
