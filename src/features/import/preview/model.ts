import type { FileName } from '#rules/import-files/columns.ts';
import type { Encoding } from '#rules/import-files/encodings.ts';
import type { AmbiguousWord } from '#rules/import-files/guess-encoding.ts';
import type { TextDoubt } from '#rules/import-files/read-file.ts';
import type { RowDoubt, RowRule } from '#rules/import-files/rows.ts';

/**
 * What the preview of a ZIP finds before anything is sent. It is plain data, because it comes from
 * the worker.
 */

/** What may be wrong with a whole file. */
export type FileDoubt =
  | { rule: 'columnsMissing' | 'columnsTwice' | 'columnsUnknown'; columns: string[] }
  /** The row on this line has no end, so that nothing after it was read. */
  | { rule: 'rowTooLong'; line: number }
  /** Duplicates were only looked for up to this line, because then the memory for it was full. */
  | { rule: 'duplicatesUpTo'; line: number }
  /** A word shows what another encoding would make of the text. */
  | { rule: 'encodingUnclear'; example: AmbiguousWord | null }
  | { rule: 'noHeader' | 'notText' | 'damaged' | Exclude<TextDoubt, 'encodingUnclear'> };

/** A row as the preview shows it. */
export interface ShownRow {
  /** As in RowDoubt. */
  line: number;
  cells: readonly string[];
}

export interface FileContent {
  encoding: Encoding;
  delimiter: string;
  header: string[];
  /** Rows after the header, without empty lines. */
  rows: number;
  firstRows: ShownRow[];
  /** How many rows have at least one doubt. */
  doubtfulRows: number;
  /** How many of these can't be taken in at all. */
  lostRows: number;
  fileDoubts: FileDoubt[];
  /** How often each rule found something, the commonest first. */
  counts: { rule: RowRule; count: number }[];
  /** The first doubts of each rule, by line. */
  rowDoubts: RowDoubt[];
  /** The first plates that fit a French system, of rows that can be taken in, in normal form. */
  plates: string[];
}

/** What this page makes of an entry in the archive. */
export type EntryRole =
  /** One of the two files. */
  | FileName
  /** A text file with another name. */
  | 'text'
  /** Anything else. */
  | 'other';

export interface PreviewedEntry {
  path: string;
  role: EntryRole;
  /** In bytes, once decompressed. */
  size: number;
  compressedSize: number;
  isEncrypted: boolean;
  /** Null if it wasn't read. */
  content: FileContent | null;
}

export type ArchiveDoubt =
  | { rule: 'fileMissing' | 'fileTwice'; file: FileName }
  | { rule: 'climbingPath' | 'encrypted' | 'veryCompressed'; path: string }
  | { rule: 'oddCompression'; path: string; method: string }
  | { rule: 'manyEntries'; count: number }
  | { rule: 'veryLarge' };

export interface Preview {
  entries: PreviewedEntry[];
  /** How many entries there are beyond those listed. */
  unlisted: number;
  doubts: ArchiveDoubt[];
}

/** Why a file has no preview at all. */
export type PreviewFailure =
  /** The file is empty. */
  | 'emptyFile'
  | 'notZip'
  /** Even its directory is encrypted. */
  | 'encrypted'
  /** The file was changed, moved or removed after it was chosen. */
  | 'unreadable'
  /** The preview's code didn't load: a new version removed it, or the line is down. */
  | 'codeGone'
  /** A fault of our own. */
  | 'unexpected';

export interface PreviewProgress {
  /** How many bytes have been read, once decompressed. */
  done: number;
  /** The total, according to the archive's directory. */
  total: number;
}

export type PreviewResult = { ok: true; preview: Preview } | { ok: false; failure: PreviewFailure };

/** Sent to the worker once. */
export interface PreviewOrder {
  kind: 'preview';
  file: Blob;
  /** YYYY-MM-DD, at the garage. */
  today: string;
}

/** Sent to the worker once, for the rows of one entry that are left out or doubtful. */
export interface MendOrder extends Pick<PreviewOrder, 'file' | 'today'> {
  kind: 'mend';
  /** Its place among the entries of the preview. */
  entry: number;
}

export interface RowToMend {
  /** As in RowDoubt. */
  line: number;
  cells: readonly string[];
  doubts: readonly RowDoubt[];
}

/** Sent by the worker that previews: progress any number of times, then the result. */
export type PreviewMessage =
  | { kind: 'progress'; progress: PreviewProgress }
  | { kind: 'result'; result: PreviewResult };

/**
 * Sent by the worker that reads rows to be mended: progress once its code has loaded, rows any number
 * of times, then the end.
 */
export type MendMessage =
  | { kind: 'progress' }
  | { kind: 'rows'; rows: readonly RowToMend[] }
  | { kind: 'mended' | 'failed' };
