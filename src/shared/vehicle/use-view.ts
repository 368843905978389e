import { useMemo } from 'react';
import { config } from '#src/api/config.ts';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { type VehicleView, viewVehicle } from '#src/domain/vehicle/view.ts';
import { useRights } from '#src/session/use-session.ts';
import { useToday } from './use-today.ts';

/** The vehicle as this reader sees it today; undefined until it has been read. */
export function useView(record: VehicleRecord | undefined): VehicleView | undefined {
  const today = useToday();
  const { memberCode } = useRights();
  return useMemo(
    () => record && viewVehicle(record, today, memberCode, config.relanceMeans),
    [record, today, memberCode],
  );
}
