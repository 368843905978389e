import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { configurePage } from '#tests/support/page/configured-page.ts';

let useToday: typeof import('./use-today.ts')['useToday'];

beforeAll(async () => {
  configurePage();
  ({ useToday } = await import('./use-today.ts'));
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.setSystemTime('2026-11-29T22:30+01:00');
});
afterEach(() => vi.useRealTimers());

const hours = (count: number) => count * 3_600_000;

test('an open page changes its day at the garages’ midnight, and again at the next one', () => {
  const { result } = renderHook(useToday);
  expect(result.current).toBe('2026-11-29');
  act(() => vi.advanceTimersByTime(hours(1.5) - 1));
  expect(result.current).toBe('2026-11-29');
  act(() => vi.advanceTimersByTime(1));
  expect(result.current).toBe('2026-11-30');
  act(() => vi.advanceTimersByTime(hours(24)));
  expect(result.current).toBe('2026-12-01');
});

test.each([
  ['the tab is shown again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['the window has the focus again', () => dispatchEvent(new Event('focus'))],
  ['the browser brings the page back', () => dispatchEvent(new Event('pageshow'))],
])('after a computer has slept through midnight, the day changes when %s', (_, comeBack) => {
  const { result } = renderHook(useToday);
  vi.setSystemTime('2026-11-30T08:00+01:00');
  expect(result.current).toBe('2026-11-29');
  act(comeBack);
  expect(result.current).toBe('2026-11-30');
  // The next midnight is counted from then on.
  act(() => vi.advanceTimersByTime(hours(16)));
  expect(result.current).toBe('2026-12-01');
});

test('an open page has one timer, however often somebody comes back; one that is gone has none', () => {
  const { unmount } = renderHook(useToday);
  for (let times = 0; times < 3; times += 1) act(() => dispatchEvent(new Event('focus')));
  expect(vi.getTimerCount()).toBe(1);
  unmount();
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
    dispatchEvent(new Event('focus'));
    dispatchEvent(new Event('pageshow'));
  });
  expect(vi.getTimerCount()).toBe(0);
});
