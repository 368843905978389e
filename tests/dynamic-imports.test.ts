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

const root = join(import.meta.dirname, '../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
);

it('the page’s code is only imported through fetchCode', () => {
  expect(files.length).toBeGreaterThan(100);
  const bare = files.filter((name) => bareImport.test(readFileSync(join(root, name), 'utf8')));
  expect(bare).toEqual([]);
});

it('what a vehicle in sight may need without the network is declared so that it is fetched ahead', () => {
  const ofVehicles = files.filter((name) =>
    /^(features\/(vehicle|sheet)|ui\/export|app\/palette)\//.test(name),
  );
  const calls = ofVehicles.flatMap((name) =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/(\w+)\(\s*\(\) =>\s*fetchCode\(/g)].map(
      ([, by]) => `${by} in ${name}`,
    ),
  );
  const pieces = ofVehicles.flatMap((name) =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/fetchCode\(/g)].map(() => name),
  );
  expect(pieces.length).toBeGreaterThan(10);
  expect(calls).toEqual(pieces.map((name) => `ahead in ${name}`));
});
