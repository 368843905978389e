import type { JsonObject } from '#contract/record.ts';
import type { Settled } from '#server/embedded/forecast/claims.ts';
import type {
  SettledFacts,
  SettledVehicle,
} from '#server/embedded/forecast/vehicle-informations.ts';
import type { VehicleRows } from '#server/embedded/store/records.ts';
import type { Members } from './history.ts';

/** A sender of tens of thousands of readings isn't told about each of them. */
const LISTED_READINGS = 100;

/**
 * `vehiculeDiagnostic`: the documentation names it but describes it nowhere. We use it to say how
 * well the files could be read (lines recognised, mileages not believed, rows left out because
 * there were too many). For each fact that several members claim, it also names the member we
 * believe and says how many others disagree.
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
