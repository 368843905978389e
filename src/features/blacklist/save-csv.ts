import type { CsvFile } from '#src/api/blacklist.ts';
import { ApiFailure, type AppError } from '#src/api/errors.ts';
import type { SaveTarget } from '#src/ui/export/save-target.ts';

/** Where it went wrong: between the page and the API, or between the browser and the disk. */
export type DownloadFailure = { kind: 'api'; error: AppError } | { kind: 'disk' };

export type SaveResult =
  | { status: 'done'; received: number }
  | { status: 'cancelled' }
  | { status: 'failed'; failure: DownloadFailure };

interface SaveOptions {
  open: () => Promise<CsvFile>;
  target: SaveTarget;
  onProgress: (progress: { received: number; bytes: number | null }) => void;
}

/** How often progress is reported, in ms. */
const TELL_EVERY = 100;

/**
 * Writes the file to its target while it arrives, piece by piece: the next piece is read when the
 * last one is written. The target is committed only when everything has arrived; otherwise nothing
 * of it stays.
 */
export async function saveCsv({ open, target, onProgress }: SaveOptions): Promise<SaveResult> {
  let received = 0;
  let told = 0;
  try {
    const { bytes, pieces } = await open();
    for await (const piece of pieces) {
      await target.write(piece);
      received += piece.byteLength;
      if (Date.now() - told < TELL_EVERY) continue;
      told = Date.now();
      onProgress({ received, bytes });
    }
    await target.commit();
    return { status: 'done', received };
  } catch (thrown) {
    await target.discard().catch(() => {});
    return resultOf(thrown);
  }
}

/** Turns an error on the way to a file into a result. */
export function resultOf(thrown: unknown): SaveResult {
  // api/ throws only ApiFailure, so anything else comes from the target.
  if (!(thrown instanceof ApiFailure)) return { status: 'failed', failure: { kind: 'disk' } };
  const { error } = thrown;
  if (error.kind === 'cancelled') return { status: 'cancelled' };
  return { status: 'failed', failure: { kind: 'api', error } };
}
