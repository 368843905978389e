import { nextInspectionClaims } from '#src/domain/forecasts/inspection.ts';
import {
  agree,
  type Claim,
  claim,
  type Fact,
  fileClaims,
  type IdentityField,
  identityFields,
} from './identity.ts';
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

/**
 * One thing that is said about the vehicle, with every value and who says it. More than one value
 * means a disagreement.
 */
export interface VehicleFact {
  field: IdentityField | (typeof measures)[number];
  values: Fact[];
}

/**
 * Which car it is, then its dates and mileages (km), from vehicleInformations (section 12), the
 * members' client files (section 5) and the forecasts (section 8). Facts that nobody gives are left
 * out. So is a mileage of 0, by which the API means unknown.
 */
export function vehicleFacts({
  testimony: { files },
  identity,
  information,
  forecasts,
}: VehicleView): VehicleFact[] {
  const claims: Record<(typeof measures)[number], Claim[]> = {
    lastVisitDate: [
      claim('information', information?.vehicleLastVisitDate),
      ...fileClaims(files, (file) => file.vehicleLastVisitDate),
    ],
    lastVisitMileage: [
      claim('information', known(information?.vehicleLastVisitMileage)),
      ...fileClaims(files, (file) => known(file.vehicleLastVisitMileage)),
    ],
    monthlyMileage: [claim('information', known(information?.monthlyMilageEstimated))],
    mileageToday: [claim('information', known(information?.vehicleCurrentMilageEstimated))],
    lastInspection: [
      claim('information', information?.vehicleLastTechnicalControlDate),
      ...fileClaims(files, (file) => file.vehicleLastTechnicalControlDate),
    ],
    nextInspection: nextInspectionClaims({
      information,
      files,
      forecasts: dataOf(forecasts) ?? [],
    }),
  };
  return [
    ...identityFields.map((field) => ({ field, values: identity.facts[field] })),
    ...measures.map((field) => ({ field, values: agree(claims[field]) })),
  ].filter(({ values }) => values.length > 0);
}

const known = (km: number | null | undefined): string | null => (km ? String(km) : null);
