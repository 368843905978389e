import type { JsonObject } from '#contract/record.ts';
import type { Settled } from '#server/embedded/forecast/claims.ts';
import type {
  SettledFacts,
  SettledVehicle,
} from '#server/embedded/forecast/vehicle-informations.ts';
import type { VehicleRows } from '#server/embedded/store/vehicle-rows.ts';
import type { Members } from './history.ts';

/** Who sends tens of thousands of readings is not told of each. */
const LISTED_READINGS = 100;

/**
 * `vehiculeDiagnostic`: the documentation names it and describes it nowhere. Here it says how far the
 * files could be read (lines recognised, mileages not believed, rows left out where there are too
 * many), and on whose word each fact rests that several members claim: the member's name, and how
 * many others say something else.
 */
export function diagnosticOf(
  { lines, leftOut }: VehicleRows,
  { mileage, settled }: SettledVehicle,
  members: Members,
): JsonObject {
  const nameOf = ({ memberId }: Settled<unknown>): string | null =>
    memberId === null ? null : (members.byId(memberId)?.tradeName ?? null);
  return {
    invoiceLines: lines.length,
    recognisedLines: lines.filter(({ jobId }) => jobId !== null).length,
    rowsLeftOut: leftOut,
    mileageReadings: mileage.kept.length + mileage.ignored.length,
    mileageReadingsSetAside: mileage.ignored.length,
    ignoredMileageReadings: mileage.ignored.slice(-LISTED_READINGS),
    ...Object.fromEntries(
      facts.flatMap((fact) => [
        [`${fact}From`, nameOf(settled[fact])],
        [`${fact}Contradictions`, settled[fact].contradictions],
      ]),
    ),
  };
}

const facts = [
  'owner',
  'mileage',
  'releaseDate',
  'lastInspection',
  'nextInspection',
] as const satisfies (keyof SettledFacts)[];
