import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = 'docs/decisions';
const decisions = readdirSync(folder)
  .sort()
  .map((file) => ({ number: file.slice(0, 4), lines: read(`${folder}/${file}`).split('\n') }));

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

test('the decisions are numbered from 1 on, without a gap, each with the day on which it was taken', () => {
  expect(decisions.map(({ number, lines }) => [number, lines[0]?.slice(0, 9), lines[2]])).toEqual(
    decisions.map((_, index) => {
      const number = String(index + 1).padStart(4, '0');
      return [number, `# ${number} — `, expect.stringMatching(/^Decided 20\d\d-\d\d-\d\d[,.]/)];
    }),
  );
});

test('every decision that is referred to exists', () => {
  const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.md', '*.mjs'], {
    encoding: 'utf8',
  });
  const references = files
    .trim()
    .split('\n')
    .flatMap((file) => {
      const said = file.startsWith(folder)
        ? /(?<![\d-])(00\d\d)(?![\d-])/g
        : /decisions?(?:\s\*)?[/\s]+(\d{4})/g;
      return [...read(file).matchAll(said)].map((match) => `${match[1]} (${file})`);
    });
  const numbers = new Set(decisions.map(({ number }) => number));
  expect(references.length).toBeGreaterThan(decisions.length);
  expect(references.filter((reference) => !numbers.has(reference.slice(0, 4)))).toEqual([]);
});
