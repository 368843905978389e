import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { h2n } from '#demo/sample/members.ts';
import type { ImportOrder } from '#server/embedded/import/import-archive.ts';
import { type makeTestStore, TODAY } from './test-store.ts';

type TestStore = Pick<Awaited<ReturnType<typeof makeTestStore>>, 'dataDir' | 'place'>;

/** A ZIP that the sample's member has sent today at ten, lying beside the store. */
export function importOrder(
  { dataDir, place }: TestStore,
  zip: Uint8Array<ArrayBuffer>,
): ImportOrder {
  const zipFile = join(dataDir, 'upload.zip');
  writeFileSync(zipFile, zip);
  return {
    place,
    folder: dataDir,
    zipFile,
    memberId: h2n.id,
    username: 'test',
    now: `${TODAY}T10:00:00Z`,
    timeZone: 'Europe/Paris',
    freeBytes: 0,
  };
}
