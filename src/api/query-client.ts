import { QueryClient } from '@tanstack/react-query';
import { session } from '#src/session/session.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Error;
    queryMeta: {
      /** The page says when it was read, so it is read again only when somebody asks for that. */
      isSnapshot?: boolean;
      /** Only a press asks for it, and it is asked again for one that didn't get through. */
      isByHand?: boolean;
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
      // We report this ourselves: a paused query would spin for ever on a counter that has lost its
      // Wi-Fi. What didn't get through is asked again when the line is back (`askUnheardAgain`).
      networkMode: 'always',
      // Calls that are worth a second try have had it (`onceMore`), within the time that a click
      // has.
      retry: false,
    },
    mutations: { networkMode: 'always' },
  },
});

// What somebody has fetched leaves with them.
session.subscribe(() => {
  if (session.get().status === 'signed-out') queryClient.clear();
});
