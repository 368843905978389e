import { dateDoubt } from '#rules/past-date.ts';
import type { InspectionDate } from '#src/domain/forecasts/inspection.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import type { Mileage } from '#src/domain/mileage/mileage.ts';
import { mileageDoubts } from '#src/domain/mileage/mileage-doubts.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { headerMessages } from '#src/shared/vehicle/messages.ts';
import { givenDateMessages } from './messages.ts';
import { useSourceWords } from './use-source-words.ts';

/** A date in the past, marked as doubtful if it is impossible: "01/01/2999 (date douteuse)". */
export function usePastDate(
  today: IsoDate,
): (date: IsoDate, words?: (date: IsoDate) => string) => string {
  const { doubtfulDate } = useMessages(headerMessages);
  const format = useFormat();
  return (date, words = format.date) =>
    dateDoubt(date, today) ? `${words(date)} ${doubtfulDate}` : words(date);
}

/** A visit's mileage, marked if it is doubtful: "96 753 km (douteux)"; null if unknown. */
export function useVisitMileage(mileage: Mileage) {
  const { doubtful } = useMessages(headerMessages);
  const format = useFormat();
  const doubtOf = mileageDoubts(mileage);
  return (visit: Pick<VehicleInvoice, 'date' | 'mileage'>): string | null => {
    if (visit.mileage === null) return null;
    const km = format.km(visit.mileage);
    return doubtOf(visit) ? `${km} ${doubtful}` : km;
  };
}

/** A date that somebody gives for the next inspection: who gives it, and why it can't be right. */
export function useGivenDate() {
  const text = useMessages(givenDateMessages);
  const sourcesOf: (given: InspectionDate) => string = useSourceWords();
  const format = useFormat();
  const doubtOf = ({ doubt }: InspectionDate) => doubt && text.doubts[doubt];
  return {
    sourcesOf,
    doubtOf,
    /** "fiche véhicule du réseau : 01/02/2019, impossible" */
    line: (given: InspectionDate): string =>
      [text.says(sourcesOf(given), format.date(given.date)), doubtOf(given)]
        .filter(Boolean)
        .join(', '),
  };
}
