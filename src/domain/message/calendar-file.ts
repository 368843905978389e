import { TZDate } from '@date-fns/tz';
import ical from 'ical-generator';
import type { Lang } from '#contract/services.ts';
import { type Appointment, inspectionLine, type Matter, wordsOf } from './compose.ts';

interface CalendarEntry extends Matter {
  appointment: Appointment;
}

/** What makes one entry different from another, and when it was made. */
interface Making {
  /** Where the garage is, by the IANA's name. */
  timeZone: string;
  id: string;
  /** In epoch milliseconds. */
  now: number;
}

/**
 * The agreed visit as a calendar file (RFC 5545). Its times are written in UTC, which every calendar
 * reads alike and which needs no table of the zone's rules.
 */
export function calendarFileOf(
  { proposal, garage, appointment }: CalendarEntry,
  lang: Lang,
  { timeZone, id, now }: Making,
): string {
  const { words, jobs, car } = wordsOf(lang);
  const { work, checks, inspection } = proposal;
  const start = momentOf(appointment, timeZone);
  const name = visible(garage.name);
  const phone = visible(garage.phone);
  const description = [
    ...jobs(work).map((job) => `- ${job}`),
    checks.length > 0 && words.checkToo(jobs(checks).join(', ')),
    inspectionLine(inspection, words.inspection, lang),
    name,
    phone && words.calendar.phone(phone),
  ].filter(Boolean);
  const calendar = ical({
    prodId: { company: 'Vision 360', product: 'Vision 360', language: lang },
  });
  calendar.createEvent({
    id,
    stamp: new Date(now),
    start: new Date(start),
    end: new Date(start + appointment.minutes * 60_000),
    summary: [words.calendar.summary(car(proposal)), name].filter(Boolean).join(', '),
    description: description.join('\n'),
    location: [name, visible(garage.address)].filter(Boolean).join(', ') || null,
  });
  // Every line ends with CR LF, the last one too (3.1).
  return `${calendar.toString()}\r\n`;
}

/** The moment at which the garage's clocks show that time, in epoch milliseconds. */
export function momentOf(
  { date, time }: Pick<Appointment, 'date' | 'time'>,
  timeZone: string,
): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new TZDate(year, month - 1, day, hours, minutes, timeZone).getTime();
}

/** Control characters may not stand in a calendar file (3.1). */
const visible = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
