import { expect, test } from '@playwright/test';
import { fuzzIn } from '../trials/fuzz/search.ts';

test('whatever the API answers, the page shows only what it sent, for the vehicle on screen', async ({
  browser,
}, testInfo) => {
  // Each of its visits waits for what the page shows; together they take as long as twenty stories.
  test.setTimeout(600_000);
  const context = { folder: testInfo.outputPath(), say: () => {} };
  const { rows, faults } = await fuzzIn(browser, context, { count: 60, seed: 7, only: 0, tabs: 1 });
  expect(faults.join('\n')).toBe('');
  expect(rows).toContainEqual(expect.objectContaining({ what: 'answers of vision360' }));
});
