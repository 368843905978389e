import { useMemo, useState } from 'react';
import { vehicleTimeline } from '#src/domain/timeline/vehicle-timeline.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { frameOf } from './frame.ts';
import { type Lane, MARK_SIZE, type Mark, marksOf } from './lanes.ts';
import {
  canZoomIn,
  type DayWindow,
  dayOf,
  holds,
  kmRange,
  openedOn,
  panned,
  showing,
  windowOf,
  zoomed,
} from './scales.ts';

/** By what share of the window a step moves it, and to what share a zoom step shrinks it. */
export const PAN_STEP = 0.25;
export const ZOOM_STEP = 0.6;

/** What the picture shows, which event is the current one, and everything that changes either. */
export function usePicture(
  view: VehicleView,
  lanes: readonly Lane[],
  width: number,
  markSize = MARK_SIZE,
) {
  const { mileage, today } = view;
  const timeline = vehicleTimeline(view);
  const bounds = useMemo(() => windowOf(timeline.span), [timeline]);
  const [chosen, setChosen] = useState<DayWindow | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);

  const now = dayOf(today);
  const window = chosen ?? bounds;
  const km = kmRange(mileage, window);
  const plot = lanes[0]?.kind === 'mileage';
  const frame = frameOf(width, window, km, { plot, others: lanes.length - Number(plot) }, markSize);
  const { pixelsPerDay } = frame;
  // Clusters depend only on the scale and on today, so they stay the same while the window moves.
  const rows = useMemo(
    () =>
      lanes.map(
        (lane): Row => ({
          lane,
          marks: marksOf(lane, { pixelsPerDay, today: now, size: markSize }),
        }),
      ),
    [lanes, pixelsPerDay, now, markSize],
  );
  const isShown = (mark: Mark, within = window): boolean => holds(within, mark.lead.day);
  const place = placeOf(rows, selected);

  const move = (change: (window: DayWindow) => DayWindow) =>
    setChosen((current) => change(current ?? bounds));

  /** Whether zooming in on the mark separates its events. */
  const opens = ({ from, to }: Mark) => from < to && canZoomIn(window);

  const open = (mark: Mark) => {
    setSelected(mark.id);
    setHovered(null);
    if (opens(mark)) move(() => openedOn(mark, bounds));
  };

  const select = (mark: Mark) => {
    setSelected(mark.id);
    // If the pointer rests while somebody presses a key, the key counts.
    setHovered(null);
    move((current) => showing(current, mark.lead.day, bounds));
  };

  /**
   * Moves the window by that share of it. If the current event goes out of sight, the nearest one
   * becomes current.
   */
  const pan = (share: number) => {
    const next = panned(window, share * (window.to - window.from), bounds);
    setChosen(next);
    if (!place || isShown(place.mark, next)) return;
    const near = [rows[place.row], ...rows]
      .map((row) => row?.marks.filter((mark) => isShown(mark, next)) ?? [])
      .find((marks) => marks.length > 0);
    setSelected(nearestTo(near ?? [], place.mark.lead.day)?.id ?? null);
  };

  const zoom = (factor: number) => {
    const around =
      place && isShown(place.mark) ? place.mark.lead.day : (window.from + window.to) / 2;
    move((current) => zoomed(current, factor, around, bounds));
  };

  /** Whether the key was one of the picture's. */
  const press = (key: string, shift: boolean): boolean => {
    if (shift && key === 'ArrowLeft') pan(-PAN_STEP);
    else if (shift && key === 'ArrowRight') pan(PAN_STEP);
    else if (key === '+' || key === '=') zoom(ZOOM_STEP);
    else if (key === '-') zoom(1 / ZOOM_STEP);
    else if (key === '0') setChosen(null);
    else {
      const next = place && stepFrom(rows, place, key);
      if (next) select(next);
      return next !== undefined || /^(Arrow|Home$|End$)/.test(key);
    }
    return true;
  };

  const active = placeOf(rows, hovered) ?? place ?? null;
  return {
    window,
    bounds,
    km,
    frame,
    rows: rows.map(({ lane, marks }) => ({ lane, marks: marks.filter((mark) => isShown(mark)) })),
    /** The mark under the pointer, or else the one that was chosen. */
    active,
    hovered: placeOf(rows, hovered) ?? null,
    isShown,
    tabStop: tabStopOf(rows, place, isShown, now),
    hover: setHovered,
    /** The pointer has left: if nothing else was chosen, what it showed last stays current. */
    leave: () => {
      setSelected(selected ?? hovered);
      setHovered(null);
    },
    hold: setSelected,
    opens,
    open,
    move,
    pan,
    zoom,
    press,
  };
}

/**
 * Where Tab enters the picture: the current mark, or else the one nearest to today in the first
 * row.
 */
function tabStopOf(
  rows: readonly Row[],
  place: Place | undefined,
  isShown: (mark: Mark) => boolean,
  now: number,
): string | null {
  if (place && isShown(place.mark)) return place.mark.id;
  const shown = rows.map(({ marks }) => marks.filter((mark) => isShown(mark)));
  return nearestTo(shown.find((marks) => marks.length > 0) ?? [], now)?.id ?? null;
}

export type Picture = ReturnType<typeof usePicture>;

/** A lane with its marks at the present scale; it has at least one. */
export interface Row {
  lane: Lane;
  marks: Mark[];
}

interface Place {
  row: number;
  mark: Mark;
}

/** Where an event is drawn; undefined if it isn't. */
export function placeOf(rows: readonly Row[], eventId: string | null): Place | undefined {
  for (const [row, { marks }] of rows.entries()) {
    const mark = marks.find(({ items }) => items.some(({ event }) => event.id === eventId));
    if (mark) return { row, mark };
  }
  return undefined;
}

const nearestTo = (marks: readonly Mark[], day: number): Mark | undefined =>
  marks.toSorted((a, b) => Math.abs(a.lead.day - day) - Math.abs(b.lead.day - day))[0];

/**
 * The mark that an arrow key, Home or End leads to: along the row, or the nearest by date in the
 * row above or below. Undefined at the end, and for any other key.
 */
export function stepFrom(
  rows: readonly Row[],
  { row, mark }: Place,
  key: string,
): Mark | undefined {
  const marks = rows[row]?.marks ?? [];
  const index = marks.indexOf(mark);
  switch (key) {
    case 'ArrowLeft':
      return marks[index - 1];
    case 'ArrowRight':
      return marks[index + 1];
    case 'Home':
      return marks[0];
    case 'End':
      return marks.at(-1);
    case 'ArrowUp':
      return nearestTo(rows[row - 1]?.marks ?? [], mark.lead.day);
    case 'ArrowDown':
      return nearestTo(rows[row + 1]?.marks ?? [], mark.lead.day);
    default:
      return undefined;
  }
}
