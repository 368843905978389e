import type { AppError } from '#src/api/errors.ts';
import type { ImportAnswer } from '#src/api/import-client.ts';
import type { UploadProgress } from '#src/api/post-form.ts';
import type { Pace } from './pace.ts';
import type { Preview, PreviewFailure, PreviewProgress } from './preview/model.ts';

/** What the page shows; in memory only, until the session ends. */
export interface ImportState {
  /** Null until it is typed: the account's own member is then offered. */
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
  /** `file-gone`: the file changed, moved or went away since it was chosen. */
  error: AppError | { kind: 'file-gone' };
  /** The whole file had left: the API may have taken it in all the same. */
  hadLeft: boolean;
}

/** One send of this session. */
export interface PastSend {
  id: number;
  memberId: string;
  fileName: string;
  /** Bytes. */
  fileSize: number;
  /** When it began, in epoch milliseconds. */
  startedAt: number;
  milliseconds: number;
  outcome: 'accepted' | 'rejected' | 'failed' | 'cancelled';
  /** The API's own words, where it said any. */
  message: string;
  /** Why it did not get there; null where it did, or was called off. */
  error: SendFailure['error'] | null;
}

export const nothingYet: ImportState = {
  memberId: null,
  file: null,
  preview: { status: 'none' },
  send: { status: 'idle' },
  past: [],
};
