import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inBytes, inCount, inTime, quantile } from '../bench/figures.ts';
import { type Served, serve } from '../bench/process.ts';
import type { Row } from '../bench/section.ts';
import { defectsIn, serveProxy, startFaultyApi } from './faulty-process.ts';
import type { Side } from './soak/side.ts';
import { embeddedSide, fillEmbedded, proxySide } from './soak/sides.ts';
import { beUser, type Report } from './soak/user.ts';
import { ALLOWED_GROWTH, growthOf, type Watch, watchProcess } from './soak/watch.ts';
import { type Context, trial, type Verdict } from './trial.ts';

/**
 * In seconds, after the users have gone: by then the server has let go of what it kept for them.
 */
const REST = 45;
/** How many more files may be open than before, because the process may open some for itself. */
const ALLOWED_OPEN = 6;

/**
 * For some minutes, users ask, leave, send files and frame their requests oddly, at two servers at
 * once: one in front of a faulty API, the other with the embedded one. Each answer must be meant
 * for its asker, each call must end in time, memory must stay flat, and nothing may stay open.
 */
export const soak = trial('soak', { users: 60, minutes: 15, seed: 1 }, run);

interface Options {
  users: number;
  minutes: number;
  seed: number;
}

async function run(context: Context, options: Options): Promise<Verdict> {
  const { folder, say } = context;
  const api = await startFaultyApi(join(folder, 'faulty'), { seed: options.seed, temper: 'soak' });
  try {
    const [proxy, embedded] = await Promise.all([
      startWatched('proxy', folder, (dataDir, onLog) => serveProxy(dataDir, api, onLog, INSPECTED)),
      startWatched('embedded', folder, (dataDir, onLog) => serve(dataDir, INSPECTED, onLog)),
    ]);
    const embedding = embeddedSide(embedded.served.url);
    await fillEmbedded(embedding);
    const verdicts = await Promise.all([
      soakSide(proxySide(proxy.served.url), proxy, say, options),
      soakSide(embedding, embedded, say, options),
    ]);
    return {
      rows: verdicts.flatMap(({ rows }) => rows),
      faults: verdicts.flatMap(({ faults }) => faults),
    };
  } finally {
    await api.stop();
  }
}

/**
 * The inspector collects garbage before we measure the heap, so that we only count what is in use.
 */
const INSPECTED = { NODE_OPTIONS: '--inspect=127.0.0.1:0' };

interface Watched {
  served: Served;
  watch: Watch;
  log: () => string;
}

async function startWatched(
  name: string,
  folder: string,
  start: (dataDir: string, onLog: (text: string) => void) => Promise<Served>,
): Promise<Watched> {
  const dataDir = join(folder, name);
  mkdirSync(dataDir);
  let log = '';
  const served = await start(dataDir, (text) => {
    log += text;
  });
  const inspector = /ws:\/\/\S+/.exec(log)?.[0];
  if (!inspector) throw new Error('The server told no inspector');
  return { served, watch: await watchProcess(served.pid, inspector), log: () => log };
}

