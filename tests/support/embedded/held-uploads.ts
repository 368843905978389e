import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, vi } from 'vitest';
import type { Limits } from '#server/embedded/import/limits.ts';
import type { ListenerOptions } from '#server/listener.ts';
import { openTestApi, type TestApi } from './test-api.ts';
import { type Sending, serveTestApi } from './test-sender.ts';

export const MEGABYTE = 1024 * 1024;

/** Of the test that runs. */
export let api: TestApi;
export let served: Awaited<ReturnType<typeof serveTestApi>>;
/** Closes what a test has opened; to be called once in a file of tests. */
export function closeServed(): void {
  afterEach(async () => {
    await served.close();
    await api.close();
  });
}

export async function open(
  importLimits: Partial<Limits> = {},
  edge: ListenerOptions['limits'] = {},
) {
  api = await openTestApi({ importLimits });
  served = await serveTestApi(api, { limits: edge });
}

/** How many bytes of uploads are on the disk. */
export const onDisk = () =>
  readdirSync(join(api.dataDir, 'uploads'))
    .map((name) => statSync(join(api.dataDir, 'uploads', name), { throwIfNoEntry: false }))
    .reduce((sum, file) => sum + (file?.size ?? 0), 0);

/**
 * Begins uploads and leaves them unfinished, once the server holds them all; it held `before`
 * already.
 */
export async function hold(sendings: Sending[], before = 0): Promise<void> {
  for (const sending of sendings) {
    sending.begin();
    await sending.send(MEGABYTE);
  }
  await vi.waitFor(
    () => expect(readdirSync(join(api.dataDir, 'uploads'))).toHaveLength(before + sendings.length),
    {
      timeout: 20_000,
    },
  );
}
