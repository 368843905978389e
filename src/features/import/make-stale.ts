import type { QueryClient } from '@tanstack/react-query';

/**
 * After a file has been taken in: vehicles and campaigns are asked for again, since they are made of
 * its rows. A snapshot (the opt-out list: 100,000 people, with the time at which it was read) is
 * never exchanged under its reader's eyes; one that nobody looks at is forgotten.
 */
export function makeStale(queryClient: QueryClient): void {
  queryClient.removeQueries({
    type: 'inactive',
    predicate: ({ meta }) => meta?.isSnapshot === true,
  });
  void queryClient.invalidateQueries({ predicate: ({ meta }) => !meta?.isSnapshot });
}
