const MEGABYTE = 1024 * 1024;

/** What intake takes in (docs/import-format.md lists these for its readers). */
export const limits = {
  uploadBytes: 1024 * MEGABYTE,
  /** Of the two files together, once decompressed. */
  contentBytes: 4096 * MEGABYTE,
  /** Invoices repeat themselves, but a CSV file seldom shrinks more than fifty times. */
  compressionRatio: 200,
  /** A small file may be compressed as much as it likes. */
  ratioFromBytes: 10 * MEGABYTE,
  entries: 100,
  rowCharacters: MEGABYTE,
  cellCharacters: 2000,
  plateCharacters: 20,
  /** Rows written in one transaction: the imports that run beside this one wait for no more. */
  batchRows: 500,
  /** Bad rows listed in the answer; the others are counted. */
  listedRows: 1000,
};
export type Limits = typeof limits;

export const inMegabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);
