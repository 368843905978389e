import { beforeEach, describe, expect, test } from 'vitest';
import { ApiFailure, type AppError } from '#src/api/errors.ts';
import type { ImportAnswer, ImportRequest } from '#src/api/import-client.ts';
import { createIntake, type Intake } from './create-intake.ts';
import { nothingYet } from './intake-state.ts';
import type { LookOrder, LookProgress, LookResult } from './look/model.ts';

const file = new File(['PK'], 'depot.zip');
const order = { network: 'trif', memberId: '57525' };
const accepted: ImportAnswer = { isAccepted: true, message: 'Importé.', details: {}, body: {} };
const looked: LookResult = { ok: true, look: { entries: [], unlisted: 0, doubts: [] } };

/** A look that the test drives. */
class DrivenLook {
  stopped = false;
  readonly settled = Promise.withResolvers<LookResult>();
  readonly tell: (progress: LookProgress) => void;
  readonly order: LookOrder;
  constructor(order: LookOrder, tell: (progress: LookProgress) => void) {
    this.order = order;
    this.tell = tell;
  }
}

/** A send that the test drives. */
interface DrivenSend {
  request: ImportRequest;
  settled: PromiseWithResolvers<ImportAnswer>;
}

let looks: DrivenLook[];
let sends: DrivenSend[];
let takenIn: number;
let now: number;
let intake: Intake;

beforeEach(() => {
  looks = [];
  sends = [];
  takenIn = 0;
  now = 1000;
  intake = createIntake({
    look(order, tell) {
      const driven = new DrivenLook(order, tell);
      looks.push(driven);
      return {
        result: driven.settled.promise,
        stop: () => {
          driven.stopped = true;
        },
      };
    },
    importFile(request) {
      const settled = Promise.withResolvers<ImportAnswer>();
      sends.push({ request, settled });
      request.signal.addEventListener('abort', () => settled.reject(failure('cancelled')));
      return settled.promise;
    },
    onTakenIn: () => {
      takenIn += 1;
    },
    now: () => now,
    today: () => '2026-11-25',
  });
});

const failure = (kind: 'cancelled' | 'offline') => new ApiFailure({ kind });
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Chooses, sends, and lets it end as it will. */
async function sendAndEnd(end: (send: DrivenSend) => void): Promise<void> {
  intake.choose(file);
  const ended = intake.send(order);
  const [send] = sends.slice(-1);
  if (!send) throw new Error('nothing was sent');
  end(send);
  await ended;
}

describe('the look', () => {
  test('begins with the choice, tells how far it is, and ends with what it found', async () => {
    intake.choose(file);
    expect(looks[0]?.order).toEqual({ file, today: '2026-11-25' });
    looks[0]?.tell({ done: 5, total: 10 });
    expect(intake.get().look).toEqual({ status: 'looking', progress: { done: 5, total: 10 } });
    looks[0]?.settled.resolve(looked);
    await turn();
    expect(intake.get().look).toMatchObject({ status: 'done' });
  });

  test('of another file stops the one before, whose late answer is nothing', async () => {
    intake.choose(file);
    const other = new File(['PK'], 'autre.zip');
    intake.choose(other);
    expect(looks.map(({ stopped }) => stopped)).toEqual([true, false]);
    looks[0]?.settled.resolve({ ok: false, failure: 'notZip' });
    looks[0]?.tell({ done: 1, total: 1 });
    await turn();
    expect(intake.get()).toMatchObject({ file: other, look: { progress: { done: 0 } } });
  });

  test('can be stopped, and taken up again', () => {
    intake.choose(file);
    intake.stopLooking();
    expect(looks[0]?.stopped).toBe(true);
    expect(intake.get()).toMatchObject({ file, look: { status: 'stopped' } });
    intake.lookAgain();
    expect(looks).toHaveLength(2);
  });

  test('is one at a time, however often it is asked for again', () => {
    intake.choose(file);
    intake.stopLooking();
    intake.lookAgain();
    intake.lookAgain();
    expect(looks.map(({ stopped }) => stopped)).toEqual([true, true, false]);
  });

  test('that has just ended is not taken for one that was stopped', async () => {
    intake.choose(file);
    looks[0]?.settled.resolve(looked);
    await turn();
    intake.stopLooking();
    expect(intake.get().look).toMatchObject({ status: 'done' });
  });
});

