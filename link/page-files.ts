/**
 * The files that each page starts with, in addition to those of every page. The build writes this
 * list, and the server names an address's files in the HTML that it sends.
 */
export type PageFiles = {
  /** A regular expression for the address. */
  path: string;
  /** As absolute paths. */
  files: string[];
}[];

/** Where the build leaves the list, in its folder. The server serves no hidden file. */
export const PAGE_FILES = '.page-files.json';

/**
 * The id of the element that holds one page's list as JSON, which is also the mark that the server
 * replaces.
 */
export const PAGE_FILES_ID = 'page-files';
export const PAGE_FILES_MARK = '"__PAGE_FILES__"';
