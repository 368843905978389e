import type { TimelineFact } from '#src/domain/timeline.ts';
import type { Tone } from '#src/ui/tone.tsx';
import type { Mark } from './lanes.ts';

const worstFirst = ['overdue', 'soon', 'calm'] as const satisfies readonly Tone[];

/** Only what is due has an urgency. */
export function toneOf(fact: TimelineFact): (typeof worstFirst)[number] {
  const urgency =
    fact.kind === 'forecast'
      ? fact.forecast.urgency
      : fact.kind === 'inspection' && fact.which === 'next'
        ? fact.inspection.urgency
        : null;
  if (urgency === 'overdue') return urgency;
  return urgency === 'soon' || urgency === 'to-check' ? 'soon' : 'calm';
}

/** A cluster's is that of its most urgent event. */
export function toneOfMark({ items }: Mark): Tone {
  const tones = items.map(({ event }) => toneOf(event));
  return worstFirst.find((tone) => tones.includes(tone)) ?? 'calm';
}
