import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { storeFileIn } from '#server/embedded/store/sqlite/store-path.ts';
import { type Served, serve } from '../bench/process.ts';
import { test as base, expect } from './fixtures.ts';

/** For the answer to a file: the API reads all of it first, and the machine may be busy. */
export const expectOnceRead = expect.configure({ timeout: 120_000 });

/** Copies the run's demonstration as it was made: no story writes into the original. */
export async function copyDemonstration(folder: string): Promise<void> {
  const made = new DatabaseSync(storeFileIn(process.env.E2E_DATA_DIR ?? ''), { readOnly: true });
  try {
    await backup(made, storeFileIn(folder));
  } finally {
    made.close();
  }
}

/**
 * For stories that write, or that use up what a server allows. Each has its own server, so that no
 * story finds what another has left, in whatever order, however often, and next to whatever others
 * they run.
 */
export const test = base.extend<{ server: Served; settings: Record<string, string> }>({
  /** What its environment says, beside where its data are. */
  settings: [{}, { option: true }],
  server: async ({ settings }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'vision360-story-'));
    try {
      await copyDemonstration(folder);
      const server = await serve(folder, settings);
      await use(server);
      await server.stop();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  baseURL: ({ server }, use) => use(server.url),
  mayWrite: true,
});
