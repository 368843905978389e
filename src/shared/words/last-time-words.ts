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
  const eurosOf = (amount: number) =>
    [format.euros(amount), isAbsurdAmount(amount) && doubtful].filter(Boolean).join(' ');
  const parts = (forecast: JobForecast) => {
    const last = lastTimeOf(forecast, view);
    if (last === null) return null;
    const { amount, date } = last;
    return {
      date: format.date(date),
      km: mileageOf(last),
      euros: amount === null ? null : eurosOf(amount),
    };
  };
  /** "fait le 12/03/2024 à 85 000 km, facture entière 932,87 €" */
  const sentence = ({ date, km, euros }: NonNullable<ReturnType<typeof parts>>): string =>
    [
      km === null ? text.done(date) : text.doneAt(date, km),
      euros === null ? text.noInvoice : text.invoice(euros),
    ].join(', ');
  return {
    /** Its day, mileage and amount; null if the date is unknown or impossible. */
    parts,
    /**
     * What stands beside the forecast's own last date: "85 000 km, facture entière 932,87 €". With
     * its date if the job was done again since; nothing if the date is unknown or impossible.
     */
    beside: (forecast: JobForecast): string | null => {
      const known = parts(forecast);
      if (known === null) return null;
      if (forecast.doneSince !== null) return sentence(known);
      const { km, euros } = known;
      return [km ?? text.noMileage, euros === null ? text.noInvoice : text.invoice(euros)].join(
        ', ',
      );
    },
  };
}
