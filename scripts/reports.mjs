import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './root.mjs';

/**
 * The result of a test run, and which tests failed.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: FailedTest[] }} Outcome
 * @typedef {{ file: string, line?: number, title: string }} FailedTest or a file that doesn't load;
 *   `file` is its path in the checkout
 */

/**
 * What Vitest's JSON reporter writes, as far as it is read here.
 *
 * @typedef {object} VitestReport
 * @property {number} numTotalTests
 * @property {number} numPassedTests
 * @property {VitestFile[]} testResults
 * @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {object} VitestTest
 * @property {string[]} ancestorTitles
 * @property {string} title
 * @property {string} status
 * @property {{ line: number }} [location] where Vitest was asked for it
 */

/**
 * What Playwright's JSON reporter writes, as far as it is read here.
 *
 * @typedef {object} PlaywrightReport
 * @property {{ rootDir: string }} config
 * @property {PlaywrightSuite[]} suites one a file
 * @property {{ message?: string, location?: { file: string } }[]} errors outside of any test
 * @property {Record<'expected' | 'flaky' | 'unexpected' | 'skipped', number>} stats
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {{ title: string, ok: boolean, file: string, line: number }[]} specs files are told from
 *   `rootDir`
 * @property {PlaywrightSuite[]} [suites]
 */

/**
 * A file that doesn't load contains no failed test, so it counts as one itself.
 *
 * @param {VitestReport} report
 * @returns {Outcome}
 */
export function vitestOutcome({ numTotalTests: all, numPassedTests: passed, testResults }) {
  const failures = testResults.flatMap(failuresOfFile);
  const failed = testResults.flatMap((file) => file.assertionResults.filter(isFailed)).length;
  return { passed, failed: failures.length, skipped: all - passed - failed, failures };
}

/** @type {(test: VitestTest) => boolean} */
const isFailed = ({ status }) => status === 'failed';

/** @type {(file: VitestFile) => FailedTest[]} */
function failuresOfFile({ name, status, message, assertionResults }) {
  const file = inCheckout(name);
  const failed = assertionResults.filter(isFailed);
  if (failed.length === 0 && status === 'failed') return [{ file, title: firstLine(message) }];
  return failed.map(({ ancestorTitles, title, location }) => ({
    file,
    ...(location && { line: location.line }),
    title: titled(...ancestorTitles, title),
  }));
}

/**
 * @param {PlaywrightReport} report
 * @returns {Outcome}
 */
export function playwrightOutcome({ config, suites, errors, stats }) {
  /** @type {(suite: PlaywrightSuite, titles: string[]) => FailedTest[]} */
  const failuresOf = ({ specs, suites: inner = [] }, titles) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, line, title }) => ({
        file: inCheckout(join(config.rootDir, file)),
        line,
        title: titled(...titles, title),
      })),
    ...inner.flatMap((suite) => failuresOf(suite, [...titles, suite.title])),
  ];
  const notLoaded = errors.flatMap(({ message = '', location }) =>
    location ? [{ file: inCheckout(location.file), title: firstLine(message) }] : [],
  );
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: [...notLoaded, ...suites.flatMap((suite) => failuresOf(suite, []))],
  };
}

/**
 * Names each test that failed, and says how to run it alone.
 *
 * @param {FailedTest[]} failures
 * @returns {string} empty if nothing failed
 */
export function sayFailures(failures) {
  if (failures.length === 0) return '';
  const lines = failures.flatMap(({ file, line, title }) => [
    `  ${file} › ${title}`,
    `    npm test -- ${line === undefined ? file : `${file}:${line}`}`,
  ]);
  return ['Failed, and how to run each alone:', ...lines].join('\n');
}

/** @param {string[]} titles from the outermost one to the test's own */
const titled = (...titles) => titles.join(' › ');

/** @param {string} path absolute */
const inCheckout = (path) => relative(root, path).replaceAll('\\', '/');

/** @param {string} message */
const firstLine = (message) => stripVTControlCharacters(message).split('\n')[0] ?? '';
