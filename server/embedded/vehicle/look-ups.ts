import pLimit, { type LimitFunction } from 'p-limit';
import { Tinypool } from 'tinypool';
import * as v from 'valibot';
import { keptAnswers } from '#server/embedded/kept-answers.ts';
import type { StorePlace } from '#server/embedded/store/store.ts';
import { streamOf } from '#server/embedded/stream-of.ts';
import { logFailure } from '#server/log.ts';
import type { LookUp } from './look-up.ts';

export interface LookUpLimits {
  /**
   * How many answers are computed at the same time; each account gets at most one of these places.
   */
  threads: number;
  /**
   * How long one answer may take, including its wait, in milliseconds; less than `begin` in
   * link/limits.ts.
   */
  within: number;
  /** How many look-ups may be waiting or running at the same time, per account and in all. */
  perAccount: number;
  inAll: number;
  /** Bytes of answers that are finished but not yet taken, per account and in all. */
  heldPerAccount: number;
  heldInAll: number;
  /** Bytes of finished answers that are kept for whoever asks the same next. */
  kept: number;
  /** The memory that computing one answer may take, in megabytes. */
  memory: number;
}

const MEGABYTE = 1024 * 1024;

export const lookUpLimits: LookUpLimits = {
  threads: 2,
  within: 18_000,
  // The page asks eight services about one vehicle at once.
  perAccount: 8,
  inAll: 64,
  heldPerAccount: 256 * MEGABYTE,
  heldInAll: 768 * MEGABYTE,
  kept: 64 * MEGABYTE,
  memory: 1024,
};

/**
 * A look-up gave no answer: too many were waiting before it, or it was more work than one may
 * cause.
 */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
  readonly why: 'busy' | 'tooMuch';
  constructor(why: NoAnswer['why']) {
    super(why);
    this.why = why;
  }
}

const Answer = v.nullable(v.instance(ArrayBuffer));

/**
 * Computes the answers for vehicles with a long history on threads of their own, each with its own
 * connection, so that nobody else waits for them. Accounts take turns. An answer that takes too
 * long or too much memory ends together with its thread, and a new thread takes its place.
 *
 * @param changes a number that is another one once the store has changed
 */
export function createLookUps(
  place: StorePlace,
  changes: () => Promise<number>,
  limits: LookUpLimits = lookUpLimits,
) {
  const pool = new Tinypool({
    filename: new URL('./look-up-worker.ts', import.meta.url).href,
    runtime: 'worker_threads',
    minThreads: 0,
    maxThreads: limits.threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  });
  // A thread may end while it has nothing to do.
  pool.on('error', (error) => logFailure('A look-up thread ended', error));
  const threads = pLimit(limits.threads);
  const turns = new Map<string, LimitFunction>();
  const held = new Map<string, number>();
  const answers = keptAnswers(changes, limits.kept);
  let underway = 0;

  const heldInAll = () => held.values().reduce((sum, bytes) => sum + bytes, 0);

  function turnOf(account: string): LimitFunction {
    const turn = turns.get(account) ?? pLimit(1);
    const isBusy =
      turn.activeCount + turn.pendingCount >= limits.perAccount ||
      underway >= limits.inAll ||
      (held.get(account) ?? 0) >= limits.heldPerAccount ||
      heldInAll() >= limits.heldInAll;
    if (isBusy) throw new NoAnswer('busy');
    turns.set(account, turn);
    return turn;
  }

  /** Gives `work` its turn, unless the turn comes too late. */
  async function inTurn<T>(
    turn: LimitFunction,
    late: AbortSignal,
    work: () => Promise<T>,
  ): Promise<T> {
    if (late.aborted) throw new NoAnswer('busy');
    const begun = Promise.withResolvers<void>();
    late.addEventListener('abort', () => begun.reject(new NoAnswer('busy')));
    const done = turn(() =>
      threads(() => {
        late.throwIfAborted();
        begun.resolve();
        return work();
      }),
    );
    // If its turn came too late, `begun` has already said so, and nobody waits for this one.
    done.catch(() => undefined);
    await begun.promise;
    return done;
  }

  async function make(order: LookUp, late: AbortSignal): Promise<ArrayBuffer | null> {
    const made = await pool.run({ place, order }, { signal: late }).catch((error: unknown) => {
      throw isEnded(error) ? new NoAnswer('tooMuch') : error;
    });
    return v.parse(Answer, made);
  }

  /** The answer as a stream. It counts against the account until it is taken or given up. */
  function hold(account: string, gzip: ArrayBuffer): ReadableStream<Uint8Array<ArrayBuffer>> {
    const add = (bytes: number) => {
      const sum = (held.get(account) ?? 0) + bytes;
      if (sum > 0) held.set(account, sum);
      else held.delete(account);
    };
    add(gzip.byteLength);
    return streamOf(new Uint8Array(gzip), () => add(-gzip.byteLength));
  }

  async function inItsTurn(
    account: string,
    order: LookUp,
    late: AbortSignal,
  ): Promise<ArrayBuffer | null> {
    const turn = turnOf(account);
    underway += 1;
    try {
      return await inTurn(turn, late, () => make(order, late));
    } finally {
      underway -= 1;
      if (turn.activeCount + turn.pendingCount === 0) turns.delete(account);
    }
  }

  return {
    /**
     * The answer's JSON, compressed by gzip; null if the vehicle is unknown.
     * @throws NoAnswer
     */
    async run(
      account: string,
      order: LookUp,
    ): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null> {
      const late = AbortSignal.timeout(limits.within);
      const key = JSON.stringify(order);
      const kept = await answers.get(key);
      if (kept) return hold(account, kept);
      const keep = await answers.keeper(key);
      const made = await inItsTurn(account, order, late);
      if (made) await keep(made);
      return made && hold(account, made);
    },
    close: () => pool.destroy(),
  };
}
export type LookUps = ReturnType<typeof createLookUps>;

/** Whether the thread was ended by the time limit or by its memory limit. */
const isEnded = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));
