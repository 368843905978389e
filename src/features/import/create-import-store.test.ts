import { beforeEach, describe, expect, test } from 'vitest';
import { ApiFailure, type AppError } from '#src/api/errors.ts';
import type { ImportAnswer, ImportRequest } from '#src/api/import-client.ts';
import { createImportStore, type ImportStore } from './create-import-store.ts';
import { nothingYet } from './import-state.ts';
import type { PreviewOrder, PreviewProgress, PreviewResult } from './preview/model.ts';

const file = new File(['PK'], 'depot.zip');
const order = { network: 'trif', memberId: '57525' };
const accepted: ImportAnswer = { isAccepted: true, message: 'Importé.', details: {}, body: {} };
const previewed: PreviewResult = { ok: true, preview: { entries: [], unlisted: 0, doubts: [] } };

/** A preview that the test controls. */
class DrivenPreview {
  stopped = false;
  readonly settled = Promise.withResolvers<PreviewResult>();
  readonly tell: (progress: PreviewProgress) => void;
  readonly order: PreviewOrder;
  constructor(order: PreviewOrder, tell: (progress: PreviewProgress) => void) {
    this.order = order;
    this.tell = tell;
  }
}

/** A send that the test controls. */
interface DrivenSend {
  request: ImportRequest;
  settled: PromiseWithResolvers<ImportAnswer>;
}

let previews: DrivenPreview[];
let sends: DrivenSend[];
let takenIn: number;
let now: number;
let importStore: ImportStore;

