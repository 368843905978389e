import { Button, NativeSelect } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { createSearchParams, Link } from 'react-router';
import type { ReadingDoubt } from '#src/domain/mileage/mileage-readings.ts';
import type { TimelineEvent, TimelineFact } from '#src/domain/timeline/timeline.ts';
import { vehicleTimeline } from '#src/domain/timeline/vehicle-timeline.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { timelineMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { oneOf } from '#src/shared/address/params.ts';
import { useAddress } from '#src/shared/address/use-address.ts';
import { vehicleMessages } from '#src/shared/vehicle/messages.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { PrintedOf, useMost } from '#src/ui/printed-of.tsx';
import { Empty } from '#src/ui/text.tsx';
import classes from './event-list.module.css';
import { type EventWords, useEventWords, useMarkWords } from './event-words.ts';
import { eventDoubts, toneOf } from './lanes.ts';
import { GlyphIcon } from './picture-marks.tsx';

const kinds = [
  'invoice',
  'operation',
  'reminder',
  'inspection',
  'forecast',
  'reading',
  'release',
] as const satisfies readonly TimelineFact['kind'][];

const params = { kind: oneOf(kinds) };
const PAGE = 100;

/**
 * The picture's events as a list to read, newest first, and those without a date, which the picture
 * can't show.
 */
export function EventList({ view }: { view: VehicleView }) {
  const text = useMessages(timelineMessages);
  const { today } = view;
  const timeline = vehicleTimeline(view);
  // Null for all kinds, and if the address has an unknown word.
  const { values, change } = useAddress(params);
  const { kind } = values;
  const [asked, setAsked] = useState(PAGE);
  const most = useMost(asked);
  const isOfKind = (fact: TimelineFact) => kind === null || fact.kind === kind;
  const events = timeline.events.filter(isOfKind).toReversed();
  const undated = timeline.undated.filter(isOfKind);
  const shown = events.slice(0, most);
  const rest = events.length - shown.length;
  return (
    <>
      <KindFilter facts={[...timeline.events, ...timeline.undated]} kind={kind} onChange={change} />
      {events.length + undated.length === 0 && <Empty>{text.noneSuch}</Empty>}
      <Part title={text.withoutDate} facts={undated} view={view} />
      <Part title={text.future} facts={shown.filter(({ date }) => date > today)} view={view} />
      <Part title={text.past} facts={shown.filter(({ date }) => date <= today)} view={view} />
      <PrintedOf printed={shown.length} total={events.length} />
      {rest > 0 && <ShowMore rest={rest} act={() => setAsked(most + PAGE)} />}
    </>
  );
}

interface KindFilterProps {
  facts: readonly TimelineFact[];
  kind: TimelineFact['kind'] | null;
  onChange: (change: { kind: TimelineFact['kind'] | null }) => void;
}

function KindFilter({ facts, kind, onChange }: KindFilterProps) {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  const counts = Map.groupBy(facts, (fact) => fact.kind);
  const options = kinds
    .map((one) => ({ one, count: counts.get(one)?.length ?? 0 }))
    .filter(({ one, count }) => count > 0 || one === kind)
    .map(({ one, count }) => ({
      value: one,
      label: text.filtered(text.names[one], format.integer(count)),
    }));
  return (
    <NativeSelect
      className={classes.filter ?? ''}
      size="sm"
      label={text.filter}
      value={kind ?? ''}
      onChange={({ currentTarget }) =>
        onChange({ kind: kinds.find((one) => one === currentTarget.value) ?? null })
      }
      data={[{ value: '', label: text.all(format.integer(facts.length)) }, ...options]}
    />
  );
}

interface PartProps {
  title: string;
  facts: readonly (TimelineEvent | TimelineFact)[];
  view: VehicleView;
}

function Part({ title, facts, view }: PartProps) {
  const doubtOf = useMemo(() => eventDoubts(view.mileage), [view.mileage]);
  if (facts.length === 0) return null;
  return (
    <>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.list}>
        {facts.map((fact) => (
          <EventRow key={fact.id} fact={fact} doubt={doubtOf(fact)} view={view} />
        ))}
      </ul>
    </>
  );
}

function ShowMore({ rest, act }: { rest: number; act: () => void }) {
  const text = useMessages(timelineMessages);
  const format = useFormat();
  return (
    <Button className={classes.more ?? ''} size="xs" variant="default" onClick={act}>
      {text.showMore(format.integer(Math.min(PAGE, rest)), format.integer(rest))}
    </Button>
  );
}

interface EventRowProps {
  fact: TimelineEvent | TimelineFact;
  doubt: ReadingDoubt | null;
  view: VehicleView;
}

/** One event as a line of the list. */
function EventRow({ fact, doubt, view }: EventRowProps) {
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
        <span className={classes.eventTitle}>{words.title}</span>{' '}
        <span className={classes.details}>{words.details.join(' · ')}</span>
      </span>
      <span className={classes.km}>{mileage}</span>
      <EventLink words={words} />
    </li>
  );
}

/** A link to the panel that shows the event in full; if it is an invoice, it opens there. */
export function EventLink({ words: { panel, invoiceKey } }: { words: EventWords }) {
  const panelNames = useMessages(vehicleMessages);
  const vehicle = useVehicleKey();
  if (panel === null) return null;
  return (
    <Link
      data-screen
      className={classes.link}
      to={{
        pathname: paths.vehicle(vehicle, panel),
        ...(invoiceKey !== undefined && {
          search: createSearchParams({ invoice: invoiceKey }).toString(),
        }),
      }}
    >
      <span>{panelNames[panel]}</span> <IconArrowRight size={16} aria-hidden />
    </Link>
  );
}
