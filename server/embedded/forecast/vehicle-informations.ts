import type { Wire } from '#contract/record.ts';
import type { VehicleInformations } from '#contract/vision360.ts';
import { qualify } from '#server/embedded/qualification/qualify.ts';
import type { ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';
import { INSPECTION_JOB } from './due-dates.ts';
import { nextInspection } from './inspection.ts';
import { mileageOf, type Reading } from './mileage.ts';

/** What the files say of one vehicle: its rows in every member's files, in any order. */
export interface VehicleRows {
  clients: readonly ClientRow[];
  lines: readonly InvoiceLineRow[];
  /** YYYY-MM-DD; rows dated after it are typing errors and tell nothing. */
  today: string;
}

/** Every dated mileage (km) that the rows hold, from invoices and from the clients' last visits. */
export function readingsOf({ clients, lines, today }: VehicleRows): Reading[] {
  const rows = [
    ...clients.map((row) => [row.vehicleLastVisitDate, row.vehicleLastVisitMileage] as const),
    ...lines.map((row) => [row.invoiceDate, row.vehicleMileage] as const),
  ];
  return rows.flatMap(([date, mileage]) =>
    date && mileage && date <= today ? [{ date, mileage }] : [],
  );
}

/**
 * `vehicleInformations` (section 12). Where the members' files differ, the release date is the
 * earliest told, the visit and the inspection the latest; an inspection that was invoiced counts.
 * Mileages in km, rounded; `vehicleCurrentMilageEstimated: 0` means unknown, as in the
 * documentation's sample. The next inspection is the file's own date where it is later than the
 * last one, and the French rule's otherwise.
 */
export function vehicleInformationsOf(rows: VehicleRows): Wire<VehicleInformations> {
  const { clients, lines, today } = rows;
  const releaseDate = sorted(clients.map((row) => row.vehicleReleaseDate))[0] ?? null;
  const lastInspection = latest(today, [
    ...clients.map((row) => row.vehicleLastTechnicalControlDate),
    ...lines
      .filter((line) => qualify(line)?.jobId === INSPECTION_JOB)
      .map(({ invoiceDate }) => invoiceDate),
  ]);
  const told = sorted(clients.map((row) => row.vehicleNextTechnicalControlDate)).at(-1) ?? null;
  const readings = readingsOf(rows);
  const mileage = mileageOf(readings, releaseDate);
  const lastVisit = latest(today, [
    ...clients.map((row) => row.vehicleLastVisitDate),
    ...lines.map((row) => row.invoiceDate),
  ]);
  return {
    monthlyMilageEstimated: mileage.monthly === null ? null : Math.round(mileage.monthly),
    vehicleReleaseDate: releaseDate,
    // The sample holds a VIN there, whatever the name says (contract.md, traps).
    vehicleVariante: [...clients, ...lines].find((row) => row.vehicleVIN)?.vehicleVIN ?? null,
    vehicleLastVisitDate: lastVisit,
    vehicleLastVisitMileage: latestReading(readings)?.mileage ?? null,
    vehicleCurrentMilageEstimated: Math.round(mileage.at(today) ?? 0),
    vehicleLastTechnicalControlDate: lastInspection,
    vehicleNextTechnicalControlDate:
      told && told > (lastInspection ?? '')
        ? told
        : nextInspection({ releaseDate, lastInspection, today }),
  };
}

/** The known dates, oldest first. */
const sorted = (dates: readonly (string | null)[]): string[] =>
  dates.flatMap((date) => (date ? [date] : [])).sort();

const latest = (today: string, dates: readonly (string | null)[]): string | null =>
  sorted(dates).findLast((date) => date <= today) ?? null;

const latestReading = (readings: readonly Reading[]): Reading | null =>
  readings.reduce<Reading | null>(
    (last, reading) => (last && last.date > reading.date ? last : reading),
    null,
  );
