import { api } from '#src/api/api.ts';
import type { Reply } from '#src/api/transport.ts';
import type { VehicleRequest } from '#src/api/vehicle-request.ts';
import { loadVehicle } from './load-vehicle.ts';

/** Reads the vehicle from a vision360 call under way, or from the services that replace it. */
export const readVehicle = (request: VehicleRequest, reply: Promise<Reply>) =>
  loadVehicle(api, request, reply);
