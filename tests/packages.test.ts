import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

/** What runs on a server; the page is built before that. */
const rooms = ['contract', 'demo', 'link', 'rules', 'server'];

/** What a file imports when it runs; types are gone by then. */
function importedBy(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const { staticImports, dynamicImports } = parseSync(file, text).module;
  const named = staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  const onDemand = dynamicImports.map(({ moduleRequest: { start, end } }) =>
    text.slice(start + 1, end - 1),
  );
  return [...named, ...onDemand];
}

const packageOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

test('the server runs with the packages of "dependencies" alone, and needs each of them', () => {
  const files = execFileSync('git', ['ls-files', ...rooms.map((room) => `${room}/*.ts`)], {
    encoding: 'utf8',
  });
  const imported = files
    .trim()
    .split('\n')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap(importedBy)
    .filter((path) => !/^(node:|[#.])/.test(path))
    .map(packageOf);
  // Served as files at /docs; and what keeps that package from telling its maker of us.
  const needed = new Set([...imported, 'swagger-ui-dist', '@scarf/scarf']);
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys(dependencies).sort()).toEqual([...needed].sort());
});
