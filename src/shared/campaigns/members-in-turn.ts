import type { AppError } from '#src/api/errors.ts';
import { MOST_AT_A_TIME } from '#src/api/limits.ts';
import type { ReadingState } from './create-reading.ts';

export type MemberState = Pick<ReadingState, 'status' | 'refused'>;

/** The readings of members, by their codes. */
interface Members {
  /** Null if nobody has asked for it yet. */
  get: (code: string) => MemberState | null;
  start: (code: string) => void;
  stop: (code: string) => void;
  resume: (code: string) => void;
}

export type InTurnStatus = 'reading' | 'waiting' | 'stopped' | 'done';

export interface MembersInTurn {
  /** Reads these, as far as nobody has read them, the first first. Others are no longer begun. */
  want: (codes: readonly string[]) => void;
  stop: () => void;
  resume: () => void;
  /** To be called whenever a reading has changed. */
  goOn: () => void;
  /** Once the line is back: goes on, unless it was stopped by hand. */
  goOnLine: () => void;
  /** How the reading of these stands. */
  status: (codes: readonly string[]) => InTurnStatus;
}

/** After so many members in a row that fail, the API is down, and the others would fail too. */
const FAILURES_IN_A_ROW = 4;

/**
 * Reads the campaigns of many members one after the other, so that the first are there soon. If all
 * were begun at once, their pages would take turns, and none would be whole before the last.
 */
export function createMembersInTurn(members: Members): MembersInTurn {
  let wanted: readonly string[] = [];
  let stopped: 'by-hand' | 'by-failures' | null = null;
  let failures = 0;
  /** Those whose end has been counted. */
  let ended = new Set<string>();
  let isPumping = false;

  const isUnderWay = (code: string): boolean => {
    const status = members.get(code)?.status;
    return status === 'reading' || status === 'waiting';
  };

  function count(): void {
    for (const code of wanted) {
      const state = members.get(code);
      if (!state || isUnderWay(code)) ended.delete(code);
      else if (!ended.has(code)) {
        ended.add(code);
        failures = hasFailed(state) ? failures + 1 : 0;
      }
    }
    if (failures >= FAILURES_IN_A_ROW) stopped ??= 'by-failures';
  }

  function goOn(): void {
    // What is begun or stopped here says at once that it has changed.
    if (isPumping) return;
    isPumping = true;
    for (;;) {
      count();
      const next = wanted.find((code) => members.get(code) === null);
      if (next === undefined || stopped) break;
      if (wanted.filter(isUnderWay).length >= MOST_AT_A_TIME) break;
      members.start(next);
    }
    isPumping = false;
  }

  function resume(): void {
    stopped = null;
    failures = 0;
    for (const code of wanted) if (members.get(code)?.status === 'stopped') members.resume(code);
    goOn();
  }

  return {
    want(codes) {
      wanted = codes;
      ended = new Set(codes.filter((code) => ended.has(code)));
      goOn();
    },
    stop() {
      stopped = 'by-hand';
      for (const code of wanted) if (isUnderWay(code)) members.stop(code);
    },
    resume,
    goOn,
    goOnLine() {
      if (stopped === 'by-failures') resume();
    },
    status(codes) {
      const all = codes.map((code) => members.get(code)?.status);
      for (const status of ['reading', 'waiting', 'stopped'] as const) {
        if (all.includes(status)) return status;
      }
      if (!all.includes(undefined)) return 'done';
      return stopped ? 'stopped' : 'reading';
    },
  };
}

/** Whether the API didn't answer; that it knows no such member is an answer. */
const hasFailed = ({ status, refused }: MemberState): boolean =>
  status === 'stopped' || (refused !== null && !isAnswer(refused));

const isAnswer = ({ kind }: AppError): boolean => kind === 'not-found' || kind === 'forbidden';
