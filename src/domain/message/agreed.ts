import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { Appointment } from './compose.ts';

/** As it was typed: a day or a time may be missing. */
export type TypedAppointment = Appointment;

export const noAppointment: TypedAppointment = { date: '', time: '', minutes: 60 };

/** The appointment, once its day is known, and hasn't passed, and its time. */
export const agreedOn = (typed: TypedAppointment, today: IsoDate): Appointment | null =>
  typed.date >= today && typed.time !== '' ? typed : null;
