import { useQueries, useQueryClient } from '@tanstack/react-query';
import { toAppError } from '#src/api/errors.ts';
import { MOST_AT_A_TIME } from '#src/api/limits.ts';
import { useLang } from '#src/i18n/lang.ts';
import { vehicleQuery } from './vehicle-query.ts';

/**
 * Reads vehicles of which only the plates survived a reload, no more at a time than of a day's list.
 * One that can't be read is left out: its own page says why. One that didn't get through waits for
 * the line. Returns how many are still to come.
 */
export function useReadAgain(network: string, plates: readonly string[]): number {
  const lang = useLang();
  const queryClient = useQueryClient();
  const queryOf = (plate: string) => vehicleQuery({ network, plate, lang });
  const isRefused = (plate: string) => {
    const error = queryClient.getQueryState(queryOf(plate).queryKey)?.error;
    return error !== null && error !== undefined && toAppError(error).kind !== 'offline';
  };
  const awaited = plates.filter((plate) => !isRefused(plate));
  useQueries({
    queries: awaited
      .slice(0, MOST_AT_A_TIME)
      .map((plate) => ({ ...queryOf(plate), staleTime: Number.POSITIVE_INFINITY })),
  });
  return awaited.length;
}
