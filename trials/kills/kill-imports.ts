import { setTimeout as pause } from 'node:timers/promises';
import { type Random, randomOf } from '#demo/network/random.ts';
import type { Served } from '../../bench/process.ts';
import { leftoversIn, linesWritten, roundSeen } from './look.ts';
import { fileOf, large, linesIn, type Sender, small } from './marked-files.ts';
import { signIn } from './sending.ts';

export interface KillOptions {
  count: number;
  seed: number;
  /** A folder with nothing but a demonstration in it. */
  dataDir: string;
  start(dataDir: string): Promise<Pick<Served, 'url' | 'pid' | 'startTime' | 'stop'>>;
  say(doing: string): void;
}

/** What had become of one file when the server was killed. */
type Outcome = 'answered' | 'whole, not answered' | 'not there';

export interface Killed {
  /**
   * The kill comes after all rows were written, while they are published, tidied up and answered;
   * otherwise it comes earlier.
   */
  afterCommitBegan: boolean;
  large: Outcome;
  small: Outcome;
}

export interface KillReport {
  kills: Killed[];
  /** How long each start after a kill took, in milliseconds. */
  startTimes: number[];
  faults: string[];
}

/** After the next start, the remains of a killed import are removed in the background. */
const TIDY_MS = 60_000;

/**
 * Kills a server at random moments while it imports one member's large file and another's small
 * one; every second time after the large file is completely written. Then it starts the server
 * again. Everything that was answered must be there; the rest must be there completely or not at
 * all; and nothing else may remain.
 */
export async function killImports(options: KillOptions): Promise<KillReport> {
  const { count, seed, dataDir, say } = options;
  const random = randomOf(seed);
  const report: KillReport = { kills: [], startTimes: [], faults: [] };
  const known = new Map<Sender, number>();
  let served = await options.start(dataDir);
  try {
    say('imports that nobody disturbs, for their times');
    await undisturbed(served.url, dataDir, 1);
    const times = await undisturbed(served.url, dataDir, 2);
    for (const sender of [large, small]) known.set(sender, roundSeen(dataDir, sender));
    for (let kill = 1; kill <= count; kill += 1) {
      const round = kill + 2;
      const afterCommitBegan = kill % 2 === 0;
      const moment = { afterCommitBegan, random, times };
      const answers = await sendUntilKilled(served, dataDir, round, moment);
      served = await options.start(dataDir);
      report.startTimes.push(served.startTime);
      const outcomeOf = (sender: Sender, status: number | null): Outcome => {
        const fault = (what: string) =>
          report.faults.push(`kill ${kill} of seed ${seed}, ${sender.username}: ${what}`);
        try {
          const seen = roundSeen(dataDir, sender);
          const before = known.get(sender) ?? 0;
          if (status === 200 && seen !== round) fault(`answered, and lost: round ${seen} is there`);
          if (seen !== round && seen !== before) fault(`round ${seen}, of ${before} and ${round}`);
          if (status !== null && status !== 200) fault(`answered ${status}`);
          known.set(sender, seen);
          if (status === 200) return 'answered';
          return seen === round ? 'whole, not answered' : 'not there';
        } catch (error) {
          fault(error instanceof Error ? error.message : String(error));
          return 'not there';
        }
      };
      report.kills.push({
        afterCommitBegan,
        large: outcomeOf(large, answers.large),
        small: outcomeOf(small, answers.small),
      });
      for (const sender of [large, small]) {
        const amounts = await (await signIn(served.url, sender)).amountsSeen();
        if (JSON.stringify(amounts) !== JSON.stringify([known.get(sender)])) {
          report.faults.push(`kill ${kill} of seed ${seed}: ${sender.plate} answers ${amounts}`);
        }
      }
      report.faults.push(
        ...(await leftovers(dataDir)).map((what) => `kill ${kill} of seed ${seed}: ${what}`),
      );
      if (kill % 10 === 0) say(`${kill} kills, ${report.faults.length} faults`);
    }
  } finally {
    await served.stop();
  }
  return report;
}

interface Times {
  /** Milliseconds from the start of the upload until all rows are written. */
  writing: number;
  /** Milliseconds from there until the answer. */
  ending: number;
}

async function undisturbed(origin: string, dataDir: string, round: number): Promise<Times> {
  const [larges, smalls] = [await signIn(origin, large), await signIn(origin, small)];
  const started = performance.now();
  const answered = larges.send(await fileOf(large, round)).then(() => performance.now());
  const written = await allWritten(dataDir, round, answered);
  const ended = await answered;
  await smalls.send(await fileOf(small, round));
  return { writing: written - started, ending: ended - written };
}

/** When the last row of the large file was written, or when we noticed it, in milliseconds. */
async function allWritten(
  dataDir: string,
  round: number,
  ended: Promise<unknown>,
): Promise<number> {
  let isOver = false;
  ended.finally(() => {
    isOver = true;
  });
  let wasUnderWay = false;
  while (!isOver) {
    const lines = linesWritten(dataDir, large);
    // Each line is new or has changed, and was written once.
    if (lines === linesIn(large, round) || (lines === null && wasUnderWay)) break;
    wasUnderWay ||= lines !== null;
    await pause(1);
  }
  return performance.now();
}

interface Moment {
  afterCommitBegan: boolean;
  random: Random;
  times: Times;
}

async function sendUntilKilled(
  { url, pid, stop }: Pick<Served, 'url' | 'pid' | 'stop'>,
  dataDir: string,
  round: number,
  { afterCommitBegan, random, times: { writing, ending } }: Moment,
): Promise<{ large: number | null; small: number | null }> {
  const [larges, smalls] = [await signIn(url, large), await signIn(url, small)];
  const [largeFile, smallFile] = [await fileOf(large, round), await fileOf(small, round)];
  const answers = {
    large: larges.send(largeFile),
    small: pause(random.next() * writing).then(() => smalls.send(smallFile)),
  };
  if (afterCommitBegan) {
    await allWritten(dataDir, round, answers.large);
    await pause(random.next() * ending * 1.5);
  } else {
    await pause(random.next() * writing);
  }
  process.kill(pid, 'SIGKILL');
  await stop();
  return { large: await answers.large, small: await answers.small };
}

async function leftovers(dataDir: string): Promise<string[]> {
  const until = performance.now() + TIDY_MS;
  for (;;) {
    const found = leftoversIn(dataDir);
    if (found.length === 0 || performance.now() > until) return found;
    await pause(50);
  }
}
