import type { CellRule } from '#rules/import-files/cells.ts';
import type { FileName } from '#rules/import-files/columns.ts';

/**
 * What the preview of a ZIP finds before anything is sent. It is plain data, because it comes from
 * the worker.
 */

export type Encoding = 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16';
export type Delimiter = ';' | ',' | '\t';

/** What may be wrong with one row; doubt-messages.ts has the words for each. */
export type RowRule = CellRule | 'columnCount' | 'clientTwice' | 'lineTwice' | 'invoiceDiffers';

export interface RowDoubt {
  rule: RowRule;
  /** The line on which the row begins in its file; the header is line 1. */
  line: number;
  /** Null if it is about the whole row. */
  column: string | null;
  value: string;
  /**
   * What it is compared with: the line that it repeats, the plate that was probably meant, the
   * number of cells expected.
   */
  other: string | null;
}

/** What may be wrong with a whole file. */
export type FileDoubt =
  | { rule: 'columnsMissing' | 'columnsTwice' | 'columnsUnknown'; columns: string[] }
  /** The rows after this line were not read. */
  | { rule: 'unclosedQuote'; line: number }
  /** Duplicates were only looked for up to this line, because then the memory for it was full. */
  | { rule: 'duplicatesUpTo'; line: number }
  | { rule: 'noHeader' | 'notText' | 'damaged' | 'utf16' | 'mixedEncodings' };

export interface CsvRow {
  /** As in RowDoubt. */
  line: number;
  cells: string[];
}

export interface FileContent {
  encoding: Encoding;
  delimiter: Delimiter;
  header: string[];
  /** Rows after the header, without empty lines. */
  rows: number;
  firstRows: CsvRow[];
  /** How many rows have at least one doubt. */
  doubtfulRows: number;
  fileDoubts: FileDoubt[];
  /** How often each rule found something, the commonest first. */
  counts: { rule: RowRule; count: number }[];
  /** The first doubts of each rule, by line. */
  rowDoubts: RowDoubt[];
  /** The first plates that fit a French system, in normal form, each once. */
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
  file: Blob;
  /** YYYY-MM-DD, where the reader is. */
  today: string;
}

/** Sent by the worker: progress any number of times, then the result. */
export type PreviewMessage =
  | { kind: 'progress'; progress: PreviewProgress }
  | { kind: 'result'; result: PreviewResult };
