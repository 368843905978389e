import { type Proposal, type ProposedVisit, wasSeen } from '#src/domain/advice/advice.ts';
import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { Inspection } from '#src/domain/forecasts/inspection.ts';
import type { SentReminder } from '#src/domain/reminders/reminders.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { Tone } from '#src/ui/tone.tsx';
import { useInspectionWords } from './inspection-words.ts';
import { adviceMessages, forecastMessages, inspectionMessages } from './messages.ts';
import { offerWords } from './offer-words.ts';
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

/** What there is to propose, as sentences. */
export function useProposalWords(): (item: Proposal) => AdviceLine {
  const text = useMessages(adviceMessages);
  const visit = useVisitWords();
  const inspection = useInspectionAdvice();
  const pollution = usePollutionAdvice();
  const reminders = useReminderWords();
  const { overdue, soon, toCheck, unanswered } = text.urgencies;
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
    }
  };
}

function useVisitWords(): (visit: ProposedVisit) => AdviceWords {
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
  return ({ check, inspection }: Extract<Proposal, { kind: 'pollution-check' }>): AdviceWords => ({
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
        note: noteOf(
          offer && shorten(offerWords(offer, format.lang)),
          reminders.length > 1 && dateOf(reminder),
        ),
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
