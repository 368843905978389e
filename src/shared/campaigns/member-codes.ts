import { queryOptions, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

const none: string[] = [];

/** Kept with the cached answers, so that signing out forgets it. Only in memory. */
const codesQuery = (network: string) =>
  queryOptions({
    queryKey: ['member-codes', network],
    queryFn: skipToken,
    initialData: none,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });

/** The member codes that were used in this session, the latest first. */
export function useMemberCodes(network: string) {
  const queryClient = useQueryClient();
  const { data: codes = none } = useQuery(codesQuery(network));
  const change = useCallback(
    (changed: (before: string[]) => string[]) =>
      queryClient.setQueryData(codesQuery(network).queryKey, (before) => changed(before ?? [])),
    [queryClient, network],
  );
  return {
    codes,
    remember: useCallback(
      (code: string) => change((before) => remembering(before, code)),
      [change],
    ),
    forget: useCallback(
      (code: string) => change((before) => before.filter((one) => one !== code)),
      [change],
    ),
  };
}

export const remembering = (codes: readonly string[], code: string): string[] => [
  code,
  ...codes.filter((one) => one !== code),
];
