import type { VehicleView } from '#src/domain/view.ts';
import { useForecastWords } from '#src/features/vehicle/forecasts/use-forecast-words.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { EventLink } from './event-link.tsx';
import { GlyphIcon } from './glyph-icon.tsx';
import type { Mark, PlacedEvent } from './lanes.ts';
import { toneOfMark } from './mark-tone.ts';
import { timelineMessages } from './messages.ts';
import classes from './readout.module.css';
import { useEventWords } from './use-event-words.ts';
import { useMarkWords } from './use-mark-words.ts';

interface ReadoutProps {
  view: VehicleView;
  mark: Mark | null;
  /** Whether zooming in draws the mark's events apart. */
  opens: boolean;
}

/** What the mark in hand stands for, in full; announced, so that the keyboard's reader hears it. */
export function Readout({ view, mark, opens }: ReadoutProps) {
  const text = useMessages(timelineMessages);
  const words = useMarkWords(view);
  const [only] = mark?.items ?? [];
  return (
    <div className={classes.readout} role="status">
      {mark === null ? (
        <p className={classes.hint}>{text.hint}</p>
      ) : (
        <>
          <p className={classes.title}>
            <GlyphIcon shape={mark.shape} tone={toneOfMark(mark)} /> {words.title(mark)}
          </p>
          {mark.items.length === 1 && only ? (
            <Single view={view} placed={only} />
          ) : (
            <Several view={view} mark={mark} opens={opens} />
          )}
        </>
      )}
    </div>
  );
}

function Single({ view, placed }: { view: VehicleView; placed: PlacedEvent }) {
  const format = useFormat();
  const { event, doubt } = placed;
  const words = useEventWords(view.today)(event);
  const { km } = useMarkWords(view);
  const { away } = useForecastWords(view.today);
  const value = km(event, doubt);
  return (
    <>
      <p className={classes.facts}>
        {format.mediumDate(event.date)} ({away(event.date)}){value !== null && ` · ${value}`}
      </p>
      <p className={classes.details}>{words.details.join(' · ')}</p>
      <EventLink words={words} />
    </>
  );
}

const MOST_NAMED = { opens: 4, closed: 24 };

function Several({ view, mark, opens }: { view: VehicleView; mark: Mark; opens: boolean }) {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const words = useEventWords(view.today);
  const { dates } = useMarkWords(view);
  const named = mark.items.slice(0, MOST_NAMED[opens ? 'opens' : 'closed']);
  const others = mark.items.length - named.length;
  const [first] = mark.items;
  return (
    <>
      <p className={classes.facts}>{dates(mark)}</p>
      <ul className={classes.events}>
        {named.map(({ event }) => (
          <li key={event.id}>
            {mark.from !== mark.to && `${format.date(event.date)} · `}
            {words(event).title}
          </li>
        ))}
        {others > 0 && <li className={classes.details}>{text.andOthers(others)}</li>}
      </ul>
      {opens ? (
        <p className={classes.details}>{text.opens}</p>
      ) : (
        first && <EventLink words={words(first.event)} />
      )}
    </>
  );
}
