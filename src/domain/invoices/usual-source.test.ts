import { expect, it } from 'vitest';
import { usualSourceOf } from './usual-source.ts';

const line = (privateUsedSource: string | null, privateJobId: number | null = 14) => ({
  privateJobId,
  privateJobLabel: null,
  privateUsedSource,
});

it.each([
  ['most lines', ['libelle operation', 'libelle piece', 'libelle piece'], 'libelle piece'],
  ['the first of two that are as frequent', ['code operation', 'libelle piece'], 'code operation'],
  ['the others, if some lines say none', [null, null, 'libelle piece'], 'libelle piece'],
  ['none, if no line says any', [null], null],
])('the usual source is that of %s', (_, sources, usual) => {
  expect(usualSourceOf(sources.map((source) => line(source)))).toBe(usual);
});

it('a line without an operation has no source', () => {
  expect(usualSourceOf([line('libelle piece', null)])).toBeNull();
});
