import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { oldestBrowsers } from '../vite/oldest-browsers.ts';

test('the README names the oldest browsers that the build is made for', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const { chrome, edge, firefox, safari } = oldestBrowsers;
  expect(edge).toBe(chrome);
  expect(readme).toContain(
    `In Chrome and Edge from version ${chrome}, Firefox from ${firefox}, Safari from ${safari};`,
  );
});
