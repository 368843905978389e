import type { QueryClient } from '@tanstack/react-query';

/**
 * After an import, vehicles and campaigns are asked for again, because they are made from its rows.
 * A snapshot (the opt-out list: 100,000 people, with the time at which it was read) is never
 * replaced while somebody is reading it. If nobody is looking at it, it is forgotten.
 */
export function makeStale(queryClient: QueryClient): void {
  queryClient.removeQueries({
    type: 'inactive',
    predicate: ({ meta }) => meta?.isSnapshot === true,
  });
  void queryClient.invalidateQueries({ predicate: ({ meta }) => !meta?.isSnapshot });
}
