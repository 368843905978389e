/** SQLite's messages for a file whose content is broken, and for one that never was a database. */
const DAMAGE = ['database disk image is malformed', 'file is not a database'];

/** Thrown when a check has found something wrong in a database's file. */
export class DamagedFile extends Error {
  override name = 'DamagedFile';
}

/**
 * Whether the database's file is broken, rather than our code or the request at fault. We go by
 * SQLite's message, because an error from another thread has lost its code.
 */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error && (error instanceof DamagedFile || DAMAGE.includes(error.message));
