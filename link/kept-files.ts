/** The service worker's own file. Its folder is its scope: the whole origin. */
export const WORKER = '/service-worker.js';

/** What was built, as JSON (`Build`). */
export const BUILD = '/build.json';

export interface Build {
  /** Changes with anything that the page loads; the page knows its own from `<meta name="build">`. */
  build: string;
  /** Every file that a page can need, as absolute paths. */
  files: string[];
}

/** The names of the caches begin with this, and end with the build's. Newer ones come later. */
export const KEPT = 'vision360.files.';

/** The page that is kept. Every address gets the same HTML, except for the files that it names first. */
export const SHELL = '/login';
