import { NativeSelect, TextInput } from '@mantine/core';
import type { Lang } from '#contract/services.ts';
import { config } from '#src/api/config.ts';
import { ahead } from '#src/code-ahead.ts';
import type { Appointment, Matter } from '#src/domain/message/compose.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import type { FileExport } from '#src/ui/export/file-export.ts';
import classes from './appointment-fields.module.css';
import { messageMessages } from './messages.ts';

/** As it was typed: a day or a time may be missing. */
export type TypedAppointment = Appointment;

export const noAppointment: TypedAppointment = { date: '', time: '', minutes: 60 };

/** The appointment, once its day is known, and hasn't passed, and its time. */
export const agreedOn = (typed: TypedAppointment, today: IsoDate): Appointment | null =>
  typed.date >= today && typed.time !== '' ? typed : null;

interface AppointmentFieldsProps {
  view: VehicleView;
  matter: Matter;
  lang: Lang;
  typed: TypedAppointment;
  onType: (to: TypedAppointment) => void;
}

const calendarCode = ahead(() => fetchCode(() => import('#src/domain/message/calendar-file.ts')));

/** In minutes, from a quick look to a whole day. */
const durations = [30, 60, 90, 120, 180, 240, 480];

/** A date that was agreed: it goes into the text, and into a file for a calendar. */
export function AppointmentFields({ view, matter, lang, typed, onType }: AppointmentFieldsProps) {
  const text = useMessages(messageMessages);
  const format = useFormat();
  const { today, record } = view;
  const isPast = typed.date !== '' && typed.date < today;
  const change = (part: Partial<TypedAppointment>) => onType({ ...typed, ...part });
  const { appointment } = matter;
  const file: FileExport | null = appointment && {
    format: text.calendarFile,
    what: '',
    fileName: `${record.plate}-${appointment.date}.ics`,
    make: async () => {
      const { calendarFileOf } = await calendarCode();
      const made = { timeZone: config.timeZone, id: crypto.randomUUID(), now: Date.now() };
      const content = calendarFileOf({ ...matter, appointment }, lang, made);
      return new Blob([content], { type: 'text/calendar;charset=utf-8' });
    },
  };
  return (
    <fieldset className={classes.fields}>
      <legend className={classes.title}>{text.appointment}</legend>
      <div className={classes.when}>
        <TextInput
          size="sm"
          type="date"
          label={text.day}
          min={today}
          value={typed.date}
          error={isPast && text.past}
          onChange={({ currentTarget }) => change({ date: currentTarget.value })}
        />
        <TextInput
          size="sm"
          type="time"
          label={text.time}
          value={typed.time}
          onChange={({ currentTarget }) => change({ time: currentTarget.value })}
        />
        <NativeSelect
          size="sm"
          label={text.duration}
          value={String(typed.minutes)}
          data={durations.map((minutes) => ({
            value: String(minutes),
            label: format.seconds(minutes * 60),
          }))}
          onChange={({ currentTarget }) => change({ minutes: Number(currentTarget.value) })}
        />
      </div>
      <p className={classes.hint}>{text.calendarHint}</p>
      {file && <ExportButtons files={[file]} />}
    </fieldset>
  );
}
