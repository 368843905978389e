import { inTime } from './in-time.ts';
import { ifStaying } from './leaving.ts';

/** In milliseconds: code that takes longer than this to load is reported as missing. */
export const CODE_WITHIN = 20_000;

/** A part of the application didn't load: a new version removed it, or the line is down. */
export class CodeGone extends Error {
  constructor(cause?: unknown) {
    super('a part of the application did not come', { cause });
    this.name = 'CodeGone';
  }
}

/**
 * A part of the application that is loaded on demand. Throws CodeGone if it doesn't load, but not while
 * the page is being left. An error
 * that the part itself throws while it starts is a defect, and is passed on unchanged.
 * @param load a dynamic import and nothing else
 * @param ms how long to wait, in milliseconds
 */
export async function fetchCode<Module>(
  load: () => Promise<Module>,
  ms = CODE_WITHIN,
): Promise<Module> {
  try {
    const code = load();
    // When a computer wakes up, every timer is over at once, although the line had no time: it gets
    // the second half.
    const half = new Promise((resolve) => setTimeout(resolve, ms / 2));
    await Promise.race([code, half]);
    return await inTime(code, ms / 2, () => new CodeGone());
  } catch (thrown) {
    throw await ifStaying(isMissing(thrown) ? new CodeGone(thrown) : thrown);
  }
}

/**
 * Why a worker ended: its code didn't load, and then a browser gives no message; or it failed by
 * itself.
 */
export const endOfWorker = ({ message }: ErrorEvent): Promise<Error> =>
  ifStaying(message ? new Error(message) : new CodeGone());

/**
 * Browsers have no name for this error, so we go by their words: "Failed to fetch dynamically
 * imported module" (Chromium), "error loading dynamically imported module" (Firefox), "Importing a
 * module script failed" (Safari); and Vite's for the styles that come with the code, "Unable to
 * preload CSS".
 */
const isMissing = (thrown: unknown): boolean =>
  thrown instanceof Error && /\b(imported|importing a) module\b|preload CSS/i.test(thrown.message);
