import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import type { ReadingDoubt } from '#src/domain/mileage/mileage-readings.ts';
import type { Channel } from '#src/domain/reminders/channels.ts';
import type { SentReminder } from '#src/domain/reminders/reminders.ts';
import type { TimelineEvent, TimelineFact } from '#src/domain/timeline/timeline.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { timelineMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { PanelName } from '#src/paths.ts';
import { useDoubtWords } from '#src/shared/words/doubt-words.ts';
import { useGivenDate } from '#src/shared/words/doubtful-values.ts';
import { useForecastWords } from '#src/shared/words/forecast-words.ts';
import { useInspectionWords } from '#src/shared/words/inspection-words.ts';
import { forecastMessages } from '#src/shared/words/messages.ts';
import { offerWords } from '#src/shared/words/offer-words.ts';
import { useOutcomeWords } from '#src/shared/words/reminder-words.ts';
import { shorten, useChannelName, useMemberName } from '#src/shared/words/sentences.ts';
import type { Lane, Mark } from './lanes.ts';
import { dateAt } from './scales.ts';

export interface EventWords {
  /** What it is: "Facture n° 40475". */
  title: string;
  /** What else there is to know, apart from date and mileage. */
  details: string[];
  /** The panel that shows it in full, and the invoice to open there. */
  panel: PanelName | null;
  invoiceKey?: string;
}

const MOST_JOBS = 4;
const said = (...parts: (string | null | false | undefined)[]): string[] =>
  parts.flatMap((part) => part || []);

/** An event of the timeline in words, the same in the picture's details and in the list. */
export function useEventWords(today: IsoDate): (fact: TimelineFact) => EventWords {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const invoiceWords = useInvoiceWords();
  const reminderWords = useReminderWords();
  const forecastWords = useForecastEventWords(today);
  const { line: givenDate } = useGivenDate();
  const { lines: inspectionLines } = useInspectionWords();
  const { unnamed } = useMessages(forecastMessages);
  const memberName = useMemberName();
  return (fact) => {
    switch (fact.kind) {
      case 'release':
        return { title: text.names.release, details: [], panel: null };
      case 'invoice':
        return invoiceWords(fact.invoice);
      case 'operation':
        return {
          title: shorten(fact.job.label ?? unnamed),
          details: said(fact.occurrence.member && shorten(memberName(fact.occurrence.member))),
          panel: 'operations',
        };
      case 'reminder':
        return reminderWords(fact.reminder, fact.channel);
      case 'inspection':
        if (fact.which === 'other') {
          return { title: text.inspectionOther, details: [givenDate(fact.other)], panel: 'data' };
        }
        return {
          title: fact.which === 'last' ? text.inspectionLast : text.inspectionNext,
          details:
            fact.which === 'last'
              ? []
              : said(
                  fact.inspection.estimated && text.inspectionEstimated,
                  ...inspectionLines(fact.inspection),
                ),
          panel: null,
        };
      case 'forecast':
        return forecastWords(fact.forecast);
      case 'reading':
        return {
          title: `${text.names.reading} ${format.km(fact.reading.mileage)}`,
          details: [text.readingSources[fact.reading.source]],
          panel: 'invoices',
        };
    }
  };
}

function useInvoiceWords(): (invoice: VehicleInvoice) => EventWords {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const memberName = useMemberName();
  return ({ key, dmsId, amount, member, lines, duplicateOf }) => {
    const jobs = [...new Set(lines.flatMap(({ privateJobLabel }) => privateJobLabel ?? []))];
    return {
      title: dmsId === null ? text.names.invoice : text.invoiceNumber(shorten(dmsId)),
      details: said(
        amount === null ? text.unpriced : format.euros(amount),
        member && shorten(memberName(member)),
        jobs
          .slice(0, MOST_JOBS)
          .map((job) => shorten(job))
          .join(', '),
        jobs.length > MOST_JOBS && text.more(jobs.length - MOST_JOBS),
        duplicateOf !== null && text.repeats,
      ),
      panel: 'invoices',
      invoiceKey: key,
    };
  };
}

function useReminderWords(): (reminder: SentReminder, channel: Channel | null) => EventWords {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const outcome = useOutcomeWords();
  const channelName = useChannelName();
  return (reminder, channel) => ({
    title: channel
      ? text.reminderBy(channelName(channel))
      : `${text.names.reminder}, ${channelName(null)}`,
    details: said(
      reminder.operations
        .map(({ label, offer }) =>
          said(label, offer && offerWords(offer, format.lang))
            .map((part) => shorten(part))
            .join(' '),
        )
        .join(', '),
      reminder.campaign.label && text.campaign(shorten(reminder.campaign.label)),
      outcome(reminder),
    ),
    panel: 'reminders',
  });
}

function useForecastEventWords(today: IsoDate): (forecast: JobForecast) => EventWords {
  const text = useMessages(timelineMessages);
  const { unnamed, byBasis, urgencies } = useMessages(forecastMessages);
  const words = useForecastWords(today);
  return (forecast) => {
    const { job, due, urgency } = forecast;
    return {
      title: shorten(job?.label ?? unnamed),
      details: said(
        urgencies[urgency],
        due && byBasis[due.basis],
        due?.doubt && text.doubtfulDate(words.why(due.doubt)),
        ...words.notes(forecast).map((note) => shorten(note, 160)),
      ),
      panel: 'forecasts',
    };
  };
}

/** The words for marks and their events, on the picture and next to it. */
export function useMarkWords({ today, mileage: { readings } }: VehicleView) {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const eventWords = useEventWords(today);
  const why = useDoubtWords();
  const read = readings.filter(({ doubt }) => doubt === null).map((reading) => reading.date);

  /** "30 janv. 2020", "2 mars 2019 – 8 mai 2020". */
  const dates = ({ from, to }: Mark): string =>
    from === to
      ? format.mediumDate(dateAt(from))
      : text.range(format.mediumDate(dateAt(from)), format.mediumDate(dateAt(to)));

  /** "Facture n° 40475", "12 factures". */
  const title = ({ items, shape }: Mark): string => {
    const [first] = items;
    if (items.length === 1 && first) return eventWords(first.event).title;
    const isMixed = items.some((item) => item.shape !== shape);
    const { one, many } = isMixed ? { one: text.event, many: text.events } : text.kinds[shape];
    return format.count(items.length, one, many);
  };

  /** "96 753 km", "≈ 107 342 km, estimé". */
  const km = (
    { kind, mileage, date }: TimelineEvent,
    doubt: ReadingDoubt | null,
  ): string | null => {
    // A new car's 0 km isn't a reading.
    if (mileage === null || kind === 'release') return null;
    const value = format.km(mileage.km);
    if (doubt) return text.doubtfulKm(value, why(doubt));
    if (!mileage.inferred) return value;
    const isBetween = read.some((day) => day <= date) && read.some((day) => day >= date);
    return isBetween ? text.inferredKm(value) : text.projectedKm(value);
  };

  return { dates, title, km, label: (mark: Mark) => `${title(mark)}, ${dates(mark)}` };
}

/** A row's name: its kind, and for reminders their channel. */
export function useLaneName(): (lane: Lane) => string {
  const text = useMessages(timelineMessages);
  const channelName = useChannelName();
  return ({ kind, channel }) => {
    if (kind === 'mileage') return text.mileage;
    if (kind !== 'reminder') return text.rows[kind];
    // There is room for a word or two.
    return text.rows.reminder(channel && shorten(channelName(channel), 12));
  };
}
