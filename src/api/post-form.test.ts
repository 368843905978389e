import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AppErrorKind, toAppError } from './errors.ts';
import { pageLimitsOf } from './limits.ts';
import { postForm, type UploadProgress } from './post-form.ts';

/** Plays the browser's part. */
class DrivenRequest {
  static last: DrivenRequest;
  upload: { onprogress?: (event: object) => void; onload?: () => void } = {};
  onprogress = (_: object) => {};
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  onloadend = () => {};
  status = 200;
  responseType = '';
  response: ArrayBuffer | null = null;
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
    const response =
      this.responseType === 'arraybuffer' ? new TextEncoder().encode(text).buffer : null;
    Object.assign(this, { status, response });
    this.onload();
    this.onloadend();
  }
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const limits = pageLimitsOf('importFile');
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
    limits,
    signal: stop.signal,
    onProgress: (progress) => told.push(progress),
  });
  const kind = response.then(
    () => null,
    (thrown: unknown): AppErrorKind => toAppError(thrown).kind,
  );
  return { form, response, kind, request: DrivenRequest.last };
}

test('returns the answer whatever its status', async () => {
  const { form, response, request } = post();
  expect(request.sent).toEqual(['POST', '/api', 'Authorization', 'Bearer x', form]);
  request.upload.onprogress?.({ loaded: 5, total: 10 });
  request.responseHeaders = { 'Retry-After': '30', 'Content-Type': 'application/json' };
  request.answer(429, '{"success":false}');
  const answer = await response;
  expect(answer.status).toBe(429);
  expect(Object.fromEntries(answer.headers)).toEqual({
    'retry-after': '30',
    'content-type': 'application/json',
  });
  expect(await answer.text()).toBe('{"success":false}');
  expect(told).toEqual([{ sent: 5, total: 10 }]);
});

test.each([204, 205, 304])(
  'an answer whose status (%i) allows no body is accepted',
  async (status) => {
    const { response, request } = post();
    request.answer(status, '');
    expect((await response).status).toBe(status);
  },
);

test('a status outside HTTP’s range is a broken answer', async () => {
  const { kind, request } = post();
  request.answer(999, '{}');
  expect(await kind).toBe('broken-answer');
});

describe('a call that gets no answer', () => {
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

  test('an upload that moves may take any time, one that stands still for a minute is cut', async () => {
    const { kind, request } = post();
    for (let minute = 0; minute < 100; minute += 1) {
      vi.advanceTimersByTime(0.9 * MINUTE);
      request.upload.onprogress?.({ loaded: minute, total: 100 });
    }
    expect(told).toHaveLength(100);
    vi.advanceTimersByTime(1.1 * MINUTE);
    expect(await kind).toBe('timeout');
  });

  test('the API has a quarter of an hour to read what was sent', async () => {
    const { kind, response, request } = post();
    request.upload.onload?.();
    vi.advanceTimersByTime(15 * MINUTE);
    request.answer(200, '');
    expect(await kind).toBeNull();
    expect((await response).status).toBe(200);
    const late = post();
    late.request.upload.onload?.();
    vi.advanceTimersByTime(16 * MINUTE);
    expect(await late.kind).toBe('timeout');
  });
});

describe('an answer under way', () => {
  /** In each of so many seconds, that many bytes arrive. */
  const arrive = (request: DrivenRequest, seconds: number, bytes: number) => {
    for (let second = 1; second <= seconds; second += 1) {
      request.onprogress({ loaded: second * bytes });
      vi.advanceTimersByTime(SECOND);
    }
  };

  test('goes on as long as it moves', async () => {
    const { kind, request } = post();
    request.upload.onload?.();
    arrive(request, 100, 2048);
    request.answer(200, '{}');
    expect(await kind).toBeNull();
  });

  test('that drips is given up', async () => {
    const { kind, request } = post();
    request.upload.onload?.();
    arrive(request, 20, 1);
    expect(await kind).toBe('timeout');
  });

  test('that is too large is reported as too large', async () => {
    const { kind, request } = post();
    request.upload.onload?.();
    request.onprogress({ loaded: limits.mostBytes + 1 });
    expect(await kind).toBe('too-large');
  });
});
