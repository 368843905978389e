import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AppErrorKind, toAppError } from './errors.ts';
import { postForm, type UploadProgress } from './post-form.ts';

/** What the browser would do, done by the test. */
class DrivenRequest {
  static last: DrivenRequest;
  upload: { onprogress?: (event: object) => void; onload?: () => void } = {};
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  onloadend = () => {};
  status = 200;
  responseText = '';
  responseHeaders: Record<string, string> = {};
  sent: unknown[] = [];
  constructor() {
    DrivenRequest.last = this;
  }
  open = (...args: unknown[]) => this.sent.push(...args);
  setRequestHeader = (...args: unknown[]) => this.sent.push(...args);
  getResponseHeader = (name: string) => this.responseHeaders[name] ?? null;
  send = (form: unknown) => this.sent.push(form);
  abort() {
    this.onabort();
    this.onloadend();
  }
  answer(status: number, text: string) {
    Object.assign(this, { status, responseText: text });
    this.onload();
    this.onloadend();
  }
}

const MINUTE = 60_000;
let told: UploadProgress[];
let stop: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('XMLHttpRequest', DrivenRequest);
  told = [];
  stop = new AbortController();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function post() {
  const form = new FormData();
  const response = postForm({
    url: '/api',
    form,
    headers: { Authorization: 'Bearer x' },
    signal: stop.signal,
    onProgress: (progress) => told.push(progress),
  });
  const kind = response.then(
    () => null,
    (thrown: unknown): AppErrorKind => toAppError(thrown).kind,
  );
  return { form, response, kind, request: DrivenRequest.last };
}

test('answers whatever came, whatever its status', async () => {
  const { form, response, request } = post();
  expect(request.sent).toEqual(['POST', '/api', 'Authorization', 'Bearer x', form]);
  request.upload.onprogress?.({ loaded: 5, total: 10 });
  request.responseHeaders = { 'Retry-After': '30' };
  request.answer(429, '{"success":false}');
  const answer = await response;
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30']);
  expect(await answer.text()).toBe('{"success":false}');
  expect(told).toEqual([{ sent: 5, total: 10 }]);
});

describe('where nothing came', () => {
  test('a network that is down', async () => {
    const { kind, request } = post();
    request.onerror();
    expect(await kind).toBe('offline');
  });

  test('cancelled, before or meanwhile', async () => {
    const { kind } = post();
    stop.abort();
    expect(await kind).toBe('cancelled');
    const late = post();
    expect(late.request.sent).not.toContain(late.form);
    expect(await late.kind).toBe('cancelled');
  });

  test('a line that moves takes any time, one that stands still for a minute is cut', async () => {
    const { kind, request } = post();
    for (let minute = 0; minute < 100; minute += 1) {
      vi.advanceTimersByTime(0.9 * MINUTE);
      request.upload.onprogress?.({ loaded: minute, total: 100 });
    }
    expect(told).toHaveLength(100);
    vi.advanceTimersByTime(1.1 * MINUTE);
    expect(await kind).toBe('timeout');
  });

  test('the API has a quarter of an hour to read what has left', async () => {
    const { kind, response, request } = post();
    request.upload.onload?.();
    vi.advanceTimersByTime(14 * MINUTE);
    request.answer(200, '');
    expect(await kind).toBeNull();
    expect((await response).status).toBe(200);
    const late = post();
    late.request.upload.onload?.();
    vi.advanceTimersByTime(16 * MINUTE);
    expect(await late.kind).toBe('timeout');
  });
});
