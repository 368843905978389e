import { afterEach, describe, expect, it, vi } from 'vitest';
import { CODE_WITHIN, CodeGone } from '#src/fetch-code.ts';
import { openListPort, READY, type WorkerCall } from './list-port.ts';
import { noFilter } from './model.ts';

/** A worker as the page sees it: what it was asked, and what can happen to it. */
class TestWorker extends EventTarget {
  static last: TestWorker;
  readonly asked: WorkerCall[] = [];
  ended = false;
  constructor() {
    super();
    TestWorker.last = this;
  }
  postMessage(call: WorkerCall) {
    this.asked.push(call);
  }
  terminate() {
    this.ended = true;
  }
  answer(data: object) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  die(message: string) {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

const open = () => {
  vi.stubGlobal('Worker', TestWorker);
  return { port: openListPort(), worker: TestWorker.last };
};

afterEach(() => {
  globalThis.leaving = undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the port of the list’s worker', () => {
  it('gives each call its own answer, in whatever order they come', async () => {
    const { port, worker } = open();
    const first = port.rows([1], false);
    const second = port.rows([2], false);
    worker.answer({ id: 2, value: ['second'] });
    worker.answer({ id: 1, value: ['first'] });
    expect([await first, await second]).toEqual([['first'], ['second']]);
  });

  it('reports that one call failed, and answers the next', async () => {
    const { port, worker } = open();
    const failing = port.select(noFilter, null);
    worker.answer({ id: 1, failed: 'RangeError: out of memory' });
    await expect(failing).rejects.toThrow('out of memory');
    const next = port.rows([1], false);
    worker.answer({ id: 2, value: [] });
    expect(await next).toEqual([]);
  });

  it.each([
    ['by its own fault', 'Uncaught RangeError', 'Uncaught RangeError'],
    ['or never began: its code did not come', '', new CodeGone()],
  ])('fails all waiting calls if the worker died %s', async (_, message, said) => {
    const { port, worker } = open();
    const waiting = [port.read(true), port.rows([1], false)];
    worker.die(message);
    for (const call of waiting) await expect(call).rejects.toThrow(said);
  });

  it('reports no code that the browser broke off because the page is left', async () => {
    const left = Promise.withResolvers<void>();
    globalThis.leaving = { isOver: () => left.promise };
    const { port, worker } = open();
    const told: unknown[] = [];
    const tell = (thrown: unknown) => told.push(thrown);
    const ends = [port.read(true).catch(tell), port.rows([1], false).catch(tell)];
    worker.answer({ id: 1, failed: '', isCodeGone: true });
    worker.die('');
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).toEqual([]);
    // It stays after all.
    left.resolve();
    await Promise.all(ends);
    expect(told).toEqual([new CodeGone(), new CodeGone()]);
  });

  it('fails the calls to a worker whose code never loads, but not to one whose code has loaded', async () => {
    vi.useFakeTimers();
    const hung = open();
    const waiting = expect(hung.port.read(true)).rejects.toThrow(new CodeGone());
    const slow = open();
    slow.worker.answer({ id: READY, value: null });
    const late = slow.port.read(true);
    await vi.advanceTimersByTimeAsync(CODE_WITHIN);
    await waiting;
    expect(hung.worker.ended).toBe(true);
    slow.worker.answer({ id: 1, value: 'read' });
    expect(await late).toBe('read');
  });

  it('reports that a part of the worker’s code didn’t load', async () => {
    const { port, worker } = open();
    const failing = port.rows([1], false);
    worker.answer({ id: 1, failed: 'CodeGone', isCodeGone: true });
    await expect(failing).rejects.toThrow(new CodeGone());
  });

  it('fails a call at once if the worker has died before it', async () => {
    const { port, worker } = open();
    worker.die('');
    await vi.waitFor(() => expect(worker.ended).toBe(true));
    await expect(port.read(true)).rejects.toThrow(new CodeGone());
    expect(worker.asked).toEqual([]);
    expect(worker.ended).toBe(true);
  });

  it('ends a worker whose answer can’t be read, instead of waiting for it without end', async () => {
    const { port, worker } = open();
    const waiting = port.read(true);
    worker.dispatchEvent(new MessageEvent('messageerror'));
    await expect(waiting).rejects.toThrow('could not be read');
    expect(worker.ended).toBe(true);
  });

  it('ends the worker and its data when it is closed, and fails the waiting calls', async () => {
    const { port, worker } = open();
    const waiting = port.rows([1], false);
    port.close();
    await expect(waiting).rejects.toThrow('closed');
    expect(worker.ended).toBe(true);
  });
});
