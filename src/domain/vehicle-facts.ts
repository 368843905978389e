import { agree, type Claim, type Fact, type IdentityField, identityFields } from './identity.ts';
import { nextInspectionClaims } from './inspection.ts';
import { dataOf } from './section.ts';
import type { VehicleView } from './view.ts';

const measures = [
  'lastVisitDate',
  'lastVisitMileage',
  'monthlyMileage',
  'mileageToday',
  'lastInspection',
  'nextInspection',
] as const;

/** What is said of the vehicle, with every value and who says it; more than one is a disagreement. */
export interface VehicleFact {
  field: IdentityField | (typeof measures)[number];
  values: Fact[];
}

/**
 * Which car it is, then its dates and mileages (km) as vehicleInformations (section 12), the
 * members' client files (section 5) and the forecasts (section 8) have them. What nobody says is
 * left out; so is the API's 0 for a mileage that it does not know.
 */
export function vehicleFacts({
  record,
  identity,
  information,
  forecasts,
}: VehicleView): VehicleFact[] {
  const files = dataOf(record.rawClients) ?? [];
  const claims: Record<(typeof measures)[number], Claim[]> = {
    lastVisitDate: [
      ['information', information?.vehicleLastVisitDate ?? null],
      ...files.map((file): Claim => ['client-file', file.vehicleLastVisitDate]),
    ],
    lastVisitMileage: [
      ['information', known(information?.vehicleLastVisitMileage)],
      ...files.map((file): Claim => ['client-file', known(file.vehicleLastVisitMileage)]),
    ],
    monthlyMileage: [['information', known(information?.monthlyMilageEstimated)]],
    mileageToday: [['information', known(information?.vehicleCurrentMilageEstimated)]],
    lastInspection: [
      ['information', information?.vehicleLastTechnicalControlDate ?? null],
      ...files.map((file): Claim => ['client-file', file.vehicleLastTechnicalControlDate]),
    ],
    nextInspection: nextInspectionClaims({
      information,
      rawClients: files,
      forecasts: dataOf(forecasts) ?? [],
    }),
  };
  return [
    ...identityFields.map((field) => ({ field, values: identity.facts[field] })),
    ...measures.map((field) => ({ field, values: agree(claims[field]) })),
  ].filter(({ values }) => values.length > 0);
}

const known = (km: number | null | undefined): string | null => (km ? String(km) : null);
