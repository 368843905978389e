import { afterEach, describe, expect, it, vi } from 'vitest';
import { CODE_WITHIN, CodeGone, fetchCode } from './fetch-code.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('a part of the application', () => {
  it('is returned as it was loaded', async () => {
    expect(await fetchCode(async () => ({ answer: 42 }))).toEqual({ answer: 42 });
  });

  it.each([
    ['Chromium', new TypeError('Failed to fetch dynamically imported module: /assets/a.js')],
    ['Firefox', new TypeError('error loading dynamically imported module: /assets/a.js')],
    ['Safari', new TypeError('Importing a module script failed.')],
    ['Vite, for its styles', new Error('Unable to preload CSS for /assets/a.css')],
  ])('that doesn’t load counts as missing, with the error of %s', async (_, thrown) => {
    await expect(fetchCode(() => Promise.reject(thrown))).rejects.toBeInstanceOf(CodeGone);
  });

  it('that throws while it starts is a defect, not missing code', async () => {
    const defect = new TypeError('Cannot read properties of undefined');
    await expect(fetchCode(() => Promise.reject(defect))).rejects.toBe(defect);
  });

  it('that never loads counts as missing after a while', async () => {
    vi.useFakeTimers();
    const waiting = fetchCode(() => new Promise(() => {})).catch((thrown: unknown) => thrown);
    await vi.advanceTimersByTimeAsync(CODE_WITHIN);
    expect(await waiting).toBeInstanceOf(CodeGone);
  });

  it('that was still loading when the computer fell asleep may come after it wakes up', async () => {
    vi.useFakeTimers();
    const { promise, resolve } = Promise.withResolvers<string>();
    const waiting = fetchCode(() => promise);
    // On waking, each timer that is over fires once.
    vi.setSystemTime(Date.now() + 3_600_000);
    await vi.advanceTimersToNextTimerAsync();
    resolve('came');
    expect(await waiting).toBe('came');
  });
});
