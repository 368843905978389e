import type { Browser } from '@playwright/test';
import { DONORS_DAY } from '../faulty/donors.ts';
import type { Sent } from '../faulty/faulty-server.ts';
import { marksIn } from '../faulty/marks.ts';
import type { FaultyApi } from '../faulty-process.ts';
import { type Case, caseOf, plateOf } from './cases.ts';
import type { Seen } from './in-page.ts';
import { type Fault, judge } from './judge.ts';
import { dayPlate, openVisitor, type Visit, type Visitor } from './visitor.ts';

export interface Tried {
  faults: Fault[];
  /** Everything that was sent about the subjects of the case. */
  sent: Sent[];
  snapshots: number;
  isLost: boolean;
}

/** What a case is about: one vehicle, member or account; or, for a day, four vehicles. */
const subjectsOf = ({ kind, number }: Case): number[] =>
  kind === 'day' ? [0, 1, 2, 3].map((other) => dayPlate(number, other)) : [number];

export async function tryCase(visitor: Visitor, api: FaultyApi, which: Case): Promise<Tried> {
  const visit = await visitor.visit(which);
  const subjects = subjectsOf(which);
  const sent = await Promise.all(subjects.map((subject) => api.sent(subject)));
  return {
    faults: [...visit.wrongs.map(wrongOf), ...judgeVisit(which, visit, sent.flat())],
    sent: sent.flat(),
    snapshots: visit.seen.length,
    isLost: visit.isLost,
  };
}

/** The numbers and places in an error's text don't tell what kind of error it is. */
const wrongOf = (wrong: string): Fault => ({
  kind: `an error: ${wrong.split('\n')[0]?.replace(/\d+/g, '#') ?? ''}`,
  what: wrong,
});

function judgeVisit(which: Case, { seen }: Visit, sent: readonly Sent[]): Fault[] {
  if (which.kind === 'day') return seen.flatMap((one) => judgeDay(one, which));
  const user = which.kind === 'network' ? which.number : 0;
  const asker = { subject: which.number, user };
  return seen.flatMap((one) => judge(one, { asker, sent, today: DONORS_DAY }));
}

/** A row of the day's table must only speak about the vehicle whose plate it begins with. */
function judgeDay({ rows, where }: Seen, which: Case): Fault[] {
  return rows.flatMap((row) => {
    const subject = subjectsOf(which).find((one) => row.includes(plateOf(one)));
    const foreign = marksIn(row).find((mark) => mark.subject !== subject || mark.user !== 0);
    const kind = 'another’s data in a row';
    return foreign ? [{ kind, what: `${kind} (${where}): ${JSON.stringify(row)}` }] : [];
  });
}

/** How many times a fault is tried again with fewer steps. */
const TRIES = 30;

/**
 * Finds the fewest steps of a case that still cause the fault. It leaves out half of them if the
 * fault stays, then a quarter, and so on, each time in a new tab.
 */
export async function shrink(
  open: () => ReturnType<typeof openVisitor>,
  api: FaultyApi,
  which: Case,
  { fault, sent }: { fault: Fault; sent: readonly Sent[] },
): Promise<string[]> {
  const names = new Map<string, string>();
  const nths = new Map<string, number>();
  for (const { service, steps } of sent) {
    const nth = nths.get(service) ?? 0;
    nths.set(service, nth + 1);
    for (const step of steps) names.set(`${service}.${nth}.${Number.parseInt(step, 10)}`, step);
  }
  const [subject = 0] = subjectsOf(which);
  const all = [...names.keys()];
  let kept = all;
  let tries = 0;
  const stillFails = async (candidate: readonly string[]): Promise<boolean> => {
    tries += 1;
    await api.skip(
      subject,
      all.filter((step) => !candidate.includes(step)),
    );
    const visitor = await open();
    const { faults } = await tryCase(visitor, api, which);
    await visitor.close();
    return faults.some(({ kind }) => kind === fault.kind);
  };
  if (which.kind === 'day' || !(await stillFails(all))) return ['(not seen again alone)'];
  for (let size = Math.ceil(kept.length / 2); size >= 1 && tries < TRIES; ) {
    let left = false;
    for (let at = 0; at < kept.length && tries < TRIES; ) {
      const candidate = kept.toSpliced(at, size);
      if (await stillFails(candidate)) {
        kept = candidate;
        left = true;
      } else at += size;
    }
    if (size === 1 && !left) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  await api.skip(subject, []);
  return kept.map((step) => `${step.split('.')[0]}: ${names.get(step)}`);
}

/** A new tab that has first visited what the case's tab had visited. */
export async function openAt(
  browser: Browser,
  origin: string,
  api: FaultyApi,
  before: { seed: number; number: number } | null,
): Promise<Visitor> {
  const visitor = await openVisitor(browser, origin);
  if (before && before.number > 0) {
    await tryCase(visitor, api, caseOf(before.seed, before.number));
  }
  return visitor;
}
