import { ownersOf } from '#src/domain/owners/owners.ts';
import { carName, identityOf } from './identity.ts';
import { testimonyOf } from './testimony.ts';
import type { IsoDate, VehicleRecord } from './vehicle.ts';

/**
 * What a list says about a vehicle next to its plate: "Citroën C5" and its owner.
 * @param asking as in `viewVehicle`
 */
export function captionOf(record: VehicleRecord, today: IsoDate, asking: string | null) {
  const testimony = testimonyOf(record, asking, today);
  return {
    car: carName(identityOf(record, testimony, today)) ?? '',
    owner: ownersOf(record, testimony, today)[0]?.name ?? null,
  };
}
