import type { ReadingDoubt } from '#src/domain/mileage-readings.ts';
import type { TimelineEvent, TimelineFact } from '#src/domain/timeline.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { EventLink } from './event-link.tsx';
import classes from './event-row.module.css';
import { GlyphIcon } from './glyph-icon.tsx';
import { toneOf } from './mark-tone.ts';
import { timelineMessages } from './messages.ts';
import { useEventWords } from './use-event-words.ts';
import { useMarkWords } from './use-mark-words.ts';

interface EventRowProps {
  fact: TimelineEvent | TimelineFact;
  doubt: ReadingDoubt | null;
  view: VehicleView;
}

/** One event as a line of the list. */
export function EventRow({ fact, doubt, view }: EventRowProps) {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const words = useEventWords(view.today)(fact);
  const { km } = useMarkWords(view);
  const mileage = 'date' in fact ? km(fact, doubt) : null;
  return (
    <li className={classes.row}>
      <span className={classes.date}>{'date' in fact && format.date(fact.date)}</span>
      <span className={classes.kind}>
        <GlyphIcon shape={doubt ? 'doubtful' : fact.kind} tone={toneOf(fact)} />{' '}
        {text.names[fact.kind]}
      </span>
      <span className={classes.words}>
        <span className={classes.title}>{words.title}</span>{' '}
        <span className={classes.details}>{words.details.join(' · ')}</span>
      </span>
      <span className={classes.km}>{mileage}</span>
      <EventLink words={words} />
    </li>
  );
}
