import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { Failure, Stopped } from './child.mjs';
import { findChromium } from './chromium.mjs';
import { playwrightCounts, vitestCounts } from './counts.mjs';
import { root } from './root.mjs';
import { setup } from './setup.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/** Where the test runners leave their reports. */
const reports = join(root, 'node_modules', '.cache', 'reports');

const preparation = { passed: 0, failed: 0, skipped: 0 };
const onePassed = { passed: 1, failed: 0, skipped: 0 };
const oneFailed = { passed: 0, failed: 1, skipped: 0 };

/**
 * Runs every check in turn, stops at the first that fails, and ends with a line `N passed, N failed`
 * in which each test counts, and types, lint, unused code and build count as one each.
 *
 * @returns {Promise<number>} the exit code
 */
export async function test() {
  rmSync(reports, { recursive: true, force: true });
  const total = { ...preparation };
  for (const [name, work] of steps()) {
    const started = performance.now();
    const counts = await outcome(work);
    console.log(summary(name, counts, performance.now() - started));
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (counts.failed > 0) break;
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** @returns {[name: string, work: () => Promise<Counts>][]} */
function steps() {
  /** @type {import('./setup.mjs').Tools} */
  let tools;
  let chromium = '';

  /** @type {(script: string, args: string[]) => Promise<Counts>} */
  const check = async (script, args) => {
    const { code, output } = await tools.node(script, args);
    if (code !== 0) throw new Failure('', output);
    return onePassed;
  };
  return [
    [
      'Packages',
      async () => {
        tools = await setup();
        return preparation;
      },
    ],
    ['Types', () => check(tools.bin('typescript', 'tsc'), ['-b'])],
    ['Lint', () => check(tools.bin('@biomejs/biome', 'biome'), ['check', '--error-on-warnings'])],
    ['Nothing unused', () => check(tools.bin('knip'), [])],
    [
      'Unit and contract tests',
      async () => {
        const report = join(reports, 'vitest.json');
        const args = [
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ];
        const { code } = await tools.node(tools.bin('vitest'), args, { output: 'show' });
        return counted(report, vitestCounts, code);
      },
    ],
    [
      'Build',
      async () => {
        await build(tools);
        return onePassed;
      },
    ],
    [
      'Chromium',
      async () => {
        chromium = await findChromium(tools);
        return preparation;
      },
    ],
    [
      'Stories in the browser',
      async () => {
        const report = join(reports, 'playwright.json');
        const { code } = await tools.node(
          tools.bin('@playwright/test', 'playwright'),
          ['test', '--reporter=list,json'],
          {
            output: 'show',
            env: {
              ...tools.env,
              // Playwright sets FORCE_COLOR, and Node warns of the two together.
              NO_COLOR: undefined,
              CHROMIUM_PATH: chromium,
              PLAYWRIGHT_JSON_OUTPUT_FILE: report,
            },
          },
        );
        return counted(report, playwrightCounts, code);
      },
    ],
  ];
}

/**
 * A run without a report has failed; one that failed has at least one failure, for what went wrong
 * outside of any test.
 *
 * @template T
 * @param {string} report the file that the test runner wrote
 * @param {(report: T) => Counts} count
 * @param {number} code the test runner's exit code
 */
function counted(report, count, code) {
  if (!existsSync(report)) return oneFailed;
  const counts = count(JSON.parse(readFileSync(report, 'utf8')));
  return code === 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/**
 * @param {() => Promise<Counts>} work
 * @returns {Promise<Counts>} one failure, once it is shown, where the work throws
 */
async function outcome(work) {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stopped) throw error;
    console.log(error instanceof Failure ? error.report() : error);
    return oneFailed;
  }
}

/** @type {(name: string, counts: Counts, milliseconds: number) => string} */
function summary(name, { passed, failed, skipped }, milliseconds) {
  const counts = [
    passed + failed > 1 && `${passed} passed`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped`,
  ].filter(Boolean);
  const seconds = (milliseconds / 1000).toFixed(1);
  return `${failed > 0 ? '✗' : '✓'} ${[name, ...counts].join(', ')} (${seconds} s)`;
}
