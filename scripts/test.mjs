import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { Failure, Stopped } from './child.mjs';
import { findChromium } from './chromium.mjs';
import { findEngines } from './engines.mjs';
import { startPostgres } from './postgres.mjs';
import { playwrightOutcome, sayFailures, vitestOutcome } from './reports.mjs';
import { root } from './root.mjs';
import { setup } from './setup.mjs';

/** @typedef {import('./reports.mjs').Outcome} Outcome */

/** Where the test runners leave their reports. */
const reports = join(root, 'node_modules', '.cache', 'reports');

/** @type {Outcome} */
const preparation = { passed: 0, failed: 0, skipped: 0, failures: [] };
const onePassed = { ...preparation, passed: 1 };
const oneFailed = { ...preparation, failed: 1 };

/**
 * Runs every check in turn and stops at the first that fails. Ends with the tests that failed, how
 * to run each alone, and a line `N passed, N failed`. Each test counts there; types, lint, unused
 * code and build count as one each. `npm test -- e2e/a.spec.ts contract/b.test.ts:12` runs only
 * those tests.
 *
 * @returns {Promise<number>} the exit code
 */
export async function test() {
  rmSync(reports, { recursive: true, force: true });
  let passed = 0;
  let failed = 0;
  let failures = '';
  /** @type {string[]} */
  const leftOut = [];
  /** @type {(() => Promise<void>)[]} What ends programs that a step has left running. */
  const endings = [];
  for (const [name, work] of steps(process.argv.slice(3), { leftOut, endings })) {
    const started = performance.now();
    const result = await outcome(work);
    console.log(summary(name, result, performance.now() - started));
    passed += result.passed;
    failed += result.failed;
    failures = sayFailures(result.failures);
    if (result.failed > 0) break;
  }
  for (const end of endings) await end();
  for (const line of leftOut) console.log(line);
  if (failures) console.log(failures);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/**
 * @param {string[]} named the tests to run, by their files in the checkout; empty for all tests
 * @param {object} gathered
 * @param {string[]} gathered.leftOut gets in words what cannot be tried on this machine
 * @param {(() => Promise<void>)[]} gathered.endings gets what ends programs that are left running
 * @returns {[name: string, work: () => Promise<Outcome>][]}
 */
function steps(named, { leftOut, endings }) {
  const isStory = (/** @type {string} */ name) => /^e2e[/\\]/.test(name);
  const stories = named.filter(isStory);
  const units = named.filter((name) => !isStory(name));
  const all = named.length === 0;
  const hasStories = all || stories.length > 0;

  /** @type {import('./setup.mjs').Tools} */
  let tools;
  let chromium = '';
  /** @type {Record<string, string>} */
  let engines = {};
  /** @type {Record<string, string>} */
  let database = {};

  /** @type {(script: string, args: string[]) => Promise<Outcome>} */
  const check = async (script, args) => {
    const { code, output } = await tools.node(script, args);
    if (code !== 0) throw new Failure('', output);
    return onePassed;
  };
  /** @type {[isWanted: boolean, name: string, work: () => Promise<Outcome>][]} */
  const known = [
    [
      true,
      'Packages',
      async () => {
        tools = await setup();
        return preparation;
      },
    ],
    [all, 'Types', () => check(tools.bin('typescript', 'tsc'), ['-b'])],
    [
      all,
      'Lint',
      () => check(tools.bin('@biomejs/biome', 'biome'), ['check', '--error-on-warnings']),
    ],
    [all, 'Nothing unused', () => check(tools.bin('knip'), [])],
    [
      all || units.length > 0,
      'PostgreSQL',
      async () => {
        const { env, leftOut: without, stop } = await startPostgres();
        database = env;
        leftOut.push(...without);
        endings.push(stop);
        return preparation;
      },
    ],
    [
      all || units.length > 0,
      'Unit and contract tests',
      async () => {
        const report = join(reports, 'vitest.json');
        const args = [
          'run',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
          '--includeTaskLocation',
          ...units,
        ];
        const { code } = await tools.node(tools.bin('vitest'), args, {
          output: 'show',
          env: { ...tools.env, ...database },
        });
        return reported(report, vitestOutcome, code);
      },
    ],
    [
      hasStories,
      'Build',
      async () => {
        await build(tools);
        return onePassed;
      },
    ],
    [
      hasStories,
      'Chromium',
      async () => {
        chromium = await findChromium(tools);
        return preparation;
      },
    ],
    [
      all || stories.some((name) => /^e2e[/\\]engines/.test(name)),
      'Firefox and WebKit',
      async () => {
        const found = await findEngines();
        engines = found.env;
        leftOut.push(...found.leftOut);
        return preparation;
      },
    ],
    [
      hasStories,
      'Stories in the browsers',
      async () => {
        const report = join(reports, 'playwright.json');
        const { code } = await tools.node(
          tools.bin('@playwright/test', 'playwright'),
          ['test', '--reporter=list,json', ...stories],
          {
            output: 'show',
            env: {
              ...tools.env,
              // Playwright sets FORCE_COLOR, and Node warns if both are set.
              NO_COLOR: undefined,
              CHROMIUM_PATH: chromium,
              ...engines,
              PLAYWRIGHT_JSON_OUTPUT_FILE: report,
            },
          },
        );
        return reported(report, playwrightOutcome, code);
      },
    ],
  ];
  return known.flatMap(([isWanted, name, work]) => (isWanted ? [[name, work]] : []));
}

/**
 * A run without a report has failed. A run that failed has at least one failure, even if the fault
 * lies outside of any test.
 *
 * @template T
 * @param {string} report the file that the test runner wrote
 * @param {(report: T) => Outcome} read
 * @param {number} code the test runner's exit code
 */
function reported(report, read, code) {
  if (!existsSync(report)) return oneFailed;
  const result = read(JSON.parse(readFileSync(report, 'utf8')));
  return code === 0 ? result : { ...result, failed: Math.max(result.failed, 1) };
}

/**
 * @param {() => Promise<Outcome>} work
 * @returns {Promise<Outcome>} if the work throws, one failure, after showing it
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

/** @type {(name: string, result: Outcome, milliseconds: number) => string} */
function summary(name, { passed, failed, skipped }, milliseconds) {
  const counts = [
    passed + failed > 1 && `${passed} passed`,
    failed > 0 && `${failed} failed`,
    skipped > 0 && `${skipped} skipped`,
  ].filter(Boolean);
  const seconds = (milliseconds / 1000).toFixed(1);
  return `${failed > 0 ? '✗' : '✓'} ${[name, ...counts].join(', ')} (${seconds} s)`;
}
