import type { VehicleInvoice } from '#src/domain/invoices.ts';
import { dateDoubt } from '#src/domain/plausible.ts';
import type { IsoDate } from '#src/domain/vehicle.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { headerMessages } from './header-messages.ts';
import { mileageDoubts } from './invoices/mileage-doubts.ts';

/** A date of the past, said to be doubtful where it cannot be one: "01/01/2999 (date douteuse)". */
export function usePastDate(
  today: IsoDate,
): (date: IsoDate, words?: (date: IsoDate) => string) => string {
  const { doubtfulDate } = useMessages(headerMessages);
  const format = useFormat();
  return (date, words = format.date) =>
    dateDoubt(date, today) ? `${words(date)} ${doubtfulDate}` : words(date);
}

/** Dates and mileages of the vehicle's past, with a word of doubt where they cannot be relied upon. */
export function useDoubtful({ today, mileage }: VehicleView) {
  const { doubtful } = useMessages(headerMessages);
  const format = useFormat();
  return {
    date: usePastDate(today),
    /** "96 753 km (douteux)"; null where it is not known. */
    mileage(visit: Pick<VehicleInvoice, 'date' | 'mileage'>): string | null {
      if (visit.mileage === null) return null;
      const km = format.km(visit.mileage);
      return mileageDoubts(mileage)(visit) ? `${km} ${doubtful}` : km;
    },
  };
}
