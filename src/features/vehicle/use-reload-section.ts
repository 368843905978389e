import { useQueryClient } from '@tanstack/react-query';
import { api } from '#src/api/api.ts';
import { useSingleMutation } from '#src/api/use-single-mutation.ts';
import type { VehicleRecord } from '#src/domain/vehicle.ts';
import { type ListSectionName, reloadSection } from '#src/shared/vehicle/load-vehicle.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { type VehicleKey, vehicleQuery } from '#src/shared/vehicle/vehicle-query.ts';

/** What was asked for: by the time of the answer, another vehicle may be in sight. */
interface Asked {
  key: VehicleKey;
  /** The section as it had failed. */
  failed: VehicleRecord[ListSectionName] | undefined;
}

/** Asks the section's own web service again and puts the answer in its place in the vehicle. */
export function useReloadSection(name: ListSectionName) {
  const key = useVehicleKey();
  const queryClient = useQueryClient();
  const { mutate, isPending } = useSingleMutation({
    mutationKey: ['section', key.network, key.plate, key.lang, name],
    mutationFn: ({ key }: Asked) => reloadSection(api, key, name),
    onSuccess: (section, { key, failed }) =>
      queryClient.setQueryData(vehicleQuery(key).queryKey, (vehicle) =>
        // Read anew meanwhile, the vehicle knows better.
        vehicle && vehicle[name] === failed ? { ...vehicle, ...section } : vehicle,
      ),
  });
  const reload = () =>
    mutate({ key, failed: queryClient.getQueryData(vehicleQuery(key).queryKey)?.[name] });
  return { reload, isPending };
}
