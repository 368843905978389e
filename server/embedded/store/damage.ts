/** SQLite's words for a file whose content is broken, and for one that never was a database. */
const DAMAGE = ['database disk image is malformed', 'file is not a database'];

/** A database's file in which a check has found something wrong. */
export class DamagedFile extends Error {
  override name = 'DamagedFile';
}

/**
 * Whether a database's file is broken: no fault of ours, nor of the request. What SQLite finds is told
 * by its words, since an error that comes from another thread has lost its code.
 */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error && (error instanceof DamagedFile || DAMAGE.includes(error.message));
