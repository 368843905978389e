import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CodeGone, endOfWorker, fetchCode } from './fetch-code.ts';
import { watchLeaving } from './leaving.ts';

beforeEach(() => {
  vi.useFakeTimers();
  globalThis.leaving = watchLeaving(window);
});
afterEach(() => {
  globalThis.leaving = undefined;
  document.body.innerHTML = '';
  vi.useRealTimers();
});

const brokenOff = new TypeError('error loading dynamically imported module: /assets/a.js');
const fails = () => Promise.reject(brokenOff);

/** Whether it is known after so many seconds. */
async function isToldAfter(seconds: number, failure: Promise<unknown>): Promise<boolean> {
  let isTold = false;
  const tell = () => {
    isTold = true;
  };
  failure.then(tell, tell);
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  return isTold;
}

it('code that doesn’t come is missing at once, as long as nobody leaves the page', async () => {
  await expect(fetchCode(fails)).rejects.toThrow(CodeGone);
});

it('what a page that is left still loads isn’t missing, unless the page stays after all', async () => {
  dispatchEvent(new Event('beforeunload'));
  const code = fetchCode(fails);
  const worker = endOfWorker(new ErrorEvent('error'));
  expect(await isToldAfter(19, Promise.race([code, worker]))).toBe(false);
  expect(await isToldAfter(1, code)).toBe(true);
  await expect(code).rejects.toThrow(CodeGone);
  expect(await worker).toBeInstanceOf(CodeGone);
  expect(await isToldAfter(0, fetchCode(fails))).toBe(true);
});

it('a page that comes back as it was left stays', async () => {
  dispatchEvent(new Event('beforeunload'));
  const code = fetchCode(fails);
  expect(await isToldAfter(1, code)).toBe(false);
  dispatchEvent(new Event('pageshow'));
  await expect(code).rejects.toThrow(CodeGone);
});

it('a page stays when a link opens another program, though the browser announces its end', async () => {
  document.body.innerHTML = '<a href="tel:+33145060708">01 45 06 07 08</a>';
  document.querySelector('a')?.focus();
  dispatchEvent(new Event('beforeunload'));
  await expect(fetchCode(fails)).rejects.toThrow(CodeGone);
});
