import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_ANSWER_BYTES } from '#link/limits.ts';
import { type Script, type Step, slowFetch } from '#tests/support/page/slow-api.ts';
import { toAppError } from './errors.ts';
import { pageLimitsOf } from './limits.ts';
import { type Call, createTransport } from './transport.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  globalThis.leaving = undefined;
  vi.useRealTimers();
});

const SECOND = 1000;

/** How a call ends, after how many seconds, and how many requests were made. */
async function ask(
  script: Script | Script[],
  service: 'vision360' | 'token' = 'vision360',
  call: Call = {},
  mostBytes = MAX_ANSWER_BYTES,
) {
  const scripts = Array.isArray(script) ? [...script] : [script];
  let calls = 0;
  const send = createTransport({
    baseUrl: 'http://api.test',
    version: 'v1',
    token: () => 'token',
    onUnauthorized: () => {},
    limits: (asked) => ({ ...pageLimitsOf(asked), mostBytes }),
    fetch: slowFetch(() => {
      calls += 1;
      return scripts.shift() ?? { head: 'hang' };
    }),
  });
  const started = performance.now();
  const seconds = () => (performance.now() - started) / SECOND;
  const end = send(service, { reseau: 'trif', ...call }).then(
    ({ body }) => ({ body, seconds: seconds(), calls }),
    (thrown: unknown) => ({ failure: toAppError(thrown).kind, seconds: seconds(), calls }),
  );
  await vi.runAllTimersAsync();
  return end;
}

const kilobytes = (count: number) => ' '.repeat(count * 1024);
/** The same number of KB again and again, at the same interval. */
const flow = (times: number, kb: number, seconds: number): Step[] =>
  Array.from({ length: times }, () => [kilobytes(kb), { wait: seconds * SECOND }]).flat();

describe('an answer that doesn’t come', () => {
  it('is given up a little after the server’s own limit', async () => {
    expect(await ask({ head: 'hang' })).toEqual({ failure: 'timeout', seconds: 22, calls: 1 });
  });

  it.each<[string, Script, number]>([
    ['stalls after its head', { body: ['hang'] }, 17],
    ['stalls in the middle', { body: ['{"success":', 'hang'] }, 17],
    ['begins late and stalls', { head: 21 * SECOND, body: ['{', 'hang'] }, 38],
    ['drips', { body: flow(1000, 0.125, 1) }, 17],
    ['begins late and drips', { head: 21 * SECOND, body: flow(1000, 0.125, 1) }, 38],
    ['moves, then stalls', { body: [...flow(10, 16, 3), 'hang'] }, 39],
    ['drips as fast as it may', { body: flow(1000, 1, 1) }, 39],
  ])('is given up if it %s', async (_, script, seconds) => {
    const end = await ask(script);
    expect(end).toMatchObject({ failure: 'timeout' });
    expect(end.seconds).toBeGreaterThan(seconds - 1);
    expect(end.seconds).toBeLessThanOrEqual(seconds);
  });

  it('is given up after the time that the caller sets', async () => {
    const until = performance.now() + 5 * SECOND;
    expect(await ask({ head: 'hang' }, 'vision360', { until })).toMatchObject({ seconds: 5 });
    expect(await ask({ head: 'hang' }, 'vision360', { until })).toEqual({
      failure: 'timeout',
      seconds: 0,
      calls: 0,
    });
  });
});

describe('an answer that is slow', () => {
  // What reads long answers comes by the real clock, which stands still here.
  beforeAll(() => import('./arriving-json.ts'));

  it('is waited for as long as bytes arrive', async () => {
    const script = { head: 19 * SECOND, body: [...flow(60, 16, 3), '{"success":true}'] };
    expect(await ask(script)).toMatchObject({ body: { success: true }, seconds: 199, calls: 1 });
  });

  it('is waited for to its end, even if only a little is left', async () => {
    const script = { head: 20 * SECOND, body: [{ wait: 16 * SECOND }, '{}'] };
    expect(await ask(script)).toMatchObject({ body: {}, seconds: 36 });
  });
});

