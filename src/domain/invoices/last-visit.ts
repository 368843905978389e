import type { VehicleInformations } from '#contract/vision360.ts';
import { monthsBetween } from '#rules/days.ts';
import type { Mileage } from '#src/domain/mileage/mileage.ts';
import type { MileageReading, ReadingDoubt } from '#src/domain/mileage/mileage-readings.ts';
import type { Member } from '#src/domain/vehicle/member.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { distinctInvoices, type VehicleInvoice } from './invoices.ts';

export interface LastVisit {
  date: IsoDate;
  /** In km, as the source gives it. `readMileage` says whether it is reliable. */
  mileage: number | null;
  /** Null if the source doesn't say where it was. */
  member: Member | null;
  /** `information`: the API's `vehicleLastVisitDate` is later than the last invoice. */
  source: 'invoice' | 'information';
  /** Whole months. */
  monthsAgo: number;
  /** The last invoice, if its day differs from the API's last visit, so that the two disagree. */
  otherInvoice: VehicleInvoice | null;
}

/**
 * The API's last visit (section 12) or the last invoice, whichever is later. Future dates don't
 * count as visits.
 */
export function lastVisit(
  invoices: readonly VehicleInvoice[],
  information: VehicleInformations | null,
  today: IsoDate,
): LastVisit | null {
  const past = (date: IsoDate | null) => date !== null && date <= today;
  const invoice = distinctInvoices(invoices).find(({ date }) => past(date)) ?? null;
  const visit = information?.vehicleLastVisitDate ?? null;
  if (visit !== null && past(visit) && (invoice?.date ?? '') < visit) {
    return {
      date: visit,
      mileage: information?.vehicleLastVisitMileage || null,
      member: null,
      source: 'information',
      monthsAgo: monthsBetween(visit, today),
      otherInvoice: invoice,
    };
  }
  if (!invoice?.date) return null;
  const { date, mileage, member } = invoice;
  return {
    date,
    mileage,
    member,
    source: 'invoice',
    monthsAgo: monthsBetween(date, today),
    otherInvoice: null,
  };
}

/** How the API's last visit (section 12) can contradict the rest of its data. */
export type LastVisitDoubt =
  /** The last invoice is from another day. */
  | { kind: 'date'; visit: IsoDate; invoice: VehicleInvoice }
  /** An invoice from that very day has another mileage, in km. */
  | { kind: 'mileage'; visit: IsoDate; mileage: number; invoice: VehicleInvoice }
  /** Its mileage isn't reliable; mostly it is copied from an earlier invoice. */
  | { kind: 'reading'; reading: MileageReading; doubt: ReadingDoubt };

export function lastVisitDoubts(
  invoices: readonly VehicleInvoice[],
  information: VehicleInformations | null,
  mileage: Mileage,
): LastVisitDoubt[] {
  const visit = information?.vehicleLastVisitDate ?? null;
  if (visit === null) return [];
  const distinct = distinctInvoices(invoices);
  const [latest] = distinct;
  const km = information?.vehicleLastVisitMileage ?? 0;
  const sameDay = distinct.find((invoice) => invoice.date === visit && invoice.mileage !== null);
  return [
    ...(latest?.date && latest.date !== visit
      ? [{ kind: 'date' as const, visit, invoice: latest }]
      : []),
    ...(sameDay && km > 0 && sameDay.mileage !== km
      ? [{ kind: 'mileage' as const, visit, mileage: km, invoice: sameDay }]
      : []),
    ...mileage.readings.flatMap((reading) =>
      reading.source === 'last-visit' && reading.doubt
        ? [{ kind: 'reading' as const, reading, doubt: reading.doubt }]
        : [],
    ),
  ];
}
