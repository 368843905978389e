const MEGABYTE = 1024 * 1024;
const GIGABYTE = 1024 * MEGABYTE;

/** What intake takes in: the one place of these numbers (docs/import-format.md lists them for its readers). */
export const limits = {
  /** Of the ZIP. */
  uploadBytes: GIGABYTE,
  /** Of the form around it. */
  formBytes: 64 * 1024,
  /** Uploads that are received or read at once, of one member, one account, one network, and in all. */
  uploadsOfMember: 2,
  uploadsOfAccount: 4,
  uploadsOfNetwork: 8,
  uploads: 16,
  /**
   * In bytes a second, over all that an upload has lasted: a slower one is given up after a time, in
   * seconds, or sooner where another needs its place. 1 GB lasts 18 hours at that.
   */
  leastPace: 16 * 1024,
  slowTime: 60,
  slowTimeWhenFull: 10,
  /** What one member may send in a day (UTC), whatever becomes of it. */
  dailyBytes: 4 * GIGABYTE,
  /** What stays free on the disk for everything else, sign-ins first. */
  freeBytes: 256 * MEGABYTE,
  /** How much is written between two looks at what is free. */
  freeCheckBytes: 8 * MEGABYTE,
  /** After a refusal so much is still taken and let go by, or for so long, in milliseconds. */
  letGoBytes: 64 * MEGABYTE,
  letGoTime: 10_000,
  /** Of the two files together, once decompressed. */
  contentBytes: 4 * GIGABYTE,
  /** Invoices repeat themselves, but a CSV file seldom shrinks more than fifty times. */
  compressionRatio: 200,
  /** A small file may be compressed as much as it likes. */
  ratioFromBytes: 10 * MEGABYTE,
  entries: 100,
  rowCharacters: MEGABYTE,
  /** Rows written in one transaction: the imports that run beside this one wait for no more. */
  batchRows: 500,
  /** Bad rows listed in the answer; the others are counted. */
  listedRows: 1000,
};
export type Limits = typeof limits;

export const inMegabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);
export const inGigabytes = (bytes: number): number => Math.round(bytes / GIGABYTE);
