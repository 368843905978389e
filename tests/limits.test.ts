import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ServiceName, serviceNames } from '#contract/services.ts';
import {
  CONNECT,
  FAILURE_SAID_WITHIN,
  LEAST_BYTES,
  limitsOf,
  PAGE_MARGIN,
  SILENT_CONNECTION,
} from '#link/limits.ts';

/** People who run the server read docs/limits.md, so it must say what the code does. */

const text = readFileSync(join(import.meta.dirname, '../docs/limits.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

function time(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  const minutes = Math.floor(seconds / 60);
  return [
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(seconds % 60 > 0 ? [`${seconds % 60} s`] : []),
  ].join(' ');
}

function size(bytes: number): string {
  return bytes < 1 << 20 ? `${bytes / 1024} KB` : `${bytes / (1 << 20)} MB`;
}

function rowOf(service: ServiceName): string[] {
  const { send, begin, goOn, mostBytes } = limitsOf(service);
  return [
    `\`${service}\``,
    time(send),
    // The browser tells a page how much of a file it has sent, but nothing of the kind for a
    // question.
    service === 'importFile' ? time(send + PAGE_MARGIN) : '–',
    ...[begin, goOn].flatMap((limit) => [time(limit), time(limit + PAGE_MARGIN)]),
    size(mostBytes),
  ];
}

test.each(serviceNames)('docs/limits.md has the limits of %s', (service) => {
  expect(rows.filter(([name]) => name === `\`${service}\``)).toEqual([rowOf(service)]);
});

test.each([
  ['to reach the API', time(CONNECT)],
  ['a connection on which nothing moves', time(SILENT_CONNECTION)],
  ['a failure is said within', time(FAILURE_SAID_WITHIN)],
  ['what must come in each span', size(LEAST_BYTES)],
])('docs/limits.md has what holds for all: %s', (what, value) => {
  expect(rows.filter(([name]) => name === what)).toEqual([[what, value]]);
});
