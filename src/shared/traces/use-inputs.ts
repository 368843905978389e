import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { SentReminder } from '#src/domain/reminders/reminders.ts';
import { dataOf } from '#src/domain/vehicle/section.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { type Format, useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useDoubtWords } from '#src/shared/words/doubt-words.ts';
import { useGivenDate } from '#src/shared/words/doubtful-values.ts';
import { useForecastWords } from '#src/shared/words/forecast-words.ts';
import { useInspectionWords } from '#src/shared/words/inspection-words.ts';
import { forecastMessages } from '#src/shared/words/messages.ts';
import { useOutcomeSentence } from '#src/shared/words/outcome-sentence.ts';
import { traceMessages } from './messages.ts';

/** What an input is called, and its value in words; null if it isn't known. */
export type Input = [label: string, value: string | null];

const reading = (format: Format, one: { date: string; mileage: number }) =>
  `${format.km(one.mileage)}, ${format.date(one.date)}`;

/** Of today's mileage. */
export function useMileageInputs({ mileage }: VehicleView): Input[] {
  const text = useMessages(traceMessages);
  const format = useFormat();
  const { today, monthly, lastReliable } = mileage;
  const by = (source: string) => (source === 'api' ? text.api : text.ours);
  return [
    [text.lastReading, lastReliable && reading(format, lastReliable)],
    [text.monthly, monthly && `${format.km(monthly.km)}, ${by(monthly.source)}`],
    [text.sum, today.mileage === null ? null : `${format.km(today.mileage)}, ${by(today.source)}`],
  ];
}

/** Of the doubts about readings. */
export function useReadingInputs({ mileage }: VehicleView): Input[] {
  const text = useMessages(traceMessages);
  const format = useFormat();
  const words = useDoubtWords();
  const doubtful = mileage.readings.flatMap((one) =>
    one.doubt ? [`${reading(format, one)}\u00a0: ${words(one.doubt)}`] : [],
  );
  return [
    [text.readings, format.integer(mileage.readings.length)],
    [text.setAside, doubtful.join(' · ') || format.integer(0)],
  ];
}

export function useInspectionInputs({ inspection, identity }: VehicleView): Input[] {
  const text = useMessages(traceMessages);
  const format = useFormat();
  const words = useInspectionWords();
  const { line } = useGivenDate();
  const { last, given, due } = inspection;
  return [
    [text.release, identity.releaseDate && format.date(identity.releaseDate)],
    [text.last, last && format.date(last)],
    [text.given, given.map(line).join(' · ') || null],
    [text.basis, words.lines(inspection).join(' · ') || null],
    [text.sum, due && format.date(due)],
  ];
}

export function useLastVisitInputs({ lastVisit: visit, record }: VehicleView): Input[] {
  const text = useMessages(traceMessages);
  const format = useFormat();
  const given = dataOf(record.information)?.vehicleLastVisitDate ?? null;
  const invoiced = visit?.source === 'invoice' ? visit.date : (visit?.otherInvoice?.date ?? null);
  return [
    [text.givenVisit, given && format.date(given)],
    [text.lastInvoice, invoiced && format.date(invoiced)],
    [text.sum, visit && format.date(visit.date)],
  ];
}

export function useForecastInputs(view: VehicleView, forecast: JobForecast): Input[] {
  const text = useMessages(traceMessages);
  const said = useMessages(forecastMessages);
  const format = useFormat();
  const words = useForecastWords(view.today);
  const { lastJobDate, bases, due } = forecast;
  return [
    [text.lastTime, lastJobDate && format.date(lastJobDate)],
    ...bases.map(
      (one): Input => [
        said.bases[one.basis],
        [format.date(one.date), one.doubt && words.doubt(one.doubt)].filter(Boolean).join(' · '),
      ],
    ),
    [text.due, due && `${format.date(due.date)}, ${said.byBasis[due.basis]}`],
  ];
}

export function useOutcomeInputs(reminder: SentReminder, window: number): Input[] {
  const text = useMessages(traceMessages);
  const format = useFormat();
  const sentence = useOutcomeSentence();
  const { date, operations, outcome } = reminder;
  const labels = operations.map(({ label }) => label).filter((label) => label !== null);
  return [
    [text.sent, date && format.date(date)],
    [text.operations, labels.join(', ') || null],
    [text.window, text.days(format.integer(window))],
    [text.sum, sentence(reminder, outcome, window)],
  ];
}

export function useInvoiceInputs({ summary }: VehicleView): Input[] {
  const text = useMessages(traceMessages);
  const format = useFormat();
  const totals = dataOf(summary);
  if (!totals) return [];
  return [
    [text.invoices, format.integer(totals.invoices)],
    [text.undated, format.integer(totals.undated)],
    [text.unpriced, format.integer(totals.unpriced)],
    [text.visits, format.integer(totals.visits)],
    [text.total, totals.total === null ? null : format.euros(totals.total)],
  ];
}
