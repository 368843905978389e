import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import type { Mileage } from './mileage.ts';
import type { ReadingDoubt } from './mileage-readings.ts';

/**
 * Why we don't rely on a visit's mileage; null if we do, or if it has none. Looked up by date and
 * figure, so that a second invoice with the same day and mileage shares the reading of the first.
 */
export function mileageDoubts({ readings }: Mileage) {
  const doubts = new Map(
    readings.flatMap(({ date, mileage, doubt }) => (doubt ? [[`${date} ${mileage}`, doubt]] : [])),
  );
  return ({ date, mileage }: Pick<VehicleInvoice, 'date' | 'mileage'>): ReadingDoubt | null =>
    doubts.get(`${date} ${mileage}`) ?? null;
}
