import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

const MB = 1_000_000;

test('shows nothing in the first second, then the speed and the time left', () => {
  const pace = createPace();
  const total = 100 * MB;
  expect(pace.take({ sent: 0, total }, 0)).toBeNull();
  expect(pace.take({ sent: MB, total }, 500)).toBeNull();
  expect(pace.take({ sent: 4 * MB, total }, 2000)).toEqual({
    bytesPerSecond: 2 * MB,
    secondsLeft: 48,
  });
});

test('a connection that has slowed down is shown with its present speed', () => {
  const pace = createPace();
  const total = 100 * MB;
  for (let second = 0; second <= 10; second++)
    pace.take({ sent: second * MB, total }, second * 1000);
  for (let second = 11; second <= 30; second++) {
    pace.take({ sent: 10 * MB + (second - 10) * 1000, total }, second * 1000);
  }
  expect(pace.take({ sent: 10 * MB + 21_000, total }, 31_000)?.bytesPerSecond).toBeCloseTo(1000);
});

test('a connection that stands still has no speed', () => {
  const pace = createPace();
  pace.take({ sent: MB, total: 2 * MB }, 0);
  expect(pace.take({ sent: MB, total: 2 * MB }, 5000)).toBeNull();
});

test('is never negative or endless, whatever progress is reported', () => {
  const sample = fc.record({ after: fc.nat(20_000), more: fc.nat(MB) });
  fc.assert(
    fc.property(fc.array(sample), (samples) => {
      const pace = createPace();
      let [at, sent] = [0, 0];
      for (const { after, more } of samples) {
        at += after;
        sent += more;
        const told = pace.take({ sent, total: 10 * MB }, at);
        if (!told) continue;
        expect(told.bytesPerSecond).toBeGreaterThan(0);
        expect(told.secondsLeft).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(told.secondsLeft)).toBe(true);
      }
    }),
  );
});
