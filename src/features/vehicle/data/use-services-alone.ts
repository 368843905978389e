import { useQueries } from '@tanstack/react-query';
import type { VehicleServiceName } from '#contract/services.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { type Asked, askAlone, vehicleServices } from './ask-alone.ts';

export interface ServiceAlone {
  service: VehicleServiceName;
  /** Its last answer, which stays while it is asked again. */
  asked: Asked | undefined;
  /** Why nothing came the last time. */
  thrown: Error | null;
  isAsking: boolean;
  /** Asks it, unless it is being asked. */
  ask: () => void;
}

/**
 * Every web service about the vehicle in sight. None is ever asked but by `ask`; what is under way is
 * given up, and every answer forgotten, with the vehicle, the language and the panel.
 */
export function useServicesAlone(): ServiceAlone[] {
  const key = useVehicleKey();
  return useQueries({
    queries: vehicleServices.map((service) => ({
      queryKey: ['alone', key.network, key.plate, key.lang, service],
      queryFn: ({ signal }: { signal: AbortSignal }) => askAlone(service, { ...key, signal }),
      enabled: false,
      gcTime: 0,
    })),
  }).map(({ data: asked, error: thrown, isFetching: isAsking, refetch }, index) => ({
    service: vehicleServices[index] ?? 'vision360',
    asked,
    thrown,
    isAsking,
    ask: () => void refetch({ cancelRefetch: false }),
  }));
}
