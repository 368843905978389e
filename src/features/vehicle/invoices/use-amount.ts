import { amountMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';

/** A total in euros; if no invoice has an amount, says so (`totalOf` gives null for that). */
export function useAmount(): (total: number | null) => string {
  const text = useMessages(amountMessages);
  const format = useFormat();
  return (total) => (total === null ? text.unpriced : format.euros(total));
}
