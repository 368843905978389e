import { useSyncExternalStore } from 'react';
import { queryClient } from '#src/api/query-client.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { session } from '#src/session/session.ts';
import { today } from '#src/shared/vehicle/use-today.ts';
import { holdWork } from '#src/unsaved.ts';
import { createImportStore } from './create-import-store.ts';
import type { ImportState } from './import-state.ts';
import { makeStale } from './make-stale.ts';
import { startMending } from './preview/start-mending.ts';
import { startPreview } from './preview/start-preview.ts';

/** The page's own store, one per tab. */
export const importStore = createImportStore({
  preview: startPreview,
  mend: startMending,
  importFile: async (request) =>
    (await fetchCode(() => import('#src/api/import-file.ts'))).importFile(request),
  onTakenIn: () => makeStale(queryClient),
  now: Date.now,
  today,
});

// A file that was chosen, and what was found in it, would be lost if the page were reloaded.
let release: (() => void) | null = null;
importStore.subscribe(() => {
  const { file, send } = importStore.get();
  if (file || send.status === 'sending') release ??= holdWork();
  else {
    release?.();
    release = null;
  }
});

// A file of clients is private, so it leaves with the person who chose it.
session.subscribe(() => {
  if (session.get().status === 'signed-out') importStore.reset();
});

export const useImport = (): ImportState =>
  useSyncExternalStore(importStore.subscribe, importStore.get);
