import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vehicleTimeline } from '#src/domain/timeline/vehicle-timeline.ts';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf, sampleAnswer } from '#tests/support/vehicle/answers.ts';
import { lanesOf, MARK_SIZE, marksOf } from './lanes.ts';
import { dayOf } from './scales.ts';
import { PAN_STEP, type Picture, placeOf, stepFrom, usePicture } from './use-picture.ts';

const TODAY = '2022-03-22';
const NOW = dayOf(TODAY);
const view = viewVehicle(recordOf(sampleAnswer), TODAY, null);
const { lanes } = lanesOf(vehicleTimeline(view), view.mileage);
const rows = lanes.map((lane) => ({
  lane,
  marks: marksOf(lane, { pixelsPerDay: 0.05, today: NOW, size: MARK_SIZE }),
}));
const ids = rows.map(({ marks }) => marks.map(({ id }) => id));

function walk(from: string, ...keys: string[]): string | undefined {
  return keys.reduce<string | undefined>((id, key) => {
    const place = placeOf(rows, id ?? null);
    return place && stepFrom(rows, place, key)?.id;
  }, from);
}

describe('moving on the timeline with the keyboard', () => {
  it('goes along a row and stops at its ends', () => {
    expect(walk('release', 'ArrowRight')).toBe(ids[0]?.[1]);
    expect(walk('release', 'ArrowRight', 'ArrowLeft')).toBe('release');
    expect(walk('release', 'ArrowLeft')).toBeUndefined();
    expect(walk('release', 'End')).toBe(ids[0]?.at(-1));
    expect(walk('release', 'End', 'Home')).toBe('release');
  });

  it('goes to the mark of the next row that is nearest in time', () => {
    expect(walk('forecast:id:4/0', 'ArrowUp')).toBe('inspection:next');
    expect(walk('inspection:last', 'ArrowUp', 'ArrowDown')).toBe('inspection:next');
    expect(walk('release', 'ArrowUp')).toBeUndefined();
  });

  it('reaches every mark from the first', () => {
    const reached = new Set(['release']);
    for (const id of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = walk(id, key);
        if (next) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual(ids.flat().sort());
  });

  it('finds the mark of an event inside a cluster', () => {
    const far = lanes.map((lane) => ({
      lane,
      marks: marksOf(lane, { pixelsPerDay: 0.001, today: NOW, size: MARK_SIZE }),
    }));
    const place = placeOf(far, 'inspection:next');
    expect(place?.mark.items.map(({ event }) => event.id)).toEqual([
      'inspection:last',
      'inspection:next',
    ]);
    expect(placeOf(far, 'elsewhere')).toBeUndefined();
  });
});

/** The picture of the sample vehicle, `width` pixels wide. */
function open(width = 800, order = lanes) {
  const { result } = renderHook(() => usePicture(view, order, width));
  return {
    now: () => result.current,
    act: (change: (picture: Picture) => void) => act(() => change(result.current)),
    marks: () => result.current.rows.flatMap(({ marks }) => marks),
  };
}

describe('the picture', () => {
  it('opens on the whole period with nothing selected, and Tab enters at the mark nearest to today in the first row', () => {
    const { now, marks } = open();
    expect(now().window).toEqual(now().bounds);
    expect(now().active).toBeNull();
    const [first] = now().rows;
    const distance = (day: number) => Math.abs(day - NOW);
    const stop = marks().find(({ id }) => id === now().tabStop);
    expect(first?.marks).toContain(stop);
    for (const { lead } of first?.marks ?? []) {
      expect(distance(stop?.lead.day ?? 0)).toBeLessThanOrEqual(distance(lead.day));
    }
  });

  it('shows the event under the pointer, or else the selected one', () => {
    const { now, act } = open(20_000);
    act(({ hold }) => hold('release'));
    act(({ hover }) => hover('inspection:last'));
    expect(now().active?.mark.id).toBe('inspection:last');
    act(({ leave }) => leave());
    expect(now().active?.mark.id).toBe('release');
  });

  it('keeps showing the event that the pointer left, if none is selected', () => {
    const { now, act } = open(20_000);
    act(({ hover }) => hover('inspection:last'));
    act(({ leave }) => leave());
    expect(now().active?.mark.id).toBe('inspection:last');
  });

  it('shows the event that a key leads to, even while the pointer rests on another', () => {
    const { now, act } = open(20_000);
    act(({ hold }) => hold('release'));
    act(({ hover }) => hover('inspection:last'));
    act(({ press }) => press('ArrowRight', false));
    expect(now().hovered).toBeNull();
    expect(now().active?.mark.id).not.toBe('release');
  });

  it('zooms in on the events of a cluster when it is opened, but only selects a single event', () => {
    const { now, act, marks } = open(300);
    const cluster = marks().find((mark) => now().opens(mark));
    if (!cluster) throw new Error('the sample has no cluster at this width');
    act(({ open: openMark }) => openMark(cluster));
    expect(now().window).not.toEqual(now().bounds);
    expect(now().window.from).toBeLessThan(cluster.from);
    expect(now().window.to).toBeGreaterThan(cluster.to);
    act(({ press }) => press('0', false));
    const single = marks().find((mark) => !now().opens(mark));
    if (!single) throw new Error('the sample has no single event at this width');
    act(({ open: openMark }) => openMark(single));
    expect(now().window).toEqual(now().bounds);
    expect(now().active?.mark).toEqual(single);
  });

  it('keeps the selected event in its place while zooming, and shows the whole period again with 0', () => {
    const { now, act } = open();
    act(({ hold }) => hold('inspection:next'));
    const day = now().active?.mark.lead.day ?? 0;
    const at = () => (day - now().window.from) / (now().window.to - now().window.from);
    const before = at();
    act(({ press }) => press('+', false));
    expect(at()).toBeCloseTo(before, 5);
    expect(now().window.to - now().window.from).toBeLessThan(now().bounds.to - now().bounds.from);
    act(({ press }) => press('0', false));
    expect(now().window).toEqual(now().bounds);
  });

  it('handles its own keys, even at the ends, and leaves the others to the browser', () => {
    const { act } = open();
    const takes = (key: string, shift = false) => {
      let taken = false;
      act(({ press }) => {
        taken = press(key, shift);
      });
      return taken;
    };
    for (const key of ['ArrowLeft', 'ArrowUp', 'Home', 'End', '+', '=', '-', '0']) {
      expect([key, takes(key)]).toEqual([key, true]);
    }
    for (const key of ['a', 'Tab', 'Enter', 'Escape', 'PageDown', '1']) {
      expect([key, takes(key)]).toEqual([key, false]);
    }
  });

  it('keeps the selected event and the place where Tab enters visible, whatever keys are pressed', () => {
    const step = fc.oneof(
      fc.tuple(
        fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', '+', '-'),
        fc.boolean(),
      ),
      fc.constantFrom(PAN_STEP, -PAN_STEP, 1, -1),
    );
    const start = fc.constantFrom('release', 'inspection:next', 'forecast:id:4/0');
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 12 }), (first, steps) => {
        const { now, act, marks } = open();
        act(({ hold }) => hold(first));
        for (const one of steps) {
          act(({ pan, press }) => (typeof one === 'number' ? pan(one) : press(...one)));
          const { window, bounds, active, isShown, tabStop } = now();
          expect(window.from).toBeGreaterThanOrEqual(bounds.from);
          expect(window.to).toBeLessThanOrEqual(bounds.to);
          if (active) expect(isShown(active.mark)).toBe(true);
          const shown = marks().map(({ id }) => id);
          if (shown.length > 0) expect(shown).toContain(tabStop);
          else expect(tabStop).toBeNull();
        }
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['first', lanes],
    ['last', lanes.toReversed()],
  ])(
    'selects the nearest event of the same row, the %s, when one moves out of sight',
    (_, order) => {
      const { now, act } = open(800, order);
      act(({ hold }) => hold('release'));
      const row = now().rows.find(({ marks }) => marks.some(({ id }) => id === 'release'));
      act(({ press }) => press('+', false));
      for (let times = 0; times < 40 && now().active?.mark.id === 'release'; times += 1) {
        act(({ press }) => press('ArrowRight', true));
      }
      const [next] = now().rows.find(({ lane }) => lane === row?.lane)?.marks ?? [];
      expect(next?.id).not.toBe('release');
      expect(now().active?.mark).toEqual(next);
    },
  );

  it('lets Tab enter at something visible after the selected event was dragged out of sight', () => {
    const { now, act, marks } = open();
    act(({ hold }) => hold('release'));
    const half = (now().bounds.to - now().bounds.from) / 2;
    act(({ move }) => move(({ from, to }) => ({ from: from + half, to })));
    expect(marks().map(({ id }) => id)).not.toContain('release');
    expect(now().active?.mark.id).toBe('release');
    expect(marks().map(({ id }) => id)).toContain(now().tabStop);
  });
});
