import { describe, expect, test } from 'vitest';
import { nodePackage } from './node24.mjs';
import { covers } from './setup.mjs';

describe('installed packages cover a lockfile', () => {
  const project = { version: '0.1.0' };
  const react = { version: '19.0.0' };

  test('with the same versions', () => {
    expect(
      covers({ 'node_modules/react': react }, { '': project, 'node_modules/react': react }),
    ).toBe(true);
  });

  test('not with another version', () => {
    const older = { 'node_modules/react': { version: '18.0.0' } };
    expect(covers(older, { 'node_modules/react': react })).toBe(false);
  });

  test('not with one missing', () => {
    expect(covers({}, { 'node_modules/react': react })).toBe(false);
  });

  test('with one missing that is optional', () => {
    expect(covers({}, { 'node_modules/fsevents': { version: '2.3.3', optional: true } })).toBe(
      true,
    );
  });

  test('not without the Node of this platform', () => {
    const node = { version: '24.0.0', optional: true };
    expect(covers({}, { [`node_modules/${nodePackage}`]: node })).toBe(false);
  });
});
