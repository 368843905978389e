import type { LastVisit } from '#src/domain/last-visit.ts';
import { dateDoubt } from '#src/domain/plausible.ts';
import type { IsoDate } from '#src/domain/vehicle.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { headerMessages } from './header-messages.ts';
import { mileageDoubts } from './invoices/mileage-doubts.ts';

/** Dates and mileages of the vehicle's past, with a word of doubt where they cannot be relied upon. */
export function useDoubtful({ today, mileage }: VehicleView) {
  const { doubtful, doubtfulDate } = useMessages(headerMessages);
  const format = useFormat();
  return {
    /** "01/01/2999 (date douteuse)" */
    date: (date: IsoDate, words = format.date): string =>
      dateDoubt(date, today) ? `${words(date)} ${doubtfulDate}` : words(date),
    /** "96 753 km (douteux)"; null where it is not known. */
    mileage(visit: LastVisit): string | null {
      if (visit.mileage === null) return null;
      const km = format.km(visit.mileage);
      return mileageDoubts(mileage)(visit) ? `${km} ${doubtful}` : km;
    },
  };
}
