import { type AppError, toAppError } from '#src/api/errors.ts';
import type { ImportFile } from '#src/api/import-client.ts';
import { createListeners } from '#src/listeners.ts';
import { type ImportState, nothingYet, type PastSend, type SendState } from './import-state.ts';
import { createPace } from './pace.ts';
import type { MendOrder, PreviewOrder, PreviewProgress, RowToMend } from './preview/model.ts';
import type { RunningMending } from './preview/start-mending.ts';
import type { RunningPreview } from './preview/start-preview.ts';

export interface ImportStoreParts {
  preview: (order: PreviewOrder, onProgress: (progress: PreviewProgress) => void) => RunningPreview;
  mend: (order: MendOrder, onRows: (rows: readonly RowToMend[]) => void) => RunningMending;
  importFile: ImportFile;
  /**
   * Called when the API has imported a file, because everything known about its vehicles is out of
   * date.
   */
  onTakenIn: () => void;
  /** In epoch milliseconds. */
  now: () => number;
  /** YYYY-MM-DD */
  today: () => string;
}

export interface SendOrder {
  network: string;
  memberId: string;
}

/**
 * The file that is being prepared, previewed and sent. It outlives the page: if somebody looks up a
 * vehicle meanwhile, the upload goes on, and they find the form as it was.
 */
export function createImportStore({
  preview,
  mend,
  importFile,
  onTakenIn,
  now,
  today,
}: ImportStoreParts) {
  let state = nothingYet;
  let running: RunningPreview | null = null;
  const mendings = new Set<RunningMending>();
  let sending: AbortController | null = null;
  const { subscribe, tell } = createListeners();
  const set = (change: Partial<ImportState>) => {
    state = { ...state, ...change };
    tell();
  };

  function beginPreview(file: File): void {
    stopPreview();
    const own = preview({ kind: 'preview', file, today: today() }, (progress) => {
      if (running === own) set({ preview: { status: 'running', progress } });
    });
    running = own;
    set({ preview: { status: 'running', progress: { done: 0, total: 0 } } });
    void own.result.then((result) => {
      if (running !== own) return;
      running = null;
      set({
        preview: result.ok
          ? { status: 'done', preview: result.preview }
          : { status: 'failed', failure: result.failure },
      });
    });
  }

  function stopPreview(): void {
    running?.stop();
    running = null;
  }

  /** Sends, and returns what became of it. */
  async function run(
    file: File,
    { network, memberId }: SendOrder,
    { signal }: AbortController,
  ): Promise<Extract<SendState, { status: 'answered' | 'failed' }>> {
    const pace = createPace();
    let hadLeft = false;
    try {
      const answer = await importFile({
        network,
        organizationId: memberId,
        file,
        signal,
        onProgress(progress) {
          hadLeft = progress.sent >= progress.total;
          if (signal.aborted) return;
          set({ send: { status: 'sending', progress, pace: pace.take(progress, now()) } });
        },
      });
      return { status: 'answered', answer };
    } catch (thrown) {
      const error = toAppError(thrown);
      // If the browser can't read the file, it reports that as a lost network.
      const isGone = error.kind === 'offline' && !(await isReadable(file));
      return { status: 'failed', error: isGone ? { kind: 'file-gone' } : error, hadLeft };
    }
  }

  return {
    get: () => state,
    subscribe,
    /** An answer about another member doesn't apply to what is typed now. */
    setMemberId(memberId: string): void {
      const isOthers =
        state.send.status === 'answered' && state.past[0]?.memberId !== memberId.trim();
      set({ memberId, ...(isOthers && { send: { status: 'idle' } }) });
    },
    /** Replaces the file by another one, and previews it. */
    choose(file: File): void {
      if (sending) return;
      set({ file, send: { status: 'idle' } });
      beginPreview(file);
    },
    stopPreview(): void {
      if (!running) return;
      stopPreview();
      set({ preview: { status: 'stopped' } });
    },
    previewAgain(): void {
      if (state.file) beginPreview(state.file);
    },
    /**
     * Reads the rows of one entry of the chosen file that are left out or doubtful. Never ends if
     * the session does meanwhile.
     */
    async readRowsToMend(
      entry: number,
      onRows: (rows: readonly RowToMend[]) => void,
    ): Promise<void> {
      const { file } = state;
      if (!file) throw new Error('no file is chosen');
      const own = mend({ kind: 'mend', file, today: today(), entry }, onRows);
      mendings.add(own);
      try {
        await own.end;
      } finally {
        mendings.delete(own);
      }
    },
    /** Sends the chosen file; does nothing if there is none, or if one is being sent. */
    async send(order: SendOrder): Promise<void> {
      const { file } = state;
      if (!file || sending) return;
      const own = new AbortController();
      sending = own;
      const startedAt = now();
      const progress = { sent: 0, total: file.size };
      set({ send: { status: 'sending', progress, pace: null } });
      const send = await run(file, order, own);
      // The session ended meanwhile, and everything here with it.
      if (sending !== own) return;
      sending = null;
      const past: PastSend = {
        id: state.past.length,
        memberId: order.memberId,
        fileName: file.name,
        fileSize: file.size,
        startedAt,
        milliseconds: now() - startedAt,
        ...outcomeOf(send),
      };
      set({ send, past: [past, ...state.past] });
      if (past.outcome === 'accepted') onTakenIn();
    },
    cancel: () => sending?.abort(),
    /** Forgets everything and stops what is running. */
    reset(): void {
      stopPreview();
      for (const mending of mendings) mending.stop();
      mendings.clear();
      sending?.abort();
      sending = null;
      set(nothingYet);
    },
  };
}

export type ImportStore = ReturnType<typeof createImportStore>;

function outcomeOf(
  send: Extract<SendState, { status: 'answered' | 'failed' }>,
): Pick<PastSend, 'outcome' | 'message' | 'error'> {
  if (send.status === 'answered') {
    const { isAccepted, message } = send.answer;
    return { outcome: isAccepted ? 'accepted' : 'rejected', message: message ?? '', error: null };
  }
  const { error } = send;
  if (error.kind === 'cancelled') return { outcome: 'cancelled', message: '', error: null };
  return { outcome: 'failed', message: 'details' in error ? wordsOf(error) : '', error };
}

const wordsOf = ({ message, details }: Extract<AppError, { details: string[] }>): string =>
  message || details.join(' · ');

/**
 * Reading the first byte is enough: if the file has changed since it was chosen, the browser
 * refuses all of it.
 */
const isReadable = (file: Blob): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
