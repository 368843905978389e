import { afterEach, describe, expect, it, vi } from 'vitest';
import { CODE_WITHIN, CodeGone, fetchCode } from './fetch-code.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('a part of the application', () => {
  it('is what comes', async () => {
    expect(await fetchCode(async () => ({ answer: 42 }))).toEqual({ answer: 42 });
  });

  it.each([
    ['Chromium', new TypeError('Failed to fetch dynamically imported module: /assets/a.js')],
    ['Firefox', new TypeError('error loading dynamically imported module: /assets/a.js')],
    ['Safari', new TypeError('Importing a module script failed.')],
    ['Vite, for its styles', new Error('Unable to preload CSS for /assets/a.css')],
  ])('that does not come is missing, in the words of %s', async (_, thrown) => {
    await expect(fetchCode(() => Promise.reject(thrown))).rejects.toBeInstanceOf(CodeGone);
  });

  it('that breaks as it begins is a defect, and stays what it is', async () => {
    const defect = new TypeError('Cannot read properties of undefined');
    await expect(fetchCode(() => Promise.reject(defect))).rejects.toBe(defect);
  });

  it('that hangs is missing after a while', async () => {
    vi.useFakeTimers();
    const waiting = fetchCode(() => new Promise(() => {})).catch((thrown: unknown) => thrown);
    await vi.advanceTimersByTimeAsync(CODE_WITHIN);
    expect(await waiting).toBeInstanceOf(CodeGone);
  });
});
