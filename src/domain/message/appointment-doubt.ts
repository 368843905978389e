import type { Appointment, Draft } from './compose.ts';
import { namesADay, namingsOfDay, namingsOfTime, namingsOfWeekday } from './namings.ts';

/** How an edited draft and the appointment contradict each other. */
export type AppointmentDoubt =
  /** `called-off`: none is agreed any more, and the draft still names one. */
  | { kind: 'text-without' | 'subject-of-another-day' | 'called-off' }
  /** It says what is agreed, and also what was agreed before, in these words. */
  | { kind: 'names-former'; words: readonly string[] };

interface Appointments {
  agreed: Appointment | null;
  /** Those that were agreed before. */
  formers: readonly Appointment[];
}

/**
 * Null if the edited draft says of the appointment what is agreed, and nothing else.
 * @param proposed what would be proposed now: what it says of other days, as of the inspection's, may
 *   stand in the draft as well
 */
export function appointmentDoubt(
  draft: Draft,
  proposed: Draft,
  { agreed, formers }: Appointments,
): AppointmentDoubt | null {
  const [written, expected] = [draft, proposed].map(({ subject, text }) => `${subject}\n${text}`);
  const beyond = (namings: (text: string) => string[]) =>
    added(namings(written ?? ''), namings(expected ?? ''));
  if (agreed === null) {
    const isNamed = formers.some(
      ({ date }) => beyond((text) => namingsOfDay(text, date)).length > 0,
    );
    return isNamed ? { kind: 'called-off' } : null;
  }
  const { text, subject } = draft;
  const days = namingsOfDay(text, agreed.date);
  if (days.length === 0 || namingsOfTime(text, agreed.time).length === 0) {
    return { kind: 'text-without' };
  }
  if (namesADay(withoutNamings(subject, agreed))) return { kind: 'subject-of-another-day' };
  const words = formers.flatMap((former) => [
    ...beyond((all) => otherDays(all, former, agreed)),
    ...beyond((all) => without(namingsOfTime(all, former.time), namingsOfTime(all, agreed.time))),
  ]);
  return words.length > 0 ? { kind: 'names-former', words: [...new Set(words)] } : null;
}

const withoutNamings = (text: string, { date }: Appointment): string =>
  namingsOfDay(text, date).reduce((rest, naming) => rest.replace(naming, ' '), text);

/** Where the text names the former day and not, in the same words, the agreed one. */
const otherDays = (text: string, former: Appointment, agreed: Appointment): string[] =>
  [namingsOfDay, namingsOfWeekday].flatMap((of) =>
    without(of(text, former.date), of(text, agreed.date)),
  );

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
