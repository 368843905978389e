import type { ReactNode } from 'react';
import { vehicleTimeline } from '#src/domain/timeline/vehicle-timeline.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { timelineMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useForecastWords } from '#src/shared/words/forecast-words.ts';
import { notInPicture } from '#src/ui/export/file-export.ts';
import type { Tone } from '#src/ui/tone.tsx';
import { EventLink } from './event-list.tsx';
import { useEventWords, useMarkWords } from './event-words.ts';
import {
  type Lane,
  type Mark,
  type MarkShape,
  type PlacedEvent,
  toneOf,
  toneOfMark,
} from './lanes.ts';
import { GlyphIcon } from './picture-marks.tsx';
import classes from './readout.module.css';

interface ReadoutProps {
  view: VehicleView;
  mark: Mark | null;
  /** Whether zooming in separates the mark's events. */
  opens: boolean;
}

/**
 * What the current mark stands for, in full. It is announced, so that people who use the keyboard
 * and a screen reader hear it.
 */
export function Readout({ view, mark, opens }: ReadoutProps) {
  const text = useMessages(timelineMessages);
  const [first, second] = mark?.items ?? [];
  return (
    <div className={classes.readout} data-screen role="status" {...notInPicture}>
      {!mark || !first ? (
        <p className={classes.hint}>
          <span className={classes.mouse}>{text.mouseHint}</span>
          <span className={classes.touch}>{text.touchHint}</span>
        </p>
      ) : second ? (
        <Several view={view} mark={mark} first={first} opens={opens} />
      ) : (
        <Single view={view} mark={mark} placed={first} />
      )}
    </div>
  );
}

interface TitleProps {
  view: VehicleView;
  mark: Mark;
  /** Shown next to it: the links to read on. */
  children: ReactNode;
}

function Title({ view, mark, children }: TitleProps) {
  const words = useMarkWords(view);
  return (
    <div className={classes.head}>
      <p className={classes.title}>
        <GlyphIcon shape={mark.shape} tone={toneOfMark(mark)} /> <span>{words.title(mark)}</span>
      </p>
      {children}
    </div>
  );
}

interface SingleProps {
  view: VehicleView;
  mark: Mark;
  placed: PlacedEvent;
}

function Single({ view, mark, placed: { event, doubt } }: SingleProps) {
  const format = useFormat();
  const words = useEventWords(view.today)(event);
  const { km } = useMarkWords(view);
  const { away } = useForecastWords(view.today);
  const value = km(event, doubt);
  return (
    <>
      <Title view={view} mark={mark}>
        <EventLink words={words} />
      </Title>
      <p className={classes.facts}>
        {[`${format.mediumDate(event.date)} (${away(event.date)})`, value]
          .filter((one) => one !== null)
          .join(' · ')}
      </p>
      <p className={classes.details}>{words.details.join(' · ')}</p>
    </>
  );
}

const MOST_NAMED = { opens: 4, closed: 24 };

interface SeveralProps {
  view: VehicleView;
  mark: Mark;
  first: PlacedEvent;
  opens: boolean;
}

/**
 * If zooming can't separate them, all of them by name; otherwise the first, and that zooming shows
 * the others.
 */
function Several({ view, mark, first, opens }: SeveralProps) {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const words = useEventWords(view.today);
  const { dates } = useMarkWords(view);
  const named = mark.items.slice(0, MOST_NAMED[opens ? 'opens' : 'closed']);
  const others = mark.items.length - named.length;
  return (
    <>
      <Title view={view} mark={mark}>
        {opens ? (
          <span className={classes.details}>{text.opens}</span>
        ) : (
          <EventLink words={words(first.event)} />
        )}
      </Title>
      <p className={classes.facts}>{dates(mark)}</p>
      <ul className={classes.events}>
        {named.map(({ event }) => (
          <li key={event.id}>
            {[mark.from !== mark.to && format.date(event.date), words(event).title]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
        {others > 0 && <li className={classes.details}>{text.andOthers(others)}</li>}
      </ul>
    </>
  );
}

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

/** Every sign of the picture in words; only the signs that it has. */
export function Legend({ view, lanes }: { view: VehicleView; lanes: readonly Lane[] }) {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const { curve, replaced, monthly } = view.mileage;
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
          <LineIcon /> {replaced.length > 0 ? text.curves : text.curve}
        </li>
      )}
      {vehicleTimeline(view).projection && monthly && (
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
