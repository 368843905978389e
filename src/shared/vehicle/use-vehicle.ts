import { useQuery } from '@tanstack/react-query';
import { type AppError, toAppError } from '#src/api/errors.ts';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { useVehicleKey } from './vehicle-key.ts';
import { vehicleQuery } from './vehicle-query.ts';

interface ReadVehicle {
  record: VehicleRecord | undefined;
  failure: AppError | null;
  /** The record is in the language before this one, because it couldn't be read in this one. */
  isInOtherLang: boolean;
  isFetching: boolean;
  retry: () => void;
}

/**
 * The vehicle that the address names. What was read of it in the other language stays until it has
 * come in this one: somebody who changes the language without a network would have nothing left.
 */
export function useVehicle(): ReadVehicle {
  const key = useVehicleKey();
  const { data, error, isFetching, refetch } = useQuery(vehicleQuery(key));
  // Looked at, so that the cache doesn't drop it while it is on screen.
  const { data: before } = useQuery({
    ...vehicleQuery({ ...key, lang: key.lang === 'fr' ? 'en' : 'fr' }),
    enabled: false,
  });
  const failure = error && toAppError(error);
  const isUnknown = failure?.kind === 'not-found';
  return {
    record: data ?? (isUnknown ? undefined : before),
    failure,
    isInOtherLang: data === undefined && before !== undefined && failure !== null && !isUnknown,
    isFetching,
    retry: () => void refetch({ cancelRefetch: false }),
  };
}
