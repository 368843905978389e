import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renewVersion, versionMeta, versionOf } from '../vite/version.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vision360-version-'));
  writeFileSync(join(folder, 'package.json'), '{"version":"3.6.0"}');
  vi.stubEnv('COMMIT', '');
  // No repository around the temporary folder.
  vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir());
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();

test('what is built says its version and commit, and whether something was changed since', () => {
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'First');
  git('tag', 'v3');
  const commit = git('rev-parse', 'HEAD').slice(0, 10);
  expect(versionOf(folder)).toBe(`3.6.0 (${commit})`);
  writeFileSync(join(folder, 'package.json'), '{ "version": "3.6.0" }');
  expect(versionOf(folder)).toBe(`3.6.0 (${commit}-dirty)`);
});

test('a page that needn’t be built again names the commit that its server is of', () => {
  const file = join(folder, 'dist/index.html');
  const page = (version: string) => `<head>${versionMeta(version)}</head><p>3.6.0 (00000000)</p>`;
  mkdirSync(join(folder, 'dist'));
  writeFileSync(file, page('3.5.0 (0000000000)'));
  // Whoever starts it without git knows less than whoever built it.
  renewVersion(folder);
  expect(readFileSync(file, 'utf8')).toBe(page('3.5.0 (0000000000)'));
  writeFileSync(join(folder, '.gitignore'), 'dist');
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'First');
  renewVersion(folder);
  const commit = git('rev-parse', 'HEAD').slice(0, 10);
  expect(readFileSync(file, 'utf8')).toBe(page(`3.6.0 (${commit})`));
});

test('without git it says what it was told, or that it is not known', () => {
  expect(versionOf(folder)).toBe('3.6.0 (unknown)');
  vi.stubEnv('COMMIT', '0123456789abcdef0123456789abcdef01234567');
  expect(versionOf(folder)).toBe('3.6.0 (0123456789)');
  vi.stubEnv('COMMIT', '"><script>');
  expect(() => versionOf(folder)).toThrow(/^COMMIT: expected a commit/);
});
