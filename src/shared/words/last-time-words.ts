import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import { isAbsurdAmount } from '#src/domain/invoices/plausible.ts';
import { lastTimeOf } from '#src/domain/operations/last-time.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { headerMessages } from '#src/shared/vehicle/messages.ts';
import { useVisitMileage } from './doubtful-values.ts';
import { lastTimeMessages } from './messages.ts';

/**
 * What is known of a job's last time: its day, mileage and invoice, each in words. The amount is said to
 * be the whole invoice's; what isn't known is null.
 */
export function useLastTimeWords(view: VehicleView) {
  const text = useMessages(lastTimeMessages);
  const { doubtful } = useMessages(headerMessages);
  const format = useFormat();
  const mileageOf = useVisitMileage(view.mileage);
  const partsOf = (forecast: JobForecast) => {
    const last = lastTimeOf(forecast, view);
    if (last === null) return null;
    const { amount, date } = last;
    const euros = amount === null ? null : text.invoice(format.euros(amount));
    return {
      date: format.date(date),
      km: mileageOf(last),
      invoice: euros && isAbsurdAmount(amount) ? `${euros} ${doubtful}` : euros,
    };
  };
  /** "fait le 12/03/2024 à 85 000 km, facture entière 932,87 €" */
  const sentence = (forecast: JobForecast): string => {
    const parts = partsOf(forecast);
    if (parts === null) return text.unknown;
    const { date, km, invoice } = parts;
    return [km === null ? text.done(date) : text.doneAt(date, km), invoice ?? text.noInvoice].join(
      ', ',
    );
  };
  return {
    sentence,
    /**
     * What stands beside the forecast's own last date: "85 000 km, facture entière 932,87 €". With
     * its date if the job was done again since; nothing if the date is unknown or impossible.
     */
    beside: (forecast: JobForecast): string | null => {
      const parts = partsOf(forecast);
      if (parts === null) return null;
      if (forecast.doneSince !== null) return sentence(forecast);
      return [parts.km ?? text.noMileage, parts.invoice ?? text.noInvoice].join(', ');
    },
  };
}
