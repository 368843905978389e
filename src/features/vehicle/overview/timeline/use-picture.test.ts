import { describe, expect, it } from 'vitest';
import { viewVehicle } from '#src/domain/vehicle/view.ts';
import { recordOf, sampleAnswer } from '#tests/support/vehicle/answers.ts';
import { lanesOf, marksOf } from './lanes.ts';
import { dayOf } from './scales.ts';
import { placeOf, stepFrom } from './use-picture.ts';

const TODAY = '2022-03-22';
const NOW = dayOf(TODAY);
const { timeline, mileage } = viewVehicle(recordOf(sampleAnswer), TODAY, null);
const rows = lanesOf(timeline, mileage).lanes.map((lane) => ({
  lane,
  marks: marksOf(lane, 0.05, NOW),
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
    const far = lanesOf(timeline, mileage).lanes.map((lane) => ({
      lane,
      marks: marksOf(lane, 0.001, NOW),
    }));
    const place = placeOf(far, 'inspection:next');
    expect(place?.mark.items.map(({ event }) => event.id)).toEqual([
      'inspection:last',
      'inspection:next',
    ]);
    expect(placeOf(far, 'elsewhere')).toBeUndefined();
  });
});
