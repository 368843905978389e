import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findEngines } from './engines.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vision360-engines-'));
  vi.stubEnv('PATH', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function addProgram(name: string): void {
  const file = join(folder, name);
  writeFileSync(file, '#!/bin/sh\nexit 0\n');
  chmodSync(file, 0o755);
}

test('what the machine neither has nor gets is left out, with the reason', async () => {
  const asked: string[][] = [];
  const found = await findEngines(async (packages) => {
    asked.push(packages);
    return 'Nobody could be asked.';
  });
  expect(asked).toEqual([['firefox-esr', 'webkit2gtk-driver', 'xvfb']]);
  expect(found).toEqual({
    env: {},
    leftOut: [
      'Left out: the stories in Firefox. Nobody could be asked.',
      'Left out: the stories in WebKit. Nobody could be asked.',
    ],
  });
});

test('a browser that is there is not installed, and one that was just installed is found', async () => {
  addProgram('firefox');
  const { env, leftOut } = await findEngines(async (packages) => {
    expect(packages).toEqual(['webkit2gtk-driver', 'xvfb']);
    return 'There is no apt-get here.';
  });
  expect(env).toEqual({ FIREFOX_PATH: join(folder, 'firefox') });
  expect(leftOut).toEqual(['Left out: the stories in WebKit. There is no apt-get here.']);

  rmSync(join(folder, 'firefox'));
  const later = await findEngines(async () => {
    addProgram('firefox-esr');
    return '';
  });
  expect(later.env).toEqual({ FIREFOX_PATH: join(folder, 'firefox-esr') });
});
