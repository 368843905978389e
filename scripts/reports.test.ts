import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { playwrightOutcome, sayFailures, vitestOutcome } from './reports.mjs';
import { root } from './root.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vision360-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The name under which a file of the checkout is reported. */
const told = (name: string) => relative(root, join(folder, name));
const file = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** The report that the runner itself writes about the files in the folder. */
function report(script: string, args: string[]) {
  const path = join(folder, 'report.json');
  const { NODE_OPTIONS: _, ...env } = process.env;
  try {
    execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: folder,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: path },
      stdio: 'ignore',
    });
  } catch {
    // Some of its tests are meant to fail.
  }
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe('of Vitest', () => {
  const run = () =>
    vitestOutcome(
      report('vitest/vitest.mjs', [
        'run',
        '--root=.',
        '--globals',
        '--reporter=json',
        '--outputFile=report.json',
        '--includeTaskLocation',
      ]),
    );

  test('reports each failed test with its file, its line and its titles', () => {
    file(
      'a.test.ts',
      `test('passes', () => {});
       test.skip('is left out', () => {});
       describe('of a kind', () => {
         test.each([1, 2])('is %i', (n) => expect(n).toBe(2));
       });`,
    );
    expect(run()).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
      failures: [{ file: told('a.test.ts'), line: 4, title: 'of a kind › is 1' }],
    });
  });

  test('reports a test file that doesn’t load as a failure', () => {
    file('a.test.ts', `test('passes', () => {});`);
    file('b.test.ts', `throw new Error('not today');`);
    expect(run()).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
      failures: [{ file: told('b.test.ts'), title: 'not today' }],
    });
  });
});

describe('of Playwright', () => {
  const run = () =>
    playwrightOutcome(report('@playwright/test/cli.js', ['test', '--reporter=json']));
  const from = JSON.stringify(join(root, 'node_modules/@playwright/test/index.mjs'));

  test('reports each failed story with its file, its line and its titles', () => {
    file(
      'a.spec.mjs',
      `import { expect, test } from ${from};
       test('passes', () => {});
       test.skip('is left out', () => {});
       test.describe('of a kind', () => {
         test('fails', () => expect(1).toBe(2));
       });`,
    );
    expect(run()).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
      failures: [{ file: told('a.spec.mjs'), line: 5, title: 'of a kind › fails' }],
    });
  });

  test('reports a file that doesn’t load, and that no story has run', () => {
    file('a.spec.mjs', `throw new Error('not today');`);
    expect(run()).toEqual({
      passed: 0,
      failed: 0,
      skipped: 0,
      failures: [{ file: told('a.spec.mjs'), title: 'Error: not today' }],
    });
  });

  test('counts a story that passed on a second try as passed', () => {
    const stats = { expected: 3, flaky: 1, unexpected: 2, skipped: 4 };
    expect(
      playwrightOutcome({ config: { rootDir: root }, suites: [], errors: [], stats }),
    ).toMatchObject({ passed: 4, failed: 2, skipped: 4 });
  });
});

test('names each failure, and the command that runs it alone', () => {
  expect(
    sayFailures([
      { file: 'e2e/search.spec.ts', line: 12, title: 'a plate is found' },
      { file: 'rules/plate.test.ts', title: 'not today' },
    ]),
  ).toBe(`Failed, and how to run each alone:
  e2e/search.spec.ts › a plate is found
    npm test -- e2e/search.spec.ts:12
  rules/plate.test.ts › not today
    npm test -- rules/plate.test.ts`);
  expect(sayFailures([])).toBe('');
});
