import type { Mileage } from '#src/domain/mileage/mileage.ts';
import { mileageDoubts } from '#src/domain/mileage/mileage-doubts.ts';
import type { ReadingDoubt } from '#src/domain/mileage/mileage-readings.ts';
import type { Channel } from '#src/domain/reminders/channels.ts';
import type { Timeline, TimelineEvent, TimelineFact } from '#src/domain/timeline/timeline.ts';
import type { Tone } from '#src/ui/tone.tsx';
import { type Cluster, clustersOf } from './clusters.ts';
import { holds, windowOf } from './scales.ts';

/** What a mark looks like: one shape per kind of event, and one for a doubtful mileage. */
export type MarkShape = TimelineEvent['kind'] | 'doubtful';

export interface PlacedEvent {
  day: number;
  event: TimelineEvent;
  shape: MarkShape;
  /** Why we don't rely on the event's mileage. */
  doubt: ReadingDoubt | null;
}

/** A row of the picture. The first holds what bears a mileage: it is drawn at that height. */
export interface Lane {
  key: string;
  kind: 'mileage' | 'operation' | 'reminder' | 'inspection' | 'forecast';
  /** For a lane of reminders; null if they name no channel. */
  channel: Channel | null;
  /** Oldest first. */
  events: PlacedEvent[];
}

interface Lanes {
  /** Only lanes with an event, in the order of `kinds`. */
  lanes: Lane[];
  /** Events whose date is too far away for the axis. */
  outside: TimelineEvent[];
}

const kinds = ['mileage', 'operation', 'reminder', 'inspection', 'forecast'] as const;

/** Every event of the timeline that has a date. Each is in one lane or outside, none in both. */
export function lanesOf(timeline: Timeline, mileage: Mileage): Lanes {
  const bounds = windowOf(timeline.span);
  const doubtOf = eventDoubts(mileage);
  const lanes = new Map<string, Lane>();
  const outside: TimelineEvent[] = [];
  for (const event of timeline.events) {
    if (!holds(bounds, event.day)) {
      outside.push(event);
      continue;
    }
    const { key, kind, channel } = laneOf(event);
    const doubt = doubtOf(event);
    const placed = {
      day: event.day,
      event,
      shape: doubt ? 'doubtful' : event.kind,
      doubt,
    } as const;
    const lane = lanes.get(key);
    if (lane) lane.events.push(placed);
    else lanes.set(key, { key, kind, channel, events: [placed] });
  }
  const sorted = [...lanes.values()].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return { lanes: sorted, outside };
}

function laneOf(event: TimelineEvent): Pick<Lane, 'key' | 'kind' | 'channel'> {
  switch (event.kind) {
    case 'invoice':
    case 'reading':
    case 'release':
      return { key: 'mileage', kind: 'mileage', channel: null };
    case 'reminder': {
      const { channel } = event;
      return { key: `reminder:${channel?.key ?? ''}`, kind: 'reminder', channel };
    }
    default:
      return { key: event.kind, kind: event.kind, channel: null };
  }
}

/** Why we don't rely on an event's mileage; null if we do, or if it has none. */
export function eventDoubts(mileage: Mileage): (event: TimelineFact) => ReadingDoubt | null {
  const ofInvoice = mileageDoubts(mileage);
  return (event) => {
    if (event.kind === 'reading') return event.reading.doubt;
    return event.kind === 'invoice' ? ofInvoice(event.invoice) : null;
  };
}

/**
 * What is drawn in one place: an event, or several that are too close together to be told apart.
 */
export interface Mark extends Cluster<PlacedEvent> {
  /** The first event's id. */
  id: string;
  /** The lead's; the others have it too, except in a mark for a finger. */
  shape: MarkShape;
}

/** In pixels, as wide as a target should be for a mouse (WCAG 2.5.8), and for a finger (2.5.5). */
export const MARK_SIZE = 24;
export const FINGER_SIZE = 44;

interface MarkScale {
  pixelsPerDay: number;
  today: number;
  /** One of the two sizes above. */
  size: number;
}

/**
 * The lane's marks by day, at that scale. Each event is in exactly one of them, whatever the scale.
 * A mouse tells apart two marks of different shapes that overlap; a finger can't.
 */
export const marksOf = ({ events }: Lane, { pixelsPerDay, today, size }: MarkScale): Mark[] =>
  [...Map.groupBy(events, ({ shape }) => size < FINGER_SIZE && shape).values()]
    .flatMap((near) => clustersOf(near, { pixelsPerDay, minDistance: size, today }))
    .map((cluster) => ({
      ...cluster,
      id: cluster.items[0]?.event.id ?? '',
      shape: cluster.lead.shape,
    }))
    .sort((a, b) => a.from - b.from);

const worstFirst = ['overdue', 'soon', 'calm'] as const satisfies readonly Tone[];

/** Only events that are due have an urgency. */
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

/** A cluster takes the tone of its most urgent event. */
export function toneOfMark({ items }: Mark): Tone {
  const tones = items.map(({ event }) => toneOf(event));
  return worstFirst.find((tone) => tones.includes(tone)) ?? 'calm';
}
