import type { VehicleInformations } from '#contract/vision360.ts';
import { monthsBetween } from '#rules/days.ts';
import type { Mileage } from '#src/domain/mileage/mileage.ts';
import type { MileageReading, ReadingDoubt } from '#src/domain/mileage/mileage-readings.ts';
import type { Member } from '#src/domain/vehicle/member.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { distinctInvoices, type VehicleInvoice } from './invoices.ts';

export interface LastVisit {
  date: IsoDate;
  /** As the source gives it, in km; `readMileage` says whether it is relied upon. */
  mileage: number | null;
  /** Null where the source does not say where it was. */
  member: Member | null;
  /** `information`: the API's `vehicleLastVisitDate` is later than the last invoice. */
  source: 'invoice' | 'information';
  /** Whole months. */
  monthsAgo: number;
  /** The last invoice, where it is of another day than the API's last visit: the two disagree. */
  otherInvoice: VehicleInvoice | null;
}

/** The later of the API's last visit (section 12) and of the last invoice; dates to come are no visits. */
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

/** Where the API's last visit (section 12) and the rest of what it says do not tell the same. */
export type LastVisitDoubt =
  /** The last invoice is of another day. */
  | { kind: 'date'; visit: IsoDate; invoice: VehicleInvoice }
  /** An invoice of that very day bears another mileage, in km. */
  | { kind: 'mileage'; visit: IsoDate; mileage: number; invoice: VehicleInvoice }
  /** Its mileage is not relied upon: mostly an earlier invoice's, copied. */
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
