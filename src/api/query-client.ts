import { QueryClient } from '@tanstack/react-query';
import { session } from '#src/session/session.ts';
import { ApiFailure, type AppErrorKind } from './errors.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Error;
    queryMeta: {
      /** As of when it was read, as the page says: read again only when somebody asks for it. */
      isSnapshot?: boolean;
    };
  }
}

const MINUTE = 60_000;

/** Worth one more try without being asked: the network blinked, or the server was restarting. */
const passing: ReadonlySet<AppErrorKind> = new Set(['offline']);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2 * MINUTE,
      gcTime: 10 * MINUTE,
      refetchOnWindowFocus: false,
      // Ours to say: a paused query would spin for ever on a counter that lost its Wi-Fi.
      networkMode: 'always',
      retry: (failures, thrown) =>
        failures < 1 && thrown instanceof ApiFailure && passing.has(thrown.error.kind),
      retryDelay: 800,
    },
    mutations: { networkMode: 'always' },
  },
});

// What was fetched goes with whoever fetched it.
session.subscribe(() => {
  if (session.get().status === 'signed-out') queryClient.clear();
});
