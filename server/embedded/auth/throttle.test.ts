import { expect, test } from 'vitest';
import { createThrottle } from './throttle.ts';

function throttleWithClock() {
  let time = 0;
  return {
    throttle: createThrottle(() => new Date(time)),
    advance: (seconds: number) => {
      time += seconds * 1000;
    },
  };
}

test('waits double from one second up to a minute', () => {
  const { throttle, advance } = throttleWithClock();
  const waits = Array.from({ length: 14 }, () => {
    throttle.attempted('a@b.example');
    const wait = throttle.waitOf('a@b.example');
    advance(wait);
    return wait;
  });
  expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
});

test('a success, or a quarter of an hour, forgets', () => {
  const { throttle, advance } = throttleWithClock();
  const fail = (times: number) => {
    for (let i = 0; i < times; i += 1) throttle.attempted('a@b.example');
  };
  fail(8);
  throttle.succeeded('A@B.example ');
  expect(throttle.waitOf('a@b.example')).toBe(0);
  fail(4);
  advance(15 * 60);
  fail(1);
  expect(throttle.waitOf('a@b.example')).toBe(0);
});

test('invented usernames take bounded memory, and are forgotten before those in use', () => {
  const { throttle } = throttleWithClock();
  for (let i = 0; i < 10_005; i += 1) {
    throttle.attempted(`invented-${i}`);
    if (i % 1000 === 0) for (let n = 0; n < 5; n += 1) throttle.attempted('target');
  }
  expect(throttle.waitOf('target')).toBeGreaterThan(0);
});
