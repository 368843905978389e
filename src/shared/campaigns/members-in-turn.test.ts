import { describe, expect, it } from 'vitest';
import type { AppError } from '#src/api/errors.ts';
import { createMembersInTurn, type MemberState } from './members-in-turn.ts';

const down: AppError = { kind: 'server', status: 500 };
const missing: AppError = { kind: 'not-found', message: '', details: [] };

/** Members whose readings end when the test says so. */
function heldMembers() {
  const states = new Map<string, MemberState>();
  const started: string[] = [];
  const set = (code: string, state: MemberState) => {
    states.set(code, state);
    inTurn.goOn();
  };
  const inTurn = createMembersInTurn({
    get: (code) => states.get(code) ?? null,
    start: (code) => {
      started.push(code);
      set(code, { status: 'reading', refused: null });
    },
    stop: (code) => set(code, { status: 'stopped', refused: null }),
    resume: (code) => set(code, { status: 'reading', refused: null }),
  });
  return {
    inTurn,
    started,
    end: (code: string, refused: AppError | null = null) => set(code, { status: 'done', refused }),
    set,
    stateOf: (code: string) => states.get(code)?.status,
  };
}

const codes = (count: number) => Array.from({ length: count }, (_, index) => `M${index + 1}`);

describe('the members of a comparison', () => {
  it('are read four at a time, the first first, each once', () => {
    const { inTurn, started, end } = heldMembers();
    inTurn.want(codes(40));
    expect(started).toEqual(codes(4));
    expect(inTurn.status(codes(40))).toBe('reading');
    end('M2');
    expect(started).toEqual(codes(5));
    for (let n = 1; n <= 40; n += 1) end(`M${n}`);
    expect(started).toEqual(codes(40));
    expect(inTurn.status(codes(40))).toBe('done');
    inTurn.want(codes(41));
    expect(started).toEqual(codes(41));
  });

  it('are stopped together, and read on from where they were', () => {
    const { inTurn, started, end, stateOf } = heldMembers();
    inTurn.want(codes(6));
    end('M1');
    inTurn.stop();
    expect([1, 2, 3, 4, 5].map((n) => stateOf(`M${n}`))).toEqual([
      'done',
      'stopped',
      'stopped',
      'stopped',
      'stopped',
    ]);
    expect(inTurn.status(codes(6))).toBe('stopped');
    expect(started).toEqual(codes(5));
    inTurn.resume();
    expect(stateOf('M2')).toBe('reading');
    end('M2');
    expect(started).toEqual(codes(6));
  });

  it('that are unknown keep nobody from being read', () => {
    const { inTurn, started, end } = heldMembers();
    inTurn.want(codes(12));
    for (let n = 1; n <= 12; n += 1) end(`M${n}`, missing);
    expect(started).toEqual(codes(12));
    expect(inTurn.status(codes(12))).toBe('done');
  });

  it('are not all asked for when the API is down, and come when the line is back', () => {
    const { inTurn, started, end } = heldMembers();
    inTurn.want(codes(12));
    for (let n = 1; n <= 4; n += 1) end(`M${n}`, down);
    // Those that were under way by then end as well.
    for (const code of started.slice(4)) end(code, down);
    const asked = started.length;
    expect(asked).toBeLessThan(12);
    expect(inTurn.status(codes(12))).toBe('stopped');
    inTurn.goOnLine();
    expect(started.length).toBeGreaterThan(asked);
  });

  it('that were stopped by hand stay so when the line is back', () => {
    const { inTurn, started } = heldMembers();
    inTurn.want(codes(6));
    inTurn.stop();
    inTurn.goOnLine();
    expect(started).toEqual(codes(4));
    expect(inTurn.status(codes(6))).toBe('stopped');
  });

  it('wait while the session is over, without asking for another', () => {
    const { inTurn, started, set } = heldMembers();
    inTurn.want(codes(6));
    for (const code of codes(4)) set(code, { status: 'waiting', refused: null });
    expect(started).toEqual(codes(4));
    expect(inTurn.status(codes(6))).toBe('waiting');
  });

  it('that are no longer compared are no longer read', () => {
    const { inTurn, started, end } = heldMembers();
    inTurn.want(codes(9));
    inTurn.want(codes(5));
    for (const code of codes(5)) end(code);
    expect(started).toEqual(codes(5));
    expect(inTurn.status(codes(5))).toBe('done');
  });
});
