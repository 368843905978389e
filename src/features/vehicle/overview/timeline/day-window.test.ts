import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAt, dayOf, openedOn, panned, showing, yearsAround, zoomed } from './day-window.ts';

const bounds = { from: 0, to: 7300 };

describe('the window on the date axis', () => {
  it('turns dates into days and back', () => {
    expect(dayOf('1970-01-02')).toBe(1);
    expect(dayOf('1969-12-31')).toBe(-1);
    expect(dateAt(dayOf('2024-02-29'))).toBe('2024-02-29');
    expect(dateAt(dayOf('2024-02-29') + 0.9)).toBe('2024-02-29');
  });

  it('zooms around a day, which stays where it was', () => {
    expect(zoomed({ from: 1000, to: 3000 }, 0.5, 1500, bounds)).toEqual({ from: 1250, to: 2250 });
  });

  it('stops at its bounds', () => {
    expect(panned({ from: 100, to: 1100 }, -500, bounds)).toEqual({ from: 0, to: 1000 });
    expect(zoomed({ from: 1000, to: 3000 }, 99, 1500, bounds)).toEqual(bounds);
  });

  it('shows three quarters of a preset before today', () => {
    const around = yearsAround(2, '1980-01-01', bounds);
    expect([dateAt(around.from), dateAt(around.to)]).toEqual(['1978-07-01', '1980-07-01']);
  });

  it('shows more of the past where nothing is known of the future', () => {
    const around = yearsAround(2, '1980-01-01', { from: 0, to: dayOf('1980-02-01') });
    expect(dateAt(around.to)).toBe('1980-02-01');
    expect(around.to - around.from).toBe(731);
  });

  it('opens on a cluster with room on both sides', () => {
    expect(openedOn({ from: 1000, to: 1600 }, bounds)).toEqual({ from: 800, to: 1800 });
  });

  it('moves only for a day that is out of sight', () => {
    const window = { from: 1000, to: 2000 };
    expect(showing(window, 1999, bounds)).toBe(window);
    expect(showing(window, 3000, bounds)).toEqual({ from: 2500, to: 3500 });
  });

  it('never leaves the bounds, never shrinks to nothing, and keeps in sight what it is to show', () => {
    const day = fc.integer({ min: 0, max: 7300 });
    const moves = fc.array(
      fc.oneof(
        fc.record({ pan: fc.integer({ min: -9000, max: 9000 }) }),
        fc.record({ factor: fc.double({ min: 0.01, max: 100, noNaN: true }), around: day }),
        fc.record({ show: day }),
      ),
    );
    fc.assert(
      fc.property(moves, (steps) => {
        let window = bounds;
        for (const step of steps) {
          if ('pan' in step) window = panned(window, step.pan, bounds);
          else if ('show' in step) {
            window = showing(window, step.show, bounds);
            expect(window.from).toBeLessThanOrEqual(step.show + 1e-6);
            expect(window.to).toBeGreaterThanOrEqual(step.show - 1e-6);
          } else window = zoomed(window, step.factor, step.around, bounds);
          expect(window.from).toBeGreaterThanOrEqual(bounds.from);
          expect(window.to).toBeLessThanOrEqual(bounds.to + 1e-6);
          expect(window.to - window.from).toBeGreaterThan(60);
        }
      }),
    );
  });
});
