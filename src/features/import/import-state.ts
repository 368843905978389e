import type { AppError } from '#src/api/errors.ts';
import type { ImportAnswer } from '#src/api/import-client.ts';
import type { UploadProgress } from '#src/api/post-form.ts';
import type { Pace } from './pace.ts';
import type { Preview, PreviewFailure, PreviewProgress } from './preview/model.ts';

/** What the page shows. Only in memory, until the session ends. */
export interface ImportState {
  /** Null until somebody types it; until then, the account's own member is offered. */
  memberId: string | null;
  file: File | null;
  preview: PreviewState;
  send: SendState;
  /** The newest first. */
  past: readonly PastSend[];
}

export type PreviewState =
  | { status: 'none' }
  | { status: 'running'; progress: PreviewProgress }
  | { status: 'stopped' }
  | { status: 'done'; preview: Preview }
  | { status: 'failed'; failure: PreviewFailure };

export type SendState =
  | { status: 'idle' }
  | { status: 'sending'; progress: UploadProgress; pace: Pace | null }
  | ({ status: 'failed' } & SendFailure)
  | { status: 'answered'; answer: ImportAnswer };

export interface SendFailure {
  /** `file-gone`: the file was changed, moved or removed after it was chosen. */
  error: AppError | { kind: 'file-gone' };
  /** The whole file had been sent, so the API may have imported it all the same. */
  hadLeft: boolean;
}

/** One send in this session. */
export interface PastSend {
  id: number;
  memberId: string;
  fileName: string;
  /** In bytes. */
  fileSize: number;
  /** When it began, in epoch milliseconds. */
  startedAt: number;
  milliseconds: number;
  outcome: 'accepted' | 'rejected' | 'failed' | 'cancelled';
  /** The API's own words, if it said anything. */
  message: string;
  /** Why it didn't arrive; null if it did, or if it was cancelled. */
  error: SendFailure['error'] | null;
}

export const nothingYet: ImportState = {
  memberId: null,
  file: null,
  preview: { status: 'none' },
  send: { status: 'idle' },
  past: [],
};
