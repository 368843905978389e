import type { JsonObject, Wire } from '#contract/record.ts';
import type { Lang } from '#contract/services.ts';
import type { Vision360 } from '#contract/vision360.ts';
import { readEnergy } from '#server/embedded/forecast/energy.ts';
import { forecastsOf } from '#server/embedded/forecast/forecasts.ts';
import { mileageOf } from '#server/embedded/forecast/mileage.ts';
import {
  readingsOf,
  vehicleInformationsOf,
} from '#server/embedded/forecast/vehicle-informations.ts';
import type { VehicleRows } from '#server/embedded/store/vehicle-rows.ts';
import { invoicesOf, type Members, operationsOf } from './history.ts';
import { ownersOf } from './owners.ts';
import { remindersOf } from './reminders.ts';

export type Sections = Wire<Vision360>;

/**
 * What the API answers for a vehicle (sections 5 to 12), from the rows that the store holds of it.
 * @param today YYYY-MM-DD: forecasts and estimates are reckoned for that day
 */
export function sectionsOf(
  rows: VehicleRows,
  { members, today, lang }: { members: Members; today: string; lang: Lang },
): Sections {
  const clients = rows.clients.map(({ raw }) => raw);
  const lines = rows.lines.map(({ raw }) => raw);
  const informations = vehicleInformationsOf({ clients, lines, today });
  const invoices = invoicesOf(rows.lines, members, lang);
  const readings = readingsOf({ clients, lines, today });
  return {
    vehicleInformations: informations,
    clientList: clients,
    importFactureList: lines,
    relanceClientList: ownersOf(rows.clients, members),
    vehiculeHistoriqueList: operationsOf(invoices),
    vehiculePrevisionList: forecastsOf({
      history: rows.lines.flatMap(({ jobId, raw }) =>
        jobId !== null && raw.invoiceDate ? [{ jobId, date: raw.invoiceDate }] : [],
      ),
      readings,
      energy: readEnergy(clients.findLast((row) => row.vehicleEnergy)?.vehicleEnergy ?? null),
      releaseDate: informations.vehicleReleaseDate,
      lastInspection: informations.vehicleLastTechnicalControlDate,
      today,
      lang,
    }),
    vehiculeFactureList: invoices,
    vehiculeDiagnostic: diagnosticOf(rows, mileageOf(readings, informations.vehicleReleaseDate)),
    vehiculeRelanceList: remindersOf(rows.reminders, members, lang),
  };
}

/**
 * `vehiculeDiagnostic`: the documentation names it and describes it nowhere. Here it says how far
 * the files could be read: lines recognised, mileages not believed.
 */
const diagnosticOf = (
  { lines }: VehicleRows,
  mileage: Pick<ReturnType<typeof mileageOf>, 'kept' | 'ignored'>,
): JsonObject => ({
  invoiceLines: lines.length,
  recognisedLines: lines.filter(({ jobId }) => jobId !== null).length,
  mileageReadings: mileage.kept.length + mileage.ignored.length,
  ignoredMileageReadings: mileage.ignored,
});

export const isKnown = ({ clients, lines, reminders }: VehicleRows): boolean =>
  clients.length + lines.length + reminders.length > 0;
