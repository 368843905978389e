import type { Appointment } from './compose.ts';

/** As it was typed: a day or a time may be missing. */
export type TypedAppointment = Appointment;

export const noAppointment: TypedAppointment = { date: '', time: '', minutes: 60 };

/**
 * The appointment, once its day and its time are known, and haven't passed.
 * @param now on the garage's clock, "2026-11-30T14:05"
 */
export const agreedOn = (typed: TypedAppointment, now: string): Appointment | null =>
  typed.date !== '' && typed.time !== '' && passed(typed, now) === null ? typed : null;

/** What of it has passed: the day, or on the day itself the time. */
export function passed({ date, time }: TypedAppointment, now: string): 'day' | 'time' | null {
  const [today = '', clock = ''] = now.split('T');
  if (date === '') return null;
  if (date < today) return 'day';
  return date === today && time !== '' && time < clock ? 'time' : null;
}
