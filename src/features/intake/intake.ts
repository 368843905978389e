import { useSyncExternalStore } from 'react';
import { localDay } from '#rules/today.ts';
import { queryClient } from '#src/api/query-client.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { session } from '#src/session/session.ts';
import { createIntake } from './create-intake.ts';
import type { IntakeState } from './intake-state.ts';
import { startLook } from './look/start-look.ts';
import { makeStale } from './make-stale.ts';

/** The page's own, one for the tab. */
export const intake = createIntake({
  look: startLook,
  importFile: async (request) =>
    (await fetchCode(() => import('#src/api/import-file.ts'))).importFile(request),
  onTakenIn: () => makeStale(queryClient),
  now: Date.now,
  today: () => localDay(new Date()),
});

// A file of clients is nobody else's: it goes with whoever chose it.
session.subscribe(() => {
  if (session.get().status === 'signed-out') intake.reset();
});

export const useIntake = (): IntakeState => useSyncExternalStore(intake.subscribe, intake.get);