describe('a line that is cut', () => {
  it.each<[string, Script]>([
    ['before the answer', { head: 'cut' }],
    ['in the middle', { body: ['{"success":true,', 'cut'] }],
    ['before its announced end', { headers: { 'Content-Length': '9' }, body: ['{}'] }],
  ])('%s is tried once more', async (_, script) => {
    expect(await ask([script, { body: ['{}'] }])).toMatchObject({ body: {}, calls: 2 });
    expect(await ask([script, script])).toMatchObject({ failure: 'offline', calls: 2 });
  });

  it('is not tried again if the request may already have been carried out', async () => {
    expect(await ask({ head: 'cut' }, 'token')).toEqual({
      failure: 'offline',
      seconds: 0,
      calls: 1,
    });
  });

  it.each<[string, Script]>([
    ['before the answer', { head: 'cut' }],
    ['in the middle', { body: ['{"success":true,', 'cut'] }],
  ])('%s because the page is left is no failure as long as it is being left', async (_, script) => {
    const left = Promise.withResolvers<void>();
    globalThis.leaving = { isOver: () => left.promise };
    const told = ask([script, script]);
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    // It stays after all, and by then there is no time left to ask once more.
    left.resolve();
    expect(await told).toMatchObject({ failure: 'offline', calls: 1 });
  });

  it('and hangs when tried again is given up within the time of one call', async () => {
    const late: Script = { head: 21 * SECOND, body: [{ wait: 10 * SECOND }, 'cut'] };
    const end = await ask([late, { head: 'hang' }]);
    expect(end).toMatchObject({ failure: 'timeout', calls: 2 });
    expect(end.seconds).toBeLessThanOrEqual(39);
  });

  it('is reported at once if no time is left to try again', async () => {
    const until = performance.now() + SECOND / 2;
    expect(await ask({ head: 'cut' }, 'vision360', { until })).toMatchObject({
      seconds: 0,
      calls: 1,
    });
  });
});

it('an answer larger than the page accepts is reported as too large, and not read further', async () => {
  const end = await ask({ body: flow(1000, 1, 1) }, 'vision360', {}, 9 * 1024);
  expect(end).toEqual({ failure: 'too-large', seconds: 9, calls: 1 });
});

it('a defect of our own code is not reported as a broken connection', async () => {
  const unasked = await ask({ body: ['{}'] }, 'vision360', { reseau: '' });
  expect(unasked).toMatchObject({ failure: 'defect', calls: 0 });
  const json: Record<string, unknown> = {};
  json.itself = json;
  expect(await ask({ body: ['{}'] }, 'vision360', { json })).toMatchObject({ failure: 'defect' });
});

describe('the charset of an answer', () => {
  const latin = (text: string) => new Uint8Array([...text].map((one) => one.charCodeAt(0)));
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const read = async (contentType: string | null, ...body: Step[]) => {
    const headers = contentType === null ? {} : { 'Content-Type': contentType };
    const end = await ask({ headers, body });
    return 'body' in end ? end.body : end;
  };

  it.each([
    [
      'application/json; charset=iso-8859-1',
      latin('"Forêt d’ailleurs"'.replace('’', "'")),
      "Forêt d'ailleurs",
    ],
    ['text/html;charset="ISO-8859-1"', latin('"été"'), 'été'],
    ['application/json; charset=windows-1252', latin('"10 \x80"'), '10 €'],
    ['application/json; charset=utf-8', utf8('"été"'), 'été'],
    ['application/json; charset=nobody-knows', utf8('"été"'), 'été'],
    ['application/json', utf8('\uFEFF"été"'), 'été'],
    [null, utf8('"été"'), 'été'],
  ])('is taken from its header: %s', async (contentType, bytes, text) => {
    expect(await read(contentType, bytes)).toBe(text);
  });

  it('holds even if a character arrives in pieces', async () => {
    const bytes = utf8('"été €"');
    expect(await read(null, ...[...bytes].map((byte) => new Uint8Array([byte])))).toBe('été €');
  });

  it.each([[null], ['application/json; charset=utf-8']])(
    'that is another than it says (%s) makes a broken answer, not one with holes',
    async (contentType) => {
      expect(await read(contentType, latin('{"nom":"été"}'))).toBeUndefined();
    },
  );
});
