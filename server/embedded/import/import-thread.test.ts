import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importOrder } from '#tests/support/embedded/import-order.ts';
import { NOTHING, seenIn, unseenIn } from '#tests/support/embedded/store-contents.ts';
import { makeTestStore } from '#tests/support/embedded/test-store.ts';
import { CLIENTS_CSV, INVOICES_HEADER } from '#tests/support/embedded/test-zip.ts';
import { zipOf } from '#tests/support/zip.ts';
import { createImportThread } from './import-thread.ts';
import { tidyUp } from './import-turns.ts';

let store: Awaited<ReturnType<typeof makeTestStore>>;
beforeEach(async () => {
  store = await makeTestStore();
});
afterEach(() => store.remove());

test('a thread that is closed in the middle of an import ends, and none of the import is visible', async () => {
  const lines = Array.from(
    { length: 50_000 },
    (_, i) => `;C1;L${i};2023-05-02;210,50;48200;GH-123-JK;;Vidange moteur;1;`,
  );
  const order = importOrder(
    store,
    await zipOf({
      'clients.csv': CLIENTS_CSV,
      'factures.csv': [INVOICES_HEADER, ...lines].join('\n'),
    }),
  );
  const before = seenIn(store.file);
  const thread = createImportThread(store.place);
  const outcome = thread.run(order).then(
    ({ kind }) => kind,
    () => 'stopped',
  );
  while (unseenIn(store.file) === NOTHING) await delay(5);
  await thread.close();
  expect(await outcome).toBe('stopped');
  expect(seenIn(store.file)).toBe(before);
  // What it had written stays there until the next start.
  expect(unseenIn(store.file)).not.toBe(NOTHING);
  await tidyUp(store.place);
  expect(unseenIn(store.file)).toBe(NOTHING);
  expect(seenIn(store.file)).toBe(before);
}, 120_000);
