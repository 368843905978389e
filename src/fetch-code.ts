import { inTime } from './in-time.ts';

/** In milliseconds: code that takes longer to come is told as missing. */
export const CODE_WITHIN = 20_000;

/** A part of the application did not come: a deployment removed it, or the line is down. */
export class CodeGone extends Error {
  constructor(cause?: unknown) {
    super('a part of the application did not come', { cause });
    this.name = 'CodeGone';
  }
}

/**
 * A part of the application that comes when it is needed. Throws CodeGone where it does not come;
 * what it throws by itself as it begins is a defect, and stays what it is.
 * @param load a dynamic import and nothing else
 * @param ms how long to wait, in milliseconds
 */
export async function fetchCode<Module>(
  load: () => Promise<Module>,
  ms = CODE_WITHIN,
): Promise<Module> {
  try {
    return await inTime(load(), ms, () => new CodeGone());
  } catch (thrown) {
    throw isMissing(thrown) ? new CodeGone(thrown) : thrown;
  }
}

/** Why a worker ended: its code did not come, of which a browser says nothing; or a fault of its own. */
export const endOfWorker = ({ message }: ErrorEvent): Error =>
  message ? new Error(message) : new CodeGone();

/**
 * The browsers' words, since they have no name for it: "Failed to fetch dynamically imported module"
 * (Chromium), "error loading dynamically imported module" (Firefox), "Importing a module script
 * failed" (Safari); and Vite's for the styles that come along, "Unable to preload CSS".
 */
const isMissing = (thrown: unknown): boolean =>
  thrown instanceof Error && /\b(imported|importing a) module\b|preload CSS/i.test(thrown.message);
