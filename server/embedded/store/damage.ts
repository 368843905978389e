/** SQLite's words for a file whose content is broken, and for one that never was a database. */
const DAMAGE = ['database disk image is malformed', 'file is not a database'];

/**
 * Whether SQLite found a store's file broken: no fault of ours, nor of the request. Told by the words,
 * since an error that comes from another thread has lost its code.
 */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error && DAMAGE.includes(error.message);
