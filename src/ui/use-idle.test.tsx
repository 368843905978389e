import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useIdle } from './use-idle.ts';

/** Longer than a page is quiet before it counts as loaded. */
const LONG = 60_000;

/** Tells the observers that one more file has been loaded. */
let load: () => void;
/** What the browser was asked to do when it is idle. */
let whenIdle: Map<number, () => void>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const observers = new Set<() => void>();
  load = () => {
    for (const told of observers) told();
  };
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      readonly #told: () => void;
      constructor(told: () => void) {
        this.#told = told;
      }
      observe({ type }: { type: string }) {
        if (type === 'resource') observers.add(this.#told);
      }
      disconnect() {
        observers.delete(this.#told);
      }
    },
  );
  whenIdle = new Map();
  let asked = 0;
  vi.stubGlobal('requestIdleCallback', (work: () => void) => {
    asked += 1;
    whenIdle.set(asked, work);
    return asked;
  });
  vi.stubGlobal('cancelIdleCallback', (id: number) => whenIdle.delete(id));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The browser is idle for a moment. */
async function beIdle() {
  const [next] = whenIdle;
  if (next) {
    whenIdle.delete(next[0]);
    next[1]();
  }
  await vi.advanceTimersByTimeAsync(0);
}

describe('work for when the browser is idle', () => {
  it('waits until nothing has been loaded for a while, and then until the browser is idle', async () => {
    const work = vi.fn();
    renderHook(() => useIdle(work));
    for (let files = 0; files < 20; files += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      load();
    }
    await beIdle();
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(LONG);
    expect(work).not.toHaveBeenCalled();
    await beIdle();
    expect(work).toHaveBeenCalledOnce();
  });

  it('runs as often as asked, each time when the browser is idle again', async () => {
    const work = vi.fn();
    renderHook(() => useIdle(work, 3));
    await vi.advanceTimersByTimeAsync(LONG);
    for (const times of [1, 2, 3, 3]) {
      await beIdle();
      expect(work).toHaveBeenCalledTimes(times);
    }
  });

  it('isn’t delayed by what it loads itself', async () => {
    const work = vi.fn(load);
    renderHook(() => useIdle(work, 2));
    await vi.advanceTimersByTimeAsync(LONG);
    await beIdle();
    await beIdle();
    await vi.advanceTimersByTimeAsync(LONG);
    await beIdle();
    expect(work).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['before the page has loaded', 0],
    ['before the browser is idle', LONG],
  ])('doesn’t run if the page is left %s', async (_, time) => {
    const work = vi.fn();
    const { unmount } = renderHook(() => useIdle(work, 2));
    await vi.advanceTimersByTimeAsync(time);
    unmount();
    load();
    await vi.advanceTimersByTimeAsync(LONG);
    await beIdle();
    expect(work).not.toHaveBeenCalled();
  });

  it('runs in a browser without requestIdleCallback, but not after the page is left', async () => {
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    Reflect.deleteProperty(globalThis, 'cancelIdleCallback');
    const work = vi.fn();
    const { unmount } = renderHook(() => useIdle(work, 2));
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(LONG);
    expect(work).toHaveBeenCalledTimes(2);
    unmount();
    const left = vi.fn();
    const other = renderHook(() => useIdle(left));
    other.unmount();
    await vi.advanceTimersByTimeAsync(LONG);
    expect(left).not.toHaveBeenCalled();
  });
});
