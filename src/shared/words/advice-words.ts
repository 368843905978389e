import { type AdviceItem, type ProposedVisit, wasSeen } from '#src/domain/advice/advice.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { Inspection } from '#src/domain/forecasts/inspection.ts';
import type { SentReminder } from '#src/domain/reminders/reminders.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { Tone } from '#src/ui/tone.tsx';
import { useDataDoubtWords } from './doubt-words.ts';
import { useInspectionWords } from './inspection-words.ts';
import { useLastTimeWords } from './last-time-words.ts';
import { adviceMessages, forecastMessages, inspectionMessages } from './messages.ts';
import {
  type AdviceFact,
  type AdviceWords,
  noteOf,
  oneGroup,
  shorten,
  useJobName,
} from './sentences.ts';

/** One line of "what to say now", ready to be shown. */
export interface AdviceLine extends AdviceWords {
  tone: Tone;
  /** The urgency in words. */
  urgency: string;
}

/** The model's advice as sentences, the same on the page and on the printed sheet. */
export function useAdviceWords(view: VehicleView): (item: AdviceItem) => AdviceLine {
  return useWords(view.today, useLastTimeWords(view).sentence);
}

/** The same without each job's last time: for many vehicles, of which only the advice is kept. */
export const useKeptAdviceWords = (today: IsoDate) => useWords(today, null);

function useWords(
  today: IsoDate,
  lastTime: ((forecast: JobForecast) => string) | null,
): (item: AdviceItem) => AdviceLine {
  const text = useMessages(adviceMessages);
  const visit = useVisitWords(lastTime);
  const inspection = useInspectionAdvice();
  const pollution = usePollutionAdvice();
  const reminders = useReminderWords();
  const doubt = useDataDoubtWords(today);
  const { overdue, soon, toCheck, unanswered, doubt: toVerify } = text.urgencies;
  return (item) => {
    switch (item.kind) {
      case 'visit':
        if (item.overdue.length > 0) return { tone: 'overdue', urgency: overdue, ...visit(item) };
        return { tone: 'soon', urgency: item.soon.length > 0 ? soon : toCheck, ...visit(item) };
      case 'inspection':
        return item.inspection.urgency === 'overdue'
          ? { tone: 'overdue', urgency: overdue, ...inspection(item.inspection) }
          : { tone: 'soon', urgency: soon, ...inspection(item.inspection) };
      case 'pollution-check':
        return { tone: 'soon', urgency: soon, ...pollution(item) };
      case 'unanswered-reminders':
        return { tone: 'calm', urgency: unanswered, ...reminders(item.reminders) };
      case 'doubt':
        return { tone: 'calm', urgency: toVerify, ...doubt(item.doubt) };
    }
  };
}

function useVisitWords(
  lastTime: ((forecast: JobForecast) => string) | null,
): (visit: ProposedVisit) => AdviceWords {
  const text = useMessages(adviceMessages);
  const { byBasis } = useMessages(forecastMessages);
  const format = useFormat();
  const jobName = useJobName();
  const facts = (forecasts: readonly JobForecast[]): AdviceFact[] =>
    forecasts.map((forecast) => ({
      key: forecast.key,
      name: jobName(forecast),
      note:
        forecast.due &&
        noteOf(
          format.date(forecast.due.date),
          byBasis[forecast.due.basis],
          forecast.due.doubt && text.doubtfulDate,
        ),
      ...(lastTime && { last: lastTime(forecast) }),
    }));
  return ({ overdue, soon, toCheck, by }) => {
    const seen = overdue.filter(wasSeen);
    const unseen = overdue.slice(seen.length);
    const counts = {
      overdue: overdue.length,
      unseen: unseen.length,
      soon: soon.length,
      toCheck: toCheck.length,
    };
    return {
      sentence: text.visit(counts, by && format.mediumDate(by)),
      groups: [
        { label: text.urgencies.overdue, facts: facts(seen) },
        { label: text.urgencies.unseen, facts: facts(unseen) },
        { label: text.urgencies.soon, facts: facts(soon) },
        { label: text.urgencies.toCheck, facts: facts(toCheck) },
      ].filter((group) => group.facts.length > 0),
      basis: text.fromForecasts,
      panel: 'forecasts',
    };
  };
}

function useInspectionAdvice(): (inspection: Inspection) => AdviceWords {
  const text = useMessages(adviceMessages);
  const format = useFormat();
  const { lines } = useInspectionWords();
  return (inspection) => {
    const { due, urgency, estimated, basis } = inspection;
    const date = due === null ? text.undated : format.mediumDate(due);
    return {
      sentence:
        urgency === 'overdue'
          ? text.inspectionOverdue(date, estimated)
          : text.inspectionSoon(date, estimated),
      groups: [],
      basis: lines(inspection).join(', '),
      panel: basis === 'forecast' ? 'forecasts' : 'data',
    };
  };
}

function usePollutionAdvice() {
  const text = useMessages(adviceMessages);
  const { assumed, pollution } = useInspectionWords();
  const format = useFormat();
  const { byLastCheck } = useMessages(inspectionMessages);
  return ({
    check,
    inspection,
  }: Extract<AdviceItem, { kind: 'pollution-check' }>): AdviceWords => ({
    sentence: text.pollutionCheck(pollution(check)),
    groups: [],
    basis: [
      check.kind === 'window' && inspection.last && byLastCheck(format.date(inspection.last)),
      assumed(inspection),
    ]
      .filter(Boolean)
      .join(', '),
    panel: 'data',
  });
}

function useReminderWords(): (reminders: readonly SentReminder[]) => AdviceWords {
  const text = useMessages(adviceMessages);
  const format = useFormat();
  const dateOf = ({ date }: SentReminder) => (date === null ? text.undated : format.date(date));
  return (reminders) => {
    const [newest] = reminders;
    const date = newest ? dateOf(newest) : '';
    const facts = reminders.flatMap((reminder) =>
      reminder.operations.map(({ label, offer }, index) => ({
        key: `${reminder.key}/${index}`,
        name: shorten(label ?? ''),
        note: noteOf(offer && shorten(offer), reminders.length > 1 && dateOf(reminder)),
      })),
    );
    return {
      sentence:
        reminders.length === 1 ? text.reminder(date) : text.remindersSent(reminders.length, date),
      groups: oneGroup(facts.filter(({ name }) => name !== '')),
      basis: text.fromReminders,
      panel: 'reminders',
    };
  };
}
