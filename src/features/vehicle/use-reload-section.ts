import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#src/api/api.ts';
import { type ListSectionName, reloadSection } from './load-vehicle.ts';
import { vehicleQuery } from './queries.ts';
import { useVehicleKey } from './vehicle-key.ts';

/** Asks the section's own web service again and puts the answer in its place in the vehicle. */
export function useReloadSection() {
  const key = useVehicleKey();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (name: ListSectionName) => reloadSection(api, key, name),
    onSuccess: (section) =>
      queryClient.setQueryData(
        vehicleQuery(key).queryKey,
        (vehicle) => vehicle && { ...vehicle, ...section },
      ),
  });
}
