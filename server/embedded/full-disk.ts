/** 53100: PostgreSQL's disk. */
const FULL_CODES = ['ENOSPC', 'EDQUOT', 'EFBIG', '53100'];
/** SQLITE_FULL, SQLITE_IOERR_WRITE and SQLITE_IOERR_SHMSIZE: SQLite's log or index cannot grow. */
const FULL_SQLITE_CODES = [13, 778, 4874];

/** Whether something failed because the disk is full, in Node or in SQLite. */
export const isFullDisk = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && FULL_CODES.includes(String(error.code))) ||
    ('errcode' in error && FULL_SQLITE_CODES.includes(Number(error.errcode))));
