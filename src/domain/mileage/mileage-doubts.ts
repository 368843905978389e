import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import type { Mileage } from './mileage.ts';
import type { ReadingDoubt } from './mileage-readings.ts';

/**
 * Why a visit's mileage is not relied upon, null where it is or where there is none. Looked up by
 * date and figure: a second invoice of one day with one mileage shares the first one's reading.
 */
export function mileageDoubts({ readings }: Mileage) {
  const doubts = new Map(
    readings.flatMap(({ date, mileage, doubt }) => (doubt ? [[`${date} ${mileage}`, doubt]] : [])),
  );
  return ({ date, mileage }: Pick<VehicleInvoice, 'date' | 'mileage'>): ReadingDoubt | null =>
    doubts.get(`${date} ${mileage}`) ?? null;
}