beforeEach(() => {
  previews = [];
  sends = [];
  takenIn = 0;
  now = 1000;
  importStore = createImportStore({
    preview(order, tell) {
      const driven = new DrivenPreview(order, tell);
      previews.push(driven);
      return {
        result: driven.settled.promise,
        stop: () => {
          driven.stopped = true;
        },
      };
    },
    mend: () => ({ end: Promise.resolve(), stop: () => {} }),
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

/** Chooses a file, sends it, and ends the send as told. */
async function sendAndEnd(end: (send: DrivenSend) => void): Promise<void> {
  importStore.choose(file);
  const ended = importStore.send(order);
  const [send] = sends.slice(-1);
  if (!send) throw new Error('nothing was sent');
  end(send);
  await ended;
}

describe('the preview', () => {
  test('begins when a file is chosen, shows its progress, and ends with what it found', async () => {
    importStore.choose(file);
    expect(previews[0]?.order).toEqual({ kind: 'preview', file, today: '2026-11-25' });
    previews[0]?.tell({ done: 5, total: 10 });
    expect(importStore.get().preview).toEqual({
      status: 'running',
      progress: { done: 5, total: 10 },
    });
    previews[0]?.settled.resolve(previewed);
    await turn();
    expect(importStore.get().preview).toMatchObject({ status: 'done' });
  });

  test('of another file stops the previous one, whose late answer is ignored', async () => {
    importStore.choose(file);
    const other = new File(['PK'], 'autre.zip');
    importStore.choose(other);
    expect(previews.map(({ stopped }) => stopped)).toEqual([true, false]);
    previews[0]?.settled.resolve({ ok: false, failure: 'notZip' });
    previews[0]?.tell({ done: 1, total: 1 });
    await turn();
    expect(importStore.get()).toMatchObject({ file: other, preview: { progress: { done: 0 } } });
  });

  test('can be stopped and started again', () => {
    importStore.choose(file);
    importStore.stopPreview();
    expect(previews[0]?.stopped).toBe(true);
    expect(importStore.get()).toMatchObject({ file, preview: { status: 'stopped' } });
    importStore.previewAgain();
    expect(previews).toHaveLength(2);
  });

  test('runs once at a time, however often it is started', () => {
    importStore.choose(file);
    importStore.stopPreview();
    importStore.previewAgain();
    importStore.previewAgain();
    expect(previews.map(({ stopped }) => stopped)).toEqual([true, true, false]);
  });

  test('that has just ended doesn’t count as stopped', async () => {
    importStore.choose(file);
    previews[0]?.settled.resolve(previewed);
    await turn();
    importStore.stopPreview();
    expect(importStore.get().preview).toMatchObject({ status: 'done' });
  });
});

describe('a send', () => {
  test('sends what was typed and shows its progress and pace', async () => {
    importStore.choose(file);
    const ended = importStore.send(order);
    expect(sends[0]?.request).toMatchObject({ network: 'trif', organizationId: '57525', file });
    sends[0]?.request.onProgress({ sent: 0, total: 100 });
    now += 2000;
    sends[0]?.request.onProgress({ sent: 20, total: 100 });
    expect(importStore.get().send).toEqual({
      status: 'sending',
      progress: { sent: 20, total: 100 },
      pace: { bytesPerSecond: 10, secondsLeft: 8 },
    });
    sends[0]?.settled.resolve(accepted);
    await ended;
    expect(importStore.get().send).toEqual({ status: 'answered', answer: accepted });
    expect(importStore.get().past).toEqual([
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

  test('of which the API accepted nothing is listed as failed, and nothing is loaded again', async () => {
    await sendAndEnd(({ settled }) =>
      settled.resolve({ ...accepted, isAccepted: false, message: 'Aucune ligne.' }),
    );
    expect(importStore.get().past[0]).toMatchObject({
      outcome: 'rejected',
      message: 'Aucune ligne.',
    });
    expect(takenIn).toBe(0);
  });

  test.each<AppError>([
    { kind: 'unauthorized', message: 'Jeton expiré', details: [] },
    { kind: 'forbidden', message: '', details: ['autre adhérent'] },
    { kind: 'timeout' },
    { kind: 'offline' },
  ])('that fails ($kind) keeps the form and the file, and can be repeated', async (error) => {
    importStore.setMemberId('57525');
    await sendAndEnd(({ settled }) => settled.reject(new ApiFailure(error)));
    expect(importStore.get()).toMatchObject({
      memberId: '57525',
      file,
      send: { status: 'failed', error, hadLeft: false },
    });
    const again = importStore.send(order);
    expect(importStore.get().send.status).toBe('sending');
    sends[1]?.settled.resolve(accepted);
    await again;
    expect(importStore.get().past.map(({ outcome }) => outcome)).toEqual(['accepted', 'failed']);
    expect(importStore.get().past[1]?.error).toEqual(error);
  });

  test('of a file that no longer exists says so', async () => {
    const gone = new File(['PK'], 'depot.zip');
    const reject = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    Object.assign(gone, { slice: () => ({ arrayBuffer: reject }) });
    importStore.choose(gone);
    const ended = importStore.send(order);
    sends[0]?.settled.reject(failure('offline'));
    await ended;
    expect(importStore.get().send).toMatchObject({
      status: 'failed',
      error: { kind: 'file-gone' },
    });
  });

  test('can be cancelled, and says if the whole file had already left', async () => {
    await sendAndEnd(({ request }) => {
      request.onProgress({ sent: 100, total: 100 });
      importStore.cancel();
    });
    expect(importStore.get().send).toEqual({
      status: 'failed',
      error: { kind: 'cancelled' },
      hadLeft: true,
    });
    expect(importStore.get().past[0]).toMatchObject({ outcome: 'cancelled', error: null });
  });

  test('runs once at a time, and keeps its own file until it ends', async () => {
    importStore.choose(file);
    const ended = importStore.send(order);
    await importStore.send(order);
    importStore.choose(new File(['PK'], 'autre.zip'));
    expect(sends).toHaveLength(1);
    expect(importStore.get().file).toBe(file);
    sends[0]?.settled.resolve(accepted);
    await ended;
  });

  test('keeps its answer until the code of another member is typed', async () => {
    importStore.setMemberId('57525');
    await sendAndEnd(({ settled }) => settled.resolve(accepted));
    importStore.setMemberId('57525 ');
    expect(importStore.get().send.status).toBe('answered');
    importStore.setMemberId('5752');
    expect(importStore.get().send.status).toBe('idle');
    expect(importStore.get().past).toHaveLength(1);
  });

  test('waits for a file', async () => {
    await importStore.send(order);
    expect(sends).toHaveLength(0);
    expect(importStore.get().send.status).toBe('idle');
  });
});

describe('with the session', () => {
  test('everything is forgotten, and nothing comes back', async () => {
    importStore.setMemberId('57525');
    importStore.choose(file);
    const ended = importStore.send(order);
    importStore.reset();
    expect(sends[0]?.request.signal.aborted).toBe(true);
    expect(previews[0]?.stopped).toBe(true);
    await ended;
    previews[0]?.tell({ done: 1, total: 2 });
    previews[0]?.settled.resolve(previewed);
    sends[0]?.request.onProgress({ sent: 1, total: 2 });
    await turn();
    expect(importStore.get()).toEqual(nothingYet);
    expect(takenIn).toBe(0);
  });

  test('an answer that was still on its way is shown to nobody, not even to the next person', async () => {
    importStore.choose(file);
    const ended = importStore.send(order);
    sends[0]?.settled.resolve(accepted);
    importStore.reset();
    importStore.choose(new File(['PK'], 'autre.zip'));
    const next = importStore.send({ ...order, memberId: '920150' });
    await ended;
    expect(importStore.get()).toMatchObject({ send: { status: 'sending' }, past: [] });
    expect(takenIn).toBe(0);
    sends[1]?.settled.resolve(accepted);
    await next;
    expect(importStore.get().past.map(({ memberId }) => memberId)).toEqual(['920150']);
  });
});
