import { NativeSelect, TextInput } from '@mantine/core';
import type { Lang } from '#contract/services.ts';
import { config } from '#src/api/config.ts';
import { ahead } from '#src/code-ahead.ts';
import { passed, type TypedAppointment } from '#src/domain/message/agreed.ts';
import type { Appointment, Matter } from '#src/domain/message/compose.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { ExportButtons } from '#src/ui/export/export-buttons.tsx';
import type { FileExport } from '#src/ui/export/file-export.ts';
import classes from './appointment-fields.module.css';
import type { useKeptMessage } from './kept-messages.ts';
import { messageMessages } from './messages.ts';

interface AppointmentFieldsProps {
  view: VehicleView;
  matter: Matter;
  lang: Lang;
  kept: ReturnType<typeof useKeptMessage>;
  /** On the garage's clock. */
  now: string;
}

const calendarCode = ahead(() => fetchCode(() => import('#src/domain/message/calendar-file.ts')));

/** In minutes, from a quick look to a whole day. */
const durations = [30, 60, 90, 120, 180, 240, 480];

/** A date that was agreed: it goes into the text, and into a file for a calendar. */
export function AppointmentFields({ view, matter, lang, kept, now }: AppointmentFieldsProps) {
  const text = useMessages(messageMessages);
  const format = useFormat();
  const { today, record } = view;
  const { typed } = kept.message;
  const past = passed(typed, now);
  const change = (part: Partial<TypedAppointment>) =>
    kept.change((before) => ({ typed: { ...before.typed, ...part } }));
  const { appointment } = matter;
  // What was agreed before the field had the cursor; while a day is typed, others come and go.
  const noteFormer = () => {
    if (appointment) kept.change(({ formers }) => ({ formers: withFormer(formers, appointment) }));
  };
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
    <fieldset className={classes.fields} onFocus={noteFormer}>
      <legend className={classes.title}>{text.appointment}</legend>
      <div className={classes.when}>
        <TextInput
          size="sm"
          type="date"
          label={text.day}
          min={today}
          value={typed.date}
          error={past === 'day' && text.past}
          onChange={({ currentTarget }) => change({ date: currentTarget.value })}
        />
        <TextInput
          size="sm"
          type="time"
          label={text.time}
          value={typed.time}
          error={past === 'time' && text.pastTime}
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

const withFormer = (formers: readonly Appointment[], one: Appointment): readonly Appointment[] =>
  formers.some(({ date, time }) => date === one.date && time === one.time)
    ? formers
    : [...formers, one];
