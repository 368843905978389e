import { expect, test } from 'vitest';
import { playwrightCounts, vitestCounts } from './counts.mjs';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };

test('tests that Vitest neither passed nor failed are skipped', () => {
  expect(
    vitestCounts({
      numTotalTests: 9,
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [passing, { status: 'failed', assertionResults: [{ status: 'failed' }] }],
    }),
  ).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test('a test file that does not load is a failure', () => {
  expect(
    vitestCounts({
      numTotalTests: 1,
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [passing, { status: 'failed', assertionResults: [] }],
    }),
  ).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('a story that passed when tried again has passed', () => {
  expect(playwrightCounts({ stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 4 } })).toEqual(
    { passed: 4, failed: 2, skipped: 4 },
  );
});
