import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '#tests/support/page/fake-storage.ts';
import { createReloading } from './reloading.ts';
import type { Unsaved } from './unsaved.ts';

/** What the server serves; null if it can't be reached. */
let served: string | null;
const reload = vi.fn();
let isAny: boolean;
const unsaved: Unsaved = { isAny: () => isAny, hold: () => () => {} };

let window: EventTarget;

beforeEach(() => {
  served = 'one';
  isAny = false;
  window = new EventTarget();
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('fetch', async () => {
    if (served === null) throw new TypeError('Failed to fetch');
    return Response.json({ build: served, files: [] });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  reload.mockClear();
});

/** Reading the answer takes some turns; with nothing else to wait for, these are more than enough. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}

test('code that is gone reloads the page once for each build of the server', async () => {
  const { storage } = fakeStorage();
  for (const [build, reloads] of [
    ['one', 1],
    ['one', 0],
    ['two', 1],
    ['two', 0],
  ] as const) {
    served = build;
    reload.mockClear();
    createReloading(reload, unsaved, storage).codeIsGone();
    await settled();
    expect(reload).toHaveBeenCalledTimes(reloads);
  }
});

test('what would be lost is left, and so is a page whose message has gone', async () => {
  const reloading = createReloading(reload, unsaved, fakeStorage().storage);
  isAny = true;
  reloading.codeIsGone();
  await settled();
  reloading.lineIsBack();
  isAny = false;
  createReloading(reload, unsaved, fakeStorage().storage).codeIsGone()();
  await settled();
  expect(reload).not.toHaveBeenCalled();
});

test('whoever asked is told that code is gone, whether the page reloads or not', async () => {
  const onGone = vi.fn();
  isAny = true;
  createReloading(reload, unsaved, fakeStorage().storage, onGone).codeIsGone();
  await settled();
  expect(onGone).toHaveBeenCalledOnce();
  expect(reload).not.toHaveBeenCalled();
});

test('where nothing can be noted, only a press reloads', async () => {
  const reloading = createReloading(reload, unsaved, null);
  reloading.codeIsGone();
  await settled();
  expect(reload).not.toHaveBeenCalled();
  await reloading.ifServerThere();
  expect(reload).toHaveBeenCalledOnce();
});

test('without a server nothing is reloaded; what was missing comes when the line is back', async () => {
  served = null;
  const reloading = createReloading(reload, unsaved, fakeStorage().storage);
  const hear = vi.fn();
  reloading.onSilence(hear);
  const goes = reloading.codeIsGone();
  await settled();
  expect(hear).toHaveBeenCalledOnce();
  await reloading.ifServerThere();
  expect(reload).not.toHaveBeenCalled();
  reloading.lineIsBack();
  expect(reload).toHaveBeenCalledOnce();
  goes();
  reloading.lineIsBack();
  expect(reload).toHaveBeenCalledOnce();
});

test('who begins to watch the line hears once that the server was silent before', async () => {
  served = null;
  const reloading = createReloading(reload, unsaved, fakeStorage().storage);
  reloading.codeIsGone();
  await settled();
  const hear = vi.fn();
  reloading.onSilence(hear);
  expect(hear).toHaveBeenCalledOnce();
  reloading.onSilence(hear);
  expect(hear).toHaveBeenCalledOnce();
});

test('if nobody watches the line, because that code is missing too, the return is noticed', async () => {
  served = null;
  createReloading(reload, unsaved, fakeStorage().storage).codeIsGone();
  await settled();
  window.dispatchEvent(new Event('online'));
  await settled();
  expect(reload, 'the network is back, but not the server').not.toHaveBeenCalled();
  served = 'one';
  window.dispatchEvent(new Event('online'));
  await settled();
  expect(reload).toHaveBeenCalledOnce();
});

test('and also if the browser never noticed that the network was away', async () => {
  vi.useFakeTimers();
  served = null;
  createReloading(reload, unsaved, fakeStorage().storage).codeIsGone();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reload).not.toHaveBeenCalled();
  served = 'one';
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reload).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

test('if something would be lost, what listens asks again in its place when the line is back, in order', () => {
  const { storage } = fakeStorage();
  const reloading = createReloading(reload, unsaved, storage);
  const asked: string[] = [];
  reloading.onReturn(() => asked.push('code'));
  const stop = reloading.onReturn(() => asked.push('message'));
  reloading.codeIsGone();
  isAny = true;
  reloading.lineIsBack();
  expect(asked).toEqual(['code', 'message']);
  stop();
  reloading.lineIsBack();
  expect(asked).toEqual(['code', 'message', 'code']);
  expect(reload).not.toHaveBeenCalled();
});