describe('a send', () => {
  test('goes out with what was typed and tells its progress and pace', async () => {
    intake.choose(file);
    const ended = intake.send(order);
    expect(sends[0]?.request).toMatchObject({ network: 'trif', organizationId: '57525', file });
    sends[0]?.request.onProgress({ sent: 0, total: 100 });
    now += 2000;
    sends[0]?.request.onProgress({ sent: 20, total: 100 });
    expect(intake.get().send).toEqual({
      status: 'sending',
      progress: { sent: 20, total: 100 },
      pace: { bytesPerSecond: 10, secondsLeft: 8 },
    });
    sends[0]?.settled.resolve(accepted);
    await ended;
    expect(intake.get().send).toEqual({ status: 'answered', answer: accepted });
    expect(intake.get().past).toEqual([
      {
        id: 0,
        memberId: '57525',
        fileName: 'depot.zip',
        fileSize: 2,
        startedAt: 1000,
        milliseconds: 2000,
        outcome: 'accepted',
        message: 'Importé.',
        error: null,
      },
    ]);
    expect(takenIn).toBe(1);
  });

  test('that the API took nothing of is a failure in the list, and changes nothing known', async () => {
    await sendAndEnd(({ settled }) =>
      settled.resolve({ ...accepted, isAccepted: false, message: 'Aucune ligne.' }),
    );
    expect(intake.get().past[0]).toMatchObject({ outcome: 'rejected', message: 'Aucune ligne.' });
    expect(takenIn).toBe(0);
  });

  test.each<AppError>([
    { kind: 'unauthorized', message: 'Jeton expiré', details: [] },
    { kind: 'forbidden', message: '', details: ['autre adhérent'] },
    { kind: 'timeout' },
    { kind: 'offline' },
  ])('that fails ($kind) keeps the form and the file, and can be made again', async (error) => {
    intake.setMemberId('57525');
    await sendAndEnd(({ settled }) => settled.reject(new ApiFailure(error)));
    expect(intake.get()).toMatchObject({
      memberId: '57525',
      file,
      send: { status: 'failed', error, hadLeft: false },
    });
    const again = intake.send(order);
    expect(intake.get().send.status).toBe('sending');
    sends[1]?.settled.resolve(accepted);
    await again;
    expect(intake.get().past.map(({ outcome }) => outcome)).toEqual(['accepted', 'failed']);
    expect(intake.get().past[1]?.error).toEqual(error);
  });

  test('of a file that is gone says so', async () => {
    const gone = new File(['PK'], 'depot.zip');
    const reject = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    Object.assign(gone, { slice: () => ({ arrayBuffer: reject }) });
    intake.choose(gone);
    const ended = intake.send(order);
    sends[0]?.settled.reject(failure('offline'));
    await ended;
    expect(intake.get().send).toMatchObject({ status: 'failed', error: { kind: 'file-gone' } });
  });

  test('can be cancelled; once the whole file had left, that is said', async () => {
    await sendAndEnd(({ request }) => {
      request.onProgress({ sent: 100, total: 100 });
      intake.cancel();
    });
    expect(intake.get().send).toEqual({
      status: 'failed',
      error: { kind: 'cancelled' },
      hadLeft: true,
    });
    expect(intake.get().past[0]).toMatchObject({ outcome: 'cancelled', error: null });
  });

  test('is one at a time, with its own file until it ends', async () => {
    intake.choose(file);
    const ended = intake.send(order);
    await intake.send(order);
    intake.choose(new File(['PK'], 'autre.zip'));
    expect(sends).toHaveLength(1);
    expect(intake.get().file).toBe(file);
    sends[0]?.settled.resolve(accepted);
    await ended;
  });

  test('that was answered is answered for its member: another’s code sets it aside, the same does not', async () => {
    intake.setMemberId('57525');
    await sendAndEnd(({ settled }) => settled.resolve(accepted));
    intake.setMemberId('57525 ');
    expect(intake.get().send.status).toBe('answered');
    intake.setMemberId('5752');
    expect(intake.get().send.status).toBe('idle');
    expect(intake.get().past).toHaveLength(1);
  });

  test('waits for a file', async () => {
    await intake.send(order);
    expect(sends).toHaveLength(0);
    expect(intake.get().send.status).toBe('idle');
  });
});

describe('with the session', () => {
  test('everything goes, and nothing comes back', async () => {
    intake.setMemberId('57525');
    intake.choose(file);
    const ended = intake.send(order);
    intake.reset();
    expect(sends[0]?.request.signal.aborted).toBe(true);
    expect(looks[0]?.stopped).toBe(true);
    await ended;
    looks[0]?.tell({ done: 1, total: 2 });
    looks[0]?.settled.resolve(looked);
    sends[0]?.request.onProgress({ sent: 1, total: 2 });
    await turn();
    expect(intake.get()).toEqual(nothingYet);
    expect(takenIn).toBe(0);
  });

  test('an answer that was on its way is nobody’s, not even the next one’s', async () => {
    intake.choose(file);
    const ended = intake.send(order);
    sends[0]?.settled.resolve(accepted);
    intake.reset();
    intake.choose(new File(['PK'], 'autre.zip'));
    const next = intake.send({ ...order, memberId: '920150' });
    await ended;
    expect(intake.get()).toMatchObject({ send: { status: 'sending' }, past: [] });
    expect(takenIn).toBe(0);
    sends[1]?.settled.resolve(accepted);
    await next;
    expect(intake.get().past.map(({ memberId }) => memberId)).toEqual(['920150']);
  });
});
