import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { inCount, inTime } from '../../bench/figures.ts';
import type { Row } from '../../bench/section.ts';
import { defectsIn, type FaultyApi, serveProxy, startFaultyApi } from '../faulty-process.ts';
import type { Context, Verdict } from '../trial.ts';
import { type Case, caseOf } from './cases.ts';
import { openAt, shrink, tryCase } from './try-case.ts';
import { openVisitor, type Visitor } from './visitor.ts';

/** We look closely at this many faults, and only count the rest. */
const LOOKED_INTO = 12;
/** After this many cases a tab is closed. This is about what a page collects in a day. */
const CASES_OF_A_TAB = 150;

export interface FuzzOptions {
  /** How many mutated answers to try. */
  count: number;
  seed: number;
  /** The number of the only case to try; 0 for all. */
  only: number;
  /** How many tabs run at the same time. */
  tabs: number;
}

/**
 * Runs the product in front of a faulty API, each as a separate process, and looks at it in this
 * browser.
 */
export async function fuzzIn(
  browser: Browser,
  { folder, say }: Pick<Context, 'folder' | 'say'>,
  options: FuzzOptions,
): Promise<Verdict> {
  const settings = { seed: options.seed, temper: 'fuzz' };
  const api = await startFaultyApi(join(folder, 'faulty'), settings);
  let log = '';
  const onLog = (text: string) => {
    log += text;
  };
  const product = await serveProxy(folder, api, onLog, { TRUSTED_PROXIES: '127.0.0.1' });
  try {
    const verdict = await search({ browser, origin: product.url, api, say }, options);
    return { ...verdict, faults: [...verdict.faults, ...defectsIn(log)] };
  } finally {
    await product.stop();
    await api.stop();
  }
}

interface Place {
  browser: Browser;
  origin: string;
  api: FaultyApi;
  say: Context['say'];
}

interface Found {
  which: Case;
  what: string;
  times: number;
  steps: string[];
}

async function search(
  { browser, origin, api, say }: Place,
  { count, seed, only, tabs }: FuzzOptions,
): Promise<Verdict> {
  const started = performance.now();
  const services = new Map<string, number>();
  const found = new Map<string, Found>();
  const open = () => openVisitor(browser, origin);
  let [answers, cases, snapshots, told] = [0, 0, 0, 0];

  /** @returns whether the tab can go on from there */
  const one = async (visitor: Visitor, which: Case): Promise<boolean> => {
    const { faults, sent, snapshots: looks, isLost } = await tryCase(visitor, api, which);
    cases += 1;
    snapshots += looks;
    for (const { service, steps } of sent) {
      if (steps.length === 0) continue;
      answers += 1;
      services.set(service, (services.get(service) ?? 0) + 1);
    }
    for (const fault of faults) {
      const known = found.get(fault.kind);
      if (known) {
        known.times += 1;
        continue;
      }
      say(`case ${which.number}, ${which.kind}: ${fault.what}`);
      const entry: Found = { which, what: fault.what, times: 1, steps: [] };
      found.set(fault.kind, entry);
      if (found.size > LOOKED_INTO) continue;
      entry.steps = await shrink(open, api, which, { fault, sent });
    }
    if (answers >= told + 500) {
      told += 500;
      say(`${inCount(answers)} answers in ${inTime(performance.now() - started)}`);
    }
    return !isLost;
  };

  const tab = async (first: number) => {
    let visitor = await open();
    for (let number = first, shown = 1; answers < count; number += tabs, shown += 1) {
      const goesOn = await one(visitor, caseOf(seed, number));
      if (goesOn && shown % CASES_OF_A_TAB !== 0) continue;
      await visitor.close();
      visitor = await open();
    }
    await visitor.close();
  };

  if (only > 0) {
    const visitor = await openAt(browser, origin, api, { seed, number: only - tabs });
    await one(visitor, caseOf(seed, only));
    await visitor.close();
  } else {
    await Promise.all(Array.from({ length: tabs }, (_, index) => tab(index + 1)));
  }

  const time = performance.now() - started;
  const rows: Row[] = [
    {
      what: 'mutated answers',
      measured: inCount(answers),
      note: `seed ${seed}, ${inTime(time)}, ${inTime(time / Math.max(1, answers))} an answer`,
    },
    { what: 'visits', measured: inCount(cases), note: `${inCount(snapshots)} looks at a page` },
    ...[...services].sort().map(([service, number]) => ({
      what: `answers of ${service}`,
      measured: inCount(number),
    })),
    { what: 'kinds of fault', measured: inCount(found.size) },
  ];
  return { rows, faults: [...found.values()].map((entry) => toldOf(entry, seed)) };
}

const toldOf = ({ which, what, times, steps }: Found, seed: number): string =>
  [
    `${what}\n  ${times} times; again: npm run trial -- fuzz --seed ${seed} --only ${which.number}`,
    ...steps,
  ].join('\n    ');
