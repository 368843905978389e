import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChild } from '#tests/support/server/child.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';
import { runScript } from '../bench/process.ts';
import { killImports } from './kills/kill-imports.ts';

let dist: string;
let dataDir: string;
beforeAll(async () => {
  dist = makeDist();
  dataDir = mkdtempSync(join(tmpdir(), 'vision360-kills-'));
  await runScript('demo/main.ts', ['--vehicles', '10'], { DATA_DIR: dataDir });
}, 120_000);
afterAll(() => {
  for (const folder of [dist, dataDir]) rmSync(folder, { recursive: true });
});

async function start(folder: string) {
  const child = startChild(dist, { DATA_DIR: folder });
  const started = performance.now();
  return {
    url: await child.url,
    pid: child.pid,
    startTime: performance.now() - started,
    async stop() {
      child.signal('SIGTERM');
      await child.ended;
    },
  };
}

test('a server that is killed in the middle of imports loses nothing and never shows half an import', async () => {
  const options = { count: 4, seed: 1, dataDir, start, say: () => undefined };
  const { kills, faults } = await killImports(options);
  expect(faults).toEqual([]);
  expect(kills.filter(({ afterCommitBegan }) => afterCommitBegan)).toHaveLength(2);
}, 400_000);
