/** Where a page tells its server that something in it failed. */
export const CLIENT_FAILURES = '/client-failures';

/**
 * `error` and `rejection`: nobody caught it. `part`: a part of a page broke, and the rest went on. `page`:
 * a whole page did. `code-gone`: a file of the application didn't come.
 */
export const failureKinds = ['error', 'rejection', 'part', 'page', 'code-gone'] as const;
export type FailureKind = (typeof failureKinds)[number];

/** All that a page says of its failure. */
export interface ClientFailure {
  kind: FailureKind;
  /** The page's address without network, plate and code: "/:/vehicles/:/invoices". */
  page: string;
  /** The build's name, as in `<meta name="build">`. */
  build: string;
}

/** The words of our own addresses. Anything else in an address may be a plate or a member's code. */
const words =
  /^(login|vehicles|client|invoices|operations|forecasts|reminders|data|sheet|customer|planner|campaigns|members|all|returns|calls|blacklist|import|help)?$/;

/** At most as long as our longest address. */
const MOST_PARTS = 6;

/** An address of which only our own words are left. */
export const patternOf = (pathname: string): string =>
  pathname
    .split('/', MOST_PARTS)
    .map((part) => (words.test(part) ? part : ':'))
    .join('/');
