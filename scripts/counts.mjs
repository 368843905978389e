import { existsSync, readFileSync } from 'node:fs';

/**
 * What a run of tests came to.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * Reads the report that Vitest's or Playwright's own JSON reporter left.
 *
 * @param {string} file
 * @param {number} code the exit code of the run
 * @returns {Counts} with at least one failure when the run failed, for what went wrong outside of
 *   any test: no report, a file that does not load, an error between tests
 */
export function readCounts(file, code) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const counts = report.stats ? playwrightCounts(report) : vitestCounts(report);
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {{ stats: Record<'expected' | 'flaky' | 'unexpected' | 'skipped', number> }} report
 * @returns {Counts}
 */
function playwrightCounts({ stats }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  };
}

/**
 * @param {object} report
 * @param {number} [report.numPassedTests]
 * @param {number} [report.numFailedTests]
 * @param {number} [report.numTotalTests]
 * @param {{ status: string, assertionResults: { status: string }[] }[]} [report.testResults] by file
 * @returns {Counts}
 */
function vitestCounts(report) {
  const broken = (report.testResults ?? []).filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const { numTotalTests: all = 0, numPassedTests: passed = 0, numFailedTests: failed = 0 } = report;
  return { passed, failed: failed + broken.length, skipped: all - passed - failed };
}
