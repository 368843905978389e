import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStore } from '#server/embedded/build-store.ts';
import type { DemoNetwork } from '#server/embedded/rows.ts';
import { sqliteIn } from '#server/embedded/store/sqlite/store-path.ts';
import { testNetwork } from './test-network.ts';

/** The day on which the tests' clock starts. */
export const TODAY = '2026-11-23';

export type TestContent = Partial<Pick<DemoNetwork, 'campaigns' | 'vehicles'>>;

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'vision360-test-'));

/** Built once per test file, and copied for each of its tests. */
let plainStore: Promise<string> | null = null;

async function buildPlainStore(): Promise<string> {
  const folder = newFolder();
  const place = sqliteIn(folder);
  await buildStore(place, testNetwork(), { today: TODAY });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return place.file;
}

/** A store in its own temporary folder, with the sample, the sentinels, and what the test adds. */
export async function makeTestStore(content: TestContent = {}) {
  const dataDir = newFolder();
  const place = sqliteIn(dataDir);
  const { file } = place;
  if (content.campaigns || content.vehicles) {
    await buildStore(place, testNetwork(content), { today: TODAY });
  } else {
    plainStore ??= buildPlainStore();
    copyFileSync(await plainStore, file);
  }
  return { dataDir, file, place, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}
