import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { advisoriesIn } from './audit.mjs';
import { licenceFaults, licenceLines } from './licences.mjs';
import { root } from './root.mjs';

interface Locked {
  license?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const packages: Record<string, Locked> = JSON.parse(read('package-lock.json')).packages;
const installed = Object.entries(packages).filter(([path]) => path.startsWith('node_modules/'));

describe('the lockfile', () => {
  test('contains no package that runs a script when it is installed, and npm would run none', () => {
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });

  test('identifies each package by its content, so that no registry can give another', () => {
    const unknown = installed.filter(([, { integrity, link }]) => !integrity && !link);
    expect(unknown).toEqual([]);
  });

  test('contains only licences that we have read and allowed', () => {
    expect(licenceFaults(packages)).toEqual([]);
  });

  test('gives the same licence for each package as the package itself', () => {
    // Packages for other platforms aren't on the disk.
    const here: Record<string, Locked> = JSON.parse(
      read('node_modules/.package-lock.json'),
    ).packages;
    const others = Object.keys(here).filter((path) => {
      const { license } = JSON.parse(read(join(path, 'package.json')));
      return license !== packages[path]?.license && !packages[path]?.link;
    });
    expect(others).toEqual([]);
  });
});

describe('a licence', () => {
  const faults = (license: string, more = {}, path = 'node_modules/one') =>
    licenceFaults({ '': {}, [path]: { license, ...more } });

  test.each(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND ISC'])('%s is allowed', (license) => {
    expect(faults(license)).toEqual([]);
  });

  test.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'MPL-2.0',
    'OFL-1.1',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE',
    'MIT AND GPL-2.0-only',
    'MIT OR (GPL-2.0-only AND ISC)',
    '',
  ])('%j is not', (license) => {
    expect(faults(license)).toEqual([`one: ${license}`]);
  });

  test('that a package doesn’t state is not allowed', () => {
    expect(licenceFaults({ 'node_modules/one': {} })).toEqual(['one: says nothing']);
  });

  test('of a tool may be copyleft for its own files, and that of a font may be one for fonts', () => {
    expect(faults('MPL-2.0', { dev: true })).toEqual([]);
    expect(faults('GPL-3.0-only', { dev: true })).toEqual(['one: GPL-3.0-only']);
    expect(faults('OFL-1.1', {}, 'node_modules/@fontsource-variable/public-sans')).toEqual([]);
  });

  test('is listed with the packages that have it', () => {
    const many = Object.fromEntries('abcdef'.split('').map((name) => [name, { license: 'MIT' }]));
    expect(licenceLines({ ...many, 'node_modules/@x/y': { license: 'ISC' } })).toEqual([
      'MIT: 6 packages',
      'ISC: @x/y',
    ]);
  });
});

describe('npm audit', () => {
  const report = (total: number, names: string[]) =>
    JSON.stringify({
      vulnerabilities: Object.fromEntries(names.map((name) => [name, {}])),
      metadata: { vulnerabilities: { total } },
    });

  test.each([
    ['nothing known', report(0, []), 0, /: none/],
    ['something known', report(2, ['one', 'two']), 2, /: 2, in one, two\./],
    ['a registry without audits', 'npm error\n{"message":"405","statusCode":405}', 0, /left out/],
    ['no registry', 'npm error code ENOTFOUND', 0, /left out/],
    ['no npm', '', 0, /left out/],
  ])('with %s', (_, output, known, line) => {
    expect(advisoriesIn(output)).toEqual({ known, line: expect.stringMatching(line) });
  });
});
