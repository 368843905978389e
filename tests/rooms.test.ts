import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Files that may be long: catalogues of words, tables of data. */
const tables = [
  /(^|\/)messages\.ts$/,
  /^rules\/job-family-table\.ts$/,
  /^demo\/sample\//,
  /^server\/openapi\//,
];

const sources = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.css'], {
  encoding: 'utf8',
})
  .trim()
  .split('\n');

test('a file has at most 300 lines, except tables and catalogues, so that one can read it in one sitting', () => {
  const long = sources
    .filter((file) => !tables.some((table) => table.test(file)))
    .map((file) => `${file}: ${readFileSync(file, 'utf8').split('\n').length - 1}`)
    .filter((file) => Number(file.split(': ')[1]) > 300);
  expect(sources.length).toBeGreaterThan(500);
  expect(long).toEqual([]);
});

test('a feature has 90 files at most', () => {
  const features = readdirSync('src/features');
  const large = features
    .map((feature) => [
      feature,
      sources.filter((file) => file.startsWith(`src/features/${feature}/`)).length,
    ])
    .filter(([, files]) => Number(files) > 90);
  expect(features.length).toBeGreaterThan(5);
  expect(large).toEqual([]);
});

test('code that only tests use is in tests/support, where the program can’t import it', () => {
  const program = /^(contract|demo|link|rules|server|src)\//;
  const support = /\/(testing|fixtures?)\/|\/(test|fake|fixture)-[^/]*$/;
  expect(sources.filter((file) => program.test(file) && support.test(file))).toEqual([]);
});
