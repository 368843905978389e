const MEGABYTE = 1024 * 1024;
const GIGABYTE = 1024 * MEGABYTE;

/**
 * What an upload may cost. All of the import's numbers stand here, and docs/import-format.md lists them
 * for people who write the files.
 */
export const limits = {
  /** The largest ZIP. */
  uploadBytes: GIGABYTE,
  /** The largest form around it. */
  formBytes: 64 * 1024,
  /**
   * How many uploads may be received or read at once: of one account for one member, of one account,
   * of one network, and in all.
   */
  uploadsOfMember: 2,
  uploadsOfAccount: 4,
  uploadsOfNetwork: 8,
  uploads: 16,
  /**
   * The average pace that an upload must keep, in bytes a second. A slower one is given up after a
   * time, in seconds, or earlier if another upload needs its place. At that pace 1 GB takes 18
   * hours.
   */
  leastPace: 16 * 1024,
  slowTime: 60,
  slowTimeWhenFull: 10,
  /** How much one account may send for one member in a day (UTC), even if it is refused. */
  dailyBytes: 4 * GIGABYTE,
  /** How much of the disk must stay free for everything else, above all for sign-ins. */
  freeBytes: 256 * MEGABYTE,
  /** How much is written before we look again at how much is free. */
  freeCheckBytes: 8 * MEGABYTE,
  /** After a refusal, we still read and drop this much, or for this long in milliseconds. */
  letGoBytes: 64 * MEGABYTE,
  letGoTime: 10_000,
  /** The most that the two files may hold together, once decompressed. */
  contentBytes: 4 * GIGABYTE,
  /** Invoices repeat themselves, but a CSV file rarely shrinks to less than a fiftieth. */
  compressionRatio: 200,
  /** Smaller files may be compressed as much as they like. */
  ratioFromBytes: 10 * MEGABYTE,
  entries: 100,
  /** Bad rows and doubts listed in the answer; the rest are only counted. */
  listedRows: 1000,
};
export type Limits = typeof limits;

export const inKilobytes = (bytes: number): number => Math.round(bytes / 1024);
export const inMegabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);
export const inGigabytes = (bytes: number): number => Math.round(bytes / GIGABYTE);
