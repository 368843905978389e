import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from '#server/embedded/upstream.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vision360-private-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const start = (dataDir: string) =>
  openEmbedded({ dataDir, apiVersion: 'v1', demo: { vehicles: 0 } });

/** What other users may do with each file and folder in it, as "name: mode". */
const open = (dataDir: string): string[] =>
  readdirSync(dataDir, { recursive: true })
    .map(String)
    .map((name) => [name, statSync(join(dataDir, name)).mode & 0o077] as const)
    .filter(([, mode]) => mode !== 0)
    .map(([name, mode]) => `${name}: ${mode.toString(8)}`);

test.skipIf(process.platform === 'win32')(
  'the store is its owner’s only, and so is a folder that was made for it',
  async () => {
    const dataDir = join(folder, 'new', 'data');
    const upstream = await start(dataDir);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(readdirSync(dataDir)).toEqual(
      expect.arrayContaining([
        'network.db',
        'network.db-shm',
        'tokens.db',
        'tokens.db-wal',
        'uploads',
      ]),
    );
    expect(open(dataDir)).toEqual([]);
    await upstream.close();
  },
);

test.skipIf(process.platform === 'win32')(
  'what others could read of an older store they cannot after the next start',
  async () => {
    await (await start(folder)).close();
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'uploads'), 0o755);
    for (const name of ['network.db', 'tokens.db']) chmodSync(join(folder, name), 0o644);
    const upstream = await start(folder);
    expect(open(folder)).toEqual([]);
    // The folder keeps the mode that its owner gave it.
    expect(statSync(folder).mode & 0o777).toBe(0o755);
    await upstream.close();
  },
);
