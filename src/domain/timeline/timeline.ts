import { daysBetween } from '#rules/days.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import {
  type Inspection,
  type InspectionDate,
  otherDates,
} from '#src/domain/forecasts/inspection.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import { type Mileage, mileageAt } from '#src/domain/mileage/mileage.ts';
import type { MileageReading } from '#src/domain/mileage/mileage-readings.ts';
import type { Job } from '#src/domain/operations/job.ts';
import type { JobHistory, Occurrence } from '#src/domain/operations/operations.ts';
import type { Channel } from '#src/domain/reminders/channels.ts';
import type { SentReminder } from '#src/domain/reminders/reminders.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { type TimeSpan, timeSpan } from './time-span.ts';

/** What happened or will happen, each with the record that says so. */
export type TimelineFact = { id: string } & (
  | { kind: 'release' }
  | { kind: 'invoice'; invoice: VehicleInvoice }
  /** One job on one day. */
  | { kind: 'operation'; job: Job; occurrence: Occurrence }
  /** One event per channel of the reminder; `channel` is null if none is named. */
  | { kind: 'reminder'; reminder: SentReminder; channel: Channel | null }
  | { kind: 'inspection'; which: 'last' | 'next'; inspection: Inspection }
  /**
   * A date for the next inspection that differs from the one we use. The forecasts' own dates are
   * shown as forecasts.
   */
  | { kind: 'inspection'; which: 'other'; other: InspectionDate }
  | { kind: 'forecast'; forecast: JobForecast }
  /** A reading that isn't on an invoice, because an invoice shows its own. */
  | { kind: 'reading'; reading: MileageReading }
);

export type TimelineEvent = TimelineFact & {
  date: IsoDate;
  /** Days since 1 January 1970: the event's place on the axis. */
  day: number;
  /** `inferred`: not on the record, but worked out from known readings before or around it. */
  mileage: { km: number; inferred: boolean } | null;
};

/** The sources of the timeline; null if a section failed. */
export interface TimelineSources {
  invoices: readonly VehicleInvoice[] | null;
  operations: readonly JobHistory[];
  reminders: readonly SentReminder[] | null;
  forecasts: readonly JobForecast[] | null;
  inspection: Inspection;
  mileage: Mileage;
  releaseDate: IsoDate | null;
}

export interface Timeline {
  /** Oldest first, past and future. */
  events: TimelineEvent[];
  /** Facts without a date. They can't be placed on the axis, but the list shows them. */
  undated: TimelineFact[];
  /** Covers today and every event, except typing errors far away, which stay outside. */
  span: TimeSpan;
  /** The mileage from the last known point to the end of the span; null if unknown. */
  projection: { from: CurvePoint; to: CurvePoint } | null;
}

interface CurvePoint {
  date: IsoDate;
  mileage: number;
}

/** A fact with the date and the mileage (km) that its record gives. */
interface Dated {
  fact: TimelineFact;
  date: IsoDate | null;
  km: number | null;
}

/**
 * Puts every record of the sources on one axis. Each is in `events` or in `undated`, none in both.
 */
export function timelineOf(sources: TimelineSources, today: IsoDate): Timeline {
  const inferred = inference(sources.mileage);
  const events: TimelineEvent[] = [];
  const undated: TimelineFact[] = [];
  for (const { fact, date, km } of factsOf(sources)) {
    if (date === null) undated.push(fact);
    else {
      const mileage = km === null ? inferred(date) : { km, inferred: false };
      events.push({ ...fact, date, day: dayOf(date), mileage });
    }
  }
  events.sort((a, b) => a.day - b.day);
  const span = timeSpan(
    events.map((event) => event.date),
    today,
  );
  return { events, undated, span, projection: projectionOf(sources.mileage, span) };
}

/** The mileage on a date, computed once for the many events of one day. */
function inference(mileage: Mileage): (date: IsoDate) => TimelineEvent['mileage'] {
  const known = new Map<IsoDate, TimelineEvent['mileage']>();
  return (date) => {
    const found = known.get(date);
    if (found !== undefined) return found;
    const km = mileageAt(mileage, date);
    const inferred = km === null ? null : { km, inferred: true };
    known.set(date, inferred);
    return inferred;
  };
}

/** In the order in which events of one day are listed. */
function factsOf(sources: TimelineSources): Dated[] {
  const { releaseDate, inspection, mileage } = sources;
  const visits: Dated[] = (sources.invoices ?? []).map((invoice) => ({
    fact: { id: `invoice:${invoice.key}`, kind: 'invoice', invoice },
    date: invoice.date,
    km: invoice.mileage,
  }));
  const jobs = sources.operations.flatMap(({ job, occurrences }) =>
    occurrences.map((occurrence, index): Dated => {
      const id = `operation:${job.key}/${occurrence.date ?? index}`;
      const { date, mileage: km } = occurrence;
      return { fact: { id, kind: 'operation', job, occurrence }, date, km };
    }),
  );
  const due: Dated[] = (sources.forecasts ?? []).map((forecast) => ({
    fact: { id: `forecast:${forecast.key}`, kind: 'forecast', forecast },
    date: forecast.due?.date ?? null,
    km: null,
  }));
  const readings = mileage.readings
    .filter((reading) => reading.invoiceKey === null)
    .map((reading): Dated => {
      const id = `reading:${reading.source}/${reading.date}/${reading.mileage}`;
      return { fact: { id, kind: 'reading', reading }, date: reading.date, km: reading.mileage };
    });
  return [
    ...(releaseDate === null
      ? []
      : [{ fact: { id: 'release', kind: 'release' as const }, date: releaseDate, km: null }]),
    ...visits,
    ...jobs,
    ...readings,
    ...inspectionFacts(inspection),
    ...(sources.reminders ?? []).flatMap(reminderFacts),
    ...due,
  ];
}

/**
 * If we don't know an inspection's date, the timeline doesn't show it at all, not even without a
 * date.
 */
function inspectionFacts(inspection: Inspection): Dated[] {
  const taken = [['last', inspection.last] as const, ['next', inspection.due] as const].flatMap(
    ([which, date]): Dated[] => {
      const id = `inspection:${which}`;
      return date === null
        ? []
        : [{ fact: { id, kind: 'inspection', which, inspection }, date, km: null }];
    },
  );
  const others = otherDates(inspection)
    .filter(({ sources }) => sources.some((source) => source !== 'forecast'))
    .map((other): Dated => {
      const id = `inspection:other/${other.date}`;
      return {
        fact: { id, kind: 'inspection', which: 'other', other },
        date: other.date,
        km: null,
      };
    });
  return [...taken, ...others];
}

function reminderFacts(reminder: SentReminder): Dated[] {
  const channels = reminder.channels.length > 0 ? reminder.channels : [null];
  return channels.map((channel) => ({
    fact: {
      id: `reminder:${reminder.key}/${channel?.key ?? ''}`,
      kind: 'reminder',
      reminder,
      channel,
    },
    date: reminder.date,
    km: null,
  }));
}

const dayOf = (date: IsoDate): number => daysBetween('1970-01-01', date);

function projectionOf(mileage: Mileage, span: TimeSpan): Timeline['projection'] {
  const from = mileage.curve.at(-1);
  const to = mileageAt(mileage, span.to);
  return from && to !== null && from.date < span.to
    ? { from, to: { date: span.to, mileage: to } }
    : null;
}
