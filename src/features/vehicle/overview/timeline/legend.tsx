import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { Tone } from '#src/ui/tone.tsx';
import { GlyphIcon } from './glyph-icon.tsx';
import type { Lane, MarkShape } from './lanes.ts';
import classes from './legend.module.css';
import { toneOf } from './mark-tone.ts';
import { timelineMessages } from './messages.ts';

const shapes = [
  'release',
  'invoice',
  'reading',
  'doubtful',
  'operation',
  'reminder',
  'inspection',
  'forecast',
] as const satisfies readonly MarkShape[];

const tones = ['overdue', 'soon'] as const satisfies readonly Tone[];

/** Every sign of the picture in words; only those that it bears. */
export function Legend({ view, lanes }: { view: VehicleView; lanes: readonly Lane[] }) {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const { curve, monthly } = view.mileage;
  const events = lanes.flatMap((lane) => lane.events);
  const drawn = Map.groupBy(events, ({ shape }) => shape);
  const several = shapes.find((shape) => (drawn.get(shape)?.length ?? 0) > 1);
  const urgent = tones.map(
    (tone) => [tone, events.findLast(({ event }) => toneOf(event) === tone)?.shape] as const,
  );
  return (
    <ul className={classes.legend} aria-label={text.legend}>
      {shapes
        .filter((shape) => drawn.has(shape))
        .map((shape) => (
          <li key={shape}>
            <GlyphIcon shape={shape} /> {text.kinds[shape].one}
          </li>
        ))}
      {urgent.map(
        ([tone, shape]) =>
          shape && (
            <li key={tone}>
              <GlyphIcon shape={shape} tone={tone} /> {text.tones[tone]}
            </li>
          ),
      )}
      {several && (
        <li>
          <GlyphIcon shape={several} count={2} />{' '}
          {urgent.some(([, shape]) => shape) ? text.clusterUrgent : text.cluster}
        </li>
      )}
      {curve.length > 1 && (
        <li>
          <LineIcon /> {text.curve}
        </li>
      )}
      {view.timeline.projection && monthly && (
        <li>
          <LineIcon dashed /> {text.projection(format.km(monthly.km))}
        </li>
      )}
    </ul>
  );
}

function LineIcon({ dashed = false }: { dashed?: boolean }) {
  return (
    <svg className={classes.line} viewBox="0 0 24 8" aria-hidden>
      <path d="M0 4H24" strokeDasharray={dashed ? '5 4' : undefined} />
    </svg>
  );
}
