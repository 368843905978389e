import { QueryClient } from '@tanstack/react-query';
import { session } from '#src/session/session.ts';

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

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2 * MINUTE,
      gcTime: 10 * MINUTE,
      refetchOnWindowFocus: false,
      // Ours to say: a paused query would spin for ever on a counter that lost its Wi-Fi.
      networkMode: 'always',
      // A call that is worth one more try has had it (`onceMore`), within the time that a click has.
      retry: false,
    },
    mutations: { networkMode: 'always' },
  },
});

// What was fetched goes with whoever fetched it.
session.subscribe(() => {
  if (session.get().status === 'signed-out') queryClient.clear();
});