async function soakSide(
  side: Side,
  { served, watch, log }: Watched,
  say: Context['say'],
  { users, minutes, seed }: Options,
): Promise<Verdict> {
  // By then, the connections of the preparation are closed.
  await pause(6000);
  const openBefore = watch.openNow();
  const reports = new Tally();
  const until = AbortSignal.timeout(minutes * 60_000);
  const tell = (report: Report) => {
    if (report.fault && reports.take(report)) say(`${side.name}: ${report.fault}`);
    else reports.take(report);
  };
  const told = setInterval(() => say(`${side.name}: ${inCount(reports.calls)} calls`), 60_000);
  await Promise.all(
    Array.from({ length: users }, (_, user) => beUser({ side, user: user + 1, seed, until, tell })),
  );
  clearInterval(told);
  say(`${side.name}: the users have gone`);
  await pause(REST * 1000);
  const openAfter = watch.openNow();
  const alive = (await fetch(`${side.origin}/healthz`).catch(() => null))?.ok === true;
  await watch.stop();
  const stopping = performance.now();
  await served.stop();
  const stopTime = performance.now() - stopping;

  const growth = {
    memory: growthOf(watch.samples, 'memory'),
    heap: growthOf(watch.samples, 'heap'),
  };
  const faults = [
    ...reports.faults,
    ...(alive ? [] : ['the server did not survive']),
    ...(growth.heap > ALLOWED_GROWTH ? [`the heap grew by ${inBytes(growth.heap)}`] : []),
    ...(growth.memory > 4 * ALLOWED_GROWTH ? [`memory grew by ${inBytes(growth.memory)}`] : []),
    ...(openAfter > openBefore + ALLOWED_OPEN
      ? [`${openAfter} open files and sockets, of ${openBefore} before`]
      : []),
    ...defectsIn(log()),
  ];
  return {
    rows: [
      ...reports.rows(minutes),
      row('heap in use', levels(watch, 'heap'), `growth ${signed(growth.heap)}`),
      row('memory', levels(watch, 'memory'), `growth ${signed(growth.memory)}`),
      row('open files and sockets', `${openBefore} → ${openAfter}`, `${most(watch)} at most`),
      row('stopped in', inTime(stopTime)),
    ].map(({ what, ...rest }) => ({ what: `${side.name}: ${what}`, ...rest })),
    faults: faults.map((fault) => `${side.name}: ${fault}`),
  };
}

const row = (what: string, measured: string, note = ''): Row => ({ what, measured, note });
const signed = (bytes: number) => `${bytes < 0 ? '−' : '+'}${inBytes(Math.abs(bytes))}`;
const most = ({ samples }: Watch) => Math.max(...samples.map(({ open }) => open));

/** Its level after the first quarter, in the middle and at the end. */
function levels({ samples }: Watch, what: 'heap' | 'memory'): string {
  const at = [0.25, 0.5, 0.75, 1].map((share) => samples[Math.ceil(samples.length * share) - 1]);
  return at.map((sample) => (sample ? inBytes(sample[what]) : '?')).join(' → ');
}

/** Counts the results of the calls, and keeps the first example of each fault. */
class Tally {
  calls = 0;
  readonly #marks = { answers: 0, marks: 0 };
  readonly #byEnd = new Map<string, number>();
  readonly #times = new Map<string, number[]>();
  readonly #faults = new Map<string, number>();

  /** @returns whether this is the first example of its fault */
  take({ what, outcome, marks, fault }: Report): boolean {
    this.calls += 1;
    if (marks > 0) this.#marks.answers += 1;
    this.#marks.marks += marks;
    const end = outcome.how === 'answered' ? `${Math.floor(outcome.status / 100)}xx` : outcome.how;
    this.#byEnd.set(end, (this.#byEnd.get(end) ?? 0) + 1);
    const kind = what.replace(/:.*/, '');
    this.#times.set(kind, [...(this.#times.get(kind) ?? []), outcome.ms]);
    if (!fault) return false;
    this.#faults.set(fault, (this.#faults.get(fault) ?? 0) + 1);
    return this.#faults.get(fault) === 1;
  }

  get faults(): string[] {
    return [...this.#faults].map(([fault, times]) => `${fault}, ${times} times`);
  }

  rows(minutes: number): Row[] {
    const ends = [...this.#byEnd].sort().map(([end, count]) => `${end}: ${inCount(count)}`);
    return [
      row(
        'calls',
        inCount(this.calls),
        `${(this.calls / minutes / 60).toFixed(1)} a second; ${ends.join(', ')}`,
      ),
      row(
        'answers that say whose they are',
        inCount(this.#marks.answers),
        `${inCount(this.#marks.marks)} marks, all of them right unless a fault says so`,
      ),
      ...[...this.#times].map(([kind, times]) =>
        row(
          kind,
          `${inTime(quantile(times, 0.5))} in the middle`,
          `${inCount(times.length)} times, 99 %: ${inTime(quantile(times, 0.99))}, slowest ${inTime(Math.max(...times))}`,
        ),
      ),
    ];
  }
}
