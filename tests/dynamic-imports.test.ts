import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/**
 * If code doesn't load, the page can only say which code it was if it was loaded with `fetchCode`.
 */
const bareImport = /(?<!fetchCode\(\s*\(\) => |typeof )(?<!\.)\bimport\(\s*['"]/;

it.each([
  ["lazy(() => import('./plot.tsx'))", true],
  ["(await import('./xlsx.ts')).xlsxOf()", true],
  ["lazy(() => fetchCode(() => import('./plot.tsx')))", false],
  ["let a: typeof import('./plot.tsx');", false],
])('%s: a bare import? %s', (source, isBare) => {
  expect(bareImport.test(source)).toBe(isBare);
});

it('the page’s code is only imported through fetchCode', () => {
  const root = join(import.meta.dirname, '../src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
  );
  expect(files.length).toBeGreaterThan(100);
  const bare = files.filter((name) => bareImport.test(readFileSync(join(root, name), 'utf8')));
  expect(bare).toEqual([]);
});
