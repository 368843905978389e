import { ownersOf } from '#src/domain/owners/owners.ts';
import { captionOf } from '#src/domain/vehicle/caption.ts';
import { testimonyOf } from '#src/domain/vehicle/testimony.ts';
import type { IsoDate, VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import type { Findable } from './find-index.ts';
import { type Customer, customerOf } from './other-cars.ts';

/** A vehicle that was read, by everybody who is named as its owner. Plain: tabs hand it to each other. */
export interface FindableVehicle extends Findable {
  plate: string;
  /** The owner that its own page shows first; null if nobody is named. */
  name: string | null;
  customers: readonly Customer[];
}

/** @param asking as in `viewVehicle` */
export function vehicleFindable(
  record: VehicleRecord,
  today: IsoDate,
  asking: string | null,
): FindableVehicle {
  const owners = ownersOf(record, testimonyOf(record, asking, today), today);
  const { car, owner } = captionOf(record, today, asking);
  return {
    plate: record.plate,
    name: owner,
    car,
    customers: owners.map(customerOf),
    names: owners.flatMap(({ qualified, raw, city }) => [
      ...[...qualified, ...raw].flatMap((client) => [
        [client.clientLastName, client.clientFirstName].filter(Boolean).join(' '),
        client.clientCompanyName ?? '',
      ]),
      city ?? '',
    ]),
    phones: owners.flatMap(({ phones }) => phones),
    emails: owners.flatMap(({ qualified, raw }) =>
      [...qualified, ...raw].flatMap(({ clientEmail }) => clientEmail ?? []),
    ),
  };
}
