import * as v from 'valibot';
import { Client, RawClient } from './client.ts';
import { Forecast } from './forecast.ts';
import { Invoice, RawInvoiceLine } from './invoice.ts';
import { Operation } from './operation.ts';
import { date, kilometres, text } from './read.ts';
import { type JsonObject, list, outOfList, record, toObject } from './record.ts';
import { Reminder } from './reminder.ts';

/** Mileages in km; `vehicleCurrentMilageEstimated: 0` means unknown; `vehicleVariante` may hold a VIN. */
export const VehicleInformations = record({
  monthlyMilageEstimated: kilometres,
  vehicleReleaseDate: date,
  vehicleVariante: text,
  vehicleLastVisitDate: date,
  vehicleLastVisitMileage: kilometres,
  vehicleCurrentMilageEstimated: kilometres,
  vehicleLastTechnicalControlDate: date,
  vehicleNextTechnicalControlDate: date,
});
export type VehicleInformations = v.InferOutput<typeof VehicleInformations>;

/** Null if it is missing or isn't an object: the rest of the vehicle is still worth reading. */
const optionalInformations = v.fallback(
  v.union([
    v.pipe(
      v.nullish(v.never()),
      v.transform(() => null),
      v.null(),
    ),
    VehicleInformations,
  ]),
  null,
);

/** "WS Diagnostics": section 12 names it but nothing describes it, so any key is accepted. */
const diagnostic = v.pipe(
  v.unknown(),
  v.transform((raw) => {
    const keys = toObject(raw);
    return keys && Object.keys(keys).length > 0 ? keys : null;
  }),
  // As with a campaign's channels, no key is left out.
  v.metadata({ written: v.nullable(v.record(v.string(), v.unknown())) }),
);

/** The lists of "Vision 360", by their names. */
export const vision360Lists = {
  clientList: list(RawClient),
  importFactureList: list(RawInvoiceLine),
  relanceClientList: list(Client),
  vehiculeHistoriqueList: list(Operation),
  vehiculePrevisionList: list(Forecast),
  vehiculeFactureList: list(Invoice),
  vehiculeRelanceList: list(Reminder),
};

/** "Vision 360" (section 12): everything about a vehicle in one call. */
export const Vision360 = record({
  vehicleInformations: optionalInformations,
  ...vision360Lists,
  vehiculeDiagnostic: diagnostic,
});
export type Vision360 = v.InferOutput<typeof Vision360>;

/**
 * For an unknown plate the API may answer `data: null` or `[]`: nothing to show, but not a broken
 * answer. The vehicle may also come as a list of one.
 */
export const vision360Of = (envelope: JsonObject): unknown => outOfList(envelope.data) ?? {};
