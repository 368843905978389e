import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { storeFileIn } from '#server/embedded/upstream.ts';
import { type Served, serve } from '../bench/process.ts';
import { test as base, expect } from './fixtures.ts';

/** For the answer to a file: the API reads all of it first, on a machine that may be busy. */
export const expectOnceRead = expect.configure({ timeout: 60_000 });

/** The run's demonstration as it was made: no story writes into it. */
async function copyDemonstration(folder: string): Promise<void> {
  const made = new DatabaseSync(storeFileIn(process.env.E2E_DATA_DIR ?? ''), { readOnly: true });
  try {
    await backup(made, storeFileIn(folder));
  } finally {
    made.close();
  }
}

/**
 * For stories that write, or that use up what a server allows: each has a server of its own, so that
 * no other finds what it left, in whatever order, however often and beside whichever it runs.
 */
export const test = base.extend<{ server: Served }>({
  server: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'vision360-story-'));
    try {
      await copyDemonstration(folder);
      const server = await serve(folder);
      await use(server);
      await server.stop();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  baseURL: ({ server }, use) => use(server.url),
  mayWrite: true,
});
