import { queryOptions } from '@tanstack/react-query';
import { failBy } from '#src/api/limits.ts';
import { send } from '#src/api/send.ts';
import { sendVehicle, type VehicleRequest } from '#src/api/vehicle-request.ts';
import { fetchCode } from '#src/fetch-code.ts';

export type VehicleKey = Omit<VehicleRequest, 'signal' | 'until'>;

/**
 * One vehicle in one language; the loader asks for it and the page reads it by this definition.
 * The request leaves at once: the code that reads the answer is fetched meanwhile.
 */
export const vehicleQuery = (key: VehicleKey) =>
  queryOptions({
    queryKey: ['vehicle', key.network, key.plate, key.lang],
    // The route's loader has asked: an answer that failed before the page mounts is not asked twice.
    retryOnMount: false,
    queryFn: async ({ signal }) => {
      const until = failBy();
      const request = { ...key, signal, until };
      const [reply, reading] = [
        sendVehicle(send, 'vision360', request),
        fetchCode(() => import('./read-vehicle.ts')),
      ];
      // Awaited inside: a failure that comes before the code is no unhandled rejection.
      reply.catch(() => {});
      return (await reading).readVehicle(request, reply);
    },
  });
