import type { ForecastUrgency } from '#src/domain/forecasts/forecasts.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { forecastMessages } from '#src/shared/words/messages.ts';
import { type Tone, ToneBadge } from '#src/ui/tone.tsx';

const tones: Record<ForecastUrgency, Tone> = {
  overdue: 'overdue',
  'to-check': 'soon',
  soon: 'soon',
  'within-year': 'calm',
  later: 'calm',
  doubtful: 'calm',
  unknown: 'calm',
};

export function UrgencyBadge({ urgency }: { urgency: ForecastUrgency }) {
  const { urgencies } = useMessages(forecastMessages);
  return <ToneBadge tone={tones[urgency]}>{urgencies[urgency]}</ToneBadge>;
}
