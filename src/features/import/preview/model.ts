import type { CellRule } from '#rules/import-files/cells.ts';
import type { FileName } from '#rules/import-files/columns.ts';

/** What the preview of a ZIP finds before anything is sent. Plain data: it crosses from the worker. */

export type Encoding = 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16';
export type Delimiter = ';' | ',' | '\t';

/** What may be wrong with one row; each has its words in doubt-messages.ts. */
export type RowRule = CellRule | 'columnCount' | 'clientTwice' | 'lineTwice' | 'invoiceDiffers';

export interface RowDoubt {
  rule: RowRule;
  /** Where the row begins in its file, from 1; the header is line 1. */
  line: number;
  /** Null where it is about the whole row. */
  column: string | null;
  value: string;
  /** What it is measured by: the line that it repeats, the plate probably meant, the cells expected. */
  other: string | null;
}

/** What may be wrong with a file as a whole. */
export type FileDoubt =
  | { rule: 'columnsMissing' | 'columnsTwice' | 'columnsUnknown'; columns: string[] }
  /** The rows after this line were not read. */
  | { rule: 'unclosedQuote'; line: number }
  /** Duplicates were looked for up to this line, the memory set aside for it being full. */
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
  /** Rows after the header, empty lines left out. */
  rows: number;
  firstRows: CsvRow[];
  /** Rows with at least one doubt. */
  doubtfulRows: number;
  fileDoubts: FileDoubt[];
  /** How often each rule found something, the commonest first. */
  counts: { rule: RowRule; count: number }[];
  /** The first of each rule, by line. */
  rowDoubts: RowDoubt[];
  /** The first plates that a French system knows, normalised, each once. */
  plates: string[];
}

/** What an entry of the archive is to this page. */
export type EntryRole =
  /** One of the two files. */
  | FileName
  /** A text file of another name. */
  | 'text'
  /** Anything else. */
  | 'other';

export interface PreviewedEntry {
  path: string;
  role: EntryRole;
  /** Bytes, once decompressed. */
  size: number;
  compressedSize: number;
  isEncrypted: boolean;
  /** Null where it was not read. */
  content: FileContent | null;
}

export type ArchiveDoubt =
  | { rule: 'fileMissing' | 'fileTwice'; file: FileName }
  | { rule: 'climbingPath' | 'encrypted' | 'veryCompressed'; path: string }
  | { rule: 'manyEntries'; count: number }
  | { rule: 'veryLarge' };

export interface Preview {
  entries: PreviewedEntry[];
  /** Entries beyond those listed. */
  unlisted: number;
  doubts: ArchiveDoubt[];
}

/** Why a file has no preview at all. */
export type PreviewFailure =
  /** Not a byte in it. */
  | 'emptyFile'
  | 'notZip'
  /** Its very directory is encrypted. */
  | 'encrypted'
  /** The file changed, moved or went away since it was chosen. */
  | 'unreadable'
  /** The code of the preview did not come: a deployment removed it, or the line is down. */
  | 'codeGone'
  /** Our own failure. */
  | 'unexpected';

export interface PreviewProgress {
  /** Bytes read, once decompressed. */
  done: number;
  /** As the archive's directory says. */
  total: number;
}

export type PreviewResult = { ok: true; preview: Preview } | { ok: false; failure: PreviewFailure };

/** To the worker, once. */
export interface PreviewOrder {
  file: Blob;
  /** YYYY-MM-DD where the reader is. */
  today: string;
}

/** From the worker: progress any number of times, then the result. */
export type PreviewMessage =
  | { kind: 'progress'; progress: PreviewProgress }
  | { kind: 'result'; result: PreviewResult };
