import { oldestFirst } from '#rules/days.ts';
import type { ForecastUrgency, JobForecast } from '#src/domain/forecasts/forecasts.ts';

const mostUrgentFirst: readonly ForecastUrgency[] = [
  'overdue',
  'soon',
  'to-check',
  'within-year',
  'later',
  'doubtful',
  'unknown',
];

/**
 * The `most` most urgent ones, which are those that "what to say now" mentions, by due date; then
 * the others.
 */
export function mostUrgent<T extends Pick<JobForecast, 'urgency' | 'due'>>(
  forecasts: readonly T[],
  most: number,
): T[] {
  const rank = ({ urgency }: T) => mostUrgentFirst.indexOf(urgency);
  const ranked = forecasts.toSorted((a, b) => rank(a) - rank(b));
  const shown = ranked
    .slice(0, most)
    .sort((a, b) => oldestFirst(a.due?.date ?? null, b.due?.date ?? null));
  return [...shown, ...ranked.slice(most)];
}
