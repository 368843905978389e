import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const document = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** The rows of the table under a heading, without the table's head. */
const rowsUnder = (heading: string): string[] =>
  (document.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1);

/** "`file` › “one title”, “another”" */
const namedIn = (row: string): { file: string; titles: string[] }[] =>
  [...row.matchAll(/`([^`]+\.(?:test|spec)\.tsx?)` › ((?:“[^”]+”(?:, )?)+)/g)].map(
    ([, file = '', titles = '']) => ({
      file,
      titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
    }),
  );

/** The first argument of each call of `test`, `it` or `describe`, including `.each`. */
const titlesIn = (source: string): string[] =>
  [...source.matchAll(/\(\s*(['`])((?:(?!\1).)+)\1,/g)].map(([, , title = '']) => title);

const promises = rowsUnder('Promises');

describe('docs/security.md', () => {
  test('makes promises', () => {
    expect(promises.length).toBeGreaterThan(15);
  });

  test.each(promises)('%s', (row) => {
    const named = namedIn(row);
    expect(named).not.toEqual([]);
    for (const { file, titles } of named) {
      expect(existsSync(join(root, file)), file).toBe(true);
      const there = titlesIn(readFileSync(join(root, file), 'utf8'));
      expect(titles.filter((title) => !there.includes(title))).toEqual([]);
    }
  });

  test('has a row for each chapter of the standard', () => {
    const chapters = rowsUnder('OWASP ASVS 5.0, level 2').map(
      (row) => /^\| V(\d+) /.exec(row)?.[1],
    );
    expect(chapters).toEqual(Array.from({ length: 17 }, (_, index) => String(index + 1)));
  });
});
