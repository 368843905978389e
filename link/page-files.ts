/**
 * The files that each page begins with, beyond those of every page: the build writes them, the server
 * names those of an address in the HTML that it sends for it.
 */
export type PageFiles = {
  /** A regular expression for the address. */
  path: string;
  /** As absolute paths. */
  files: string[];
}[];

/** Where the build leaves them, below its folder; the server serves no hidden file. */
export const PAGE_FILES = '.page-files.json';

/** The id of the element that holds a page's own as JSON, and the mark that the server replaces. */
export const PAGE_FILES_ID = 'page-files';
export const PAGE_FILES_MARK = '"__PAGE_FILES__"';
