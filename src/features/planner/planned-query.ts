import { queryOptions } from '@tanstack/react-query';
import { createApi } from '#src/api/api.ts';
import { atMost } from '#src/api/at-most.ts';
import { failBy } from '#src/api/limits.ts';
import { send } from '#src/api/send.ts';
import { loadVehicle } from '#src/shared/vehicle/load-vehicle.ts';
import { type VehicleKey, vehicleQuery } from '#src/shared/vehicle/vehicle-query.ts';
import { MOST_AT_A_TIME } from './which-to-ask.ts';

/** A day's plates share four places, vision360 and the services that stand in for it alike. */
const fourAtATime = createApi(atMost(MOST_AT_A_TIME, send));

/** The vehicle of the page's own query, asked for in the planner's turn. */
export const plannedQuery = (key: VehicleKey) =>
  queryOptions({
    ...vehicleQuery(key),
    queryFn: ({ signal }) => loadVehicle(fourAtATime, { ...key, signal, until: failBy() }),
  });
