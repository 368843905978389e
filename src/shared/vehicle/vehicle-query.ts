import { queryOptions } from '@tanstack/react-query';
import { failBy } from '#src/api/limits.ts';
import { send } from '#src/api/send.ts';
import { sendVehicle, type VehicleRequest } from '#src/api/vehicle-request.ts';
import { fetchCode } from '#src/fetch-code.ts';

export type VehicleKey = Omit<VehicleRequest, 'signal' | 'until'>;

/**
 * One vehicle in one language. The loader and the page share this definition. The request is sent
 * at once, and the code that reads the answer loads meanwhile.
 */
export const vehicleQuery = (key: VehicleKey) =>
  queryOptions({
    queryKey: ['vehicle', key.network, key.plate, key.lang],
    // The route's loader has already asked. If that failed before the page mounts, we don't ask
    // twice.
    retryOnMount: false,
    queryFn: async ({ signal }) => {
      const until = failBy();
      const request = { ...key, signal, until };
      const [reply, reader] = [
        sendVehicle(send, 'vision360', request),
        fetchCode(() => import('./read-vehicle.ts')),
      ];
      // Awaited inside. Without this, a failure that comes before the code would be an unhandled
      // rejection.
      reply.catch(() => {});
      return (await reader).readVehicle(request, reply);
    },
  });
